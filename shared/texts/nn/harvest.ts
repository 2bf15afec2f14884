import type { PlanField } from '../../boards/notes.ts';
import type { harvest as base } from '../nb/harvest.ts';
import { counted } from '../plural.ts';
import { tables } from './tables.ts';

const planFields: Readonly<Record<PlanField, string>> = {
  goal: 'Mål',
  action: 'Tiltak',
  responsible: 'Kven',
  deadline: 'Når',
  evaluation: 'Korleis ser vi at det verkar?',
};

export const harvest: typeof base = {
  title: 'Det vi fann saman',
  lifted: 'Løfta til plenum',
  downloadMarkdown: 'Last ned som tekst (Markdown)',
  downloadJson: 'Last ned som data (JSON)',
  print: 'Skriv ut',
  empty: 'Her er det ingenting enno.',

  locale: 'nn-NO',
  quoted: (text: string) => `«${text}»`,
  workplaces: (n: number) => counted(n, 'éi verksemd', 'verksemder'),
  time: (planned: number, actual: number | null) =>
    actual === null ? `${planned} min planlagt` : `${actual} min (${planned} planlagt)`,
  words: 'Ord frå alle',
  votes: 'Slik fall prikkane',
  dots: (n: number) => counted(n, 'éin prikk', 'prikkar'),
  group: tables.table,
  everyone: tables.everyone,
  fromTable: (number: number) => `frå ${tables.tableInText(number)}`,
  hearts: (n: number) => `♥ ${n}`,
  answers: (n: number) => counted(n, 'eitt svar', 'svar'),
  mean: (value: string) => `snitt ${value}`,
  planFields,
  parked: 'Parkert',
  parkedText: 'Steg som vart tekne ut av programmet medan det var skrive i dei.',
  nothingWritten: 'Ingenting skrive.',
  privateNote: 'Private notat er ikkje med. Det som står her, er knytt til grupper, ikkje til personar.',

  deleteAll: {
    title: 'Slett alt no',
    goes: 'Alt blir borte: tavlene, orda, kven som var her, loggen, returkorta og lenkjene. Det kvar og ein skreiv for seg sjølv, blir òg borte, så lat alle ta med sitt først.',
    forgets:
      'Nettverket gløymer kven som sat saman her. Konferansar som alt er laga etter denne, held på det dei fekk vite.',
    stays:
      'Det som er lasta ned, eller som ligg på eininga til nokon, blir der. Tryggingskopiar må den som driv tenaren, slette. Ta med oppsummeringa først:',
    now: 'Slett alt no',
    sure: 'Slette alt for godt? Det kan ikkje angrast',
    deleting: 'Slettar …',
  },

  onlyForThoseWhoCame: 'Oppsummeringa er for dei som var med',
  onlyForThoseWhoCameText:
    'Opne ho i nettlesaren du brukte på samlinga, eller be den som leidde samlinga, om å få ho som fil.',
  stillRunning: 'Samlinga er ikkje avslutta. Dette er det som finst så langt.',
  fetchAgain: 'Hent på nytt',
  contents: 'Innhald',
  emptyText: 'Det som blir skrive og delt på samlinga, kjem hit steg for steg.',
  comments: 'Kommentarar',
  scaleRow: (value: number, n: number) => `${value}: ${counted(n, 'eitt svar', 'svar')}`,
};
