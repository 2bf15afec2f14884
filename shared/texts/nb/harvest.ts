import type { PlanField } from '../../boards/notes.ts';
import { counted } from '../plural.ts';
import { tables } from './tables.ts';

const planFields: Readonly<Record<PlanField, string>> = {
  goal: 'Mål',
  action: 'Tiltak',
  responsible: 'Hvem',
  deadline: 'Når',
  evaluation: 'Hvordan ser vi at det virker?',
};

export const harvest = {
  title: 'Det vi fant sammen',
  lifted: 'Løftet til plenum',
  downloadMarkdown: 'Last ned som tekst (Markdown)',
  downloadJson: 'Last ned som data (JSON)',
  print: 'Skriv ut',
  empty: 'Her er det ingenting ennå.',

  /** For dates and numbers. */
  locale: 'nb-NO',
  quoted: (text: string) => `«${text}»`,
  workplaces: (n: number) => counted(n, 'én virksomhet', 'virksomheter'),
  time: (planned: number, actual: number | null) =>
    actual === null ? `${planned} min planlagt` : `${actual} min (${planned} planlagt)`,
  words: 'Ord fra alle',
  votes: 'Slik falt prikkene',
  dots: (n: number) => counted(n, 'én prikk', 'prikker'),
  group: tables.table,
  everyone: tables.everyone,
  fromTable: (number: number) => `fra ${tables.tableInText(number)}`,
  hearts: (n: number) => `♥ ${n}`,
  answers: (n: number) => counted(n, 'ett svar', 'svar'),
  mean: (value: string) => `snitt ${value}`,
  planFields,
  parked: 'Parkert',
  parkedText: 'Steg som ble tatt ut av programmet mens det var skrevet i dem.',
  nothingWritten: 'Ingenting skrevet.',
  privateNote: 'Private notater er ikke med. Det som står her, er knyttet til grupper, ikke til personer.',

  /** For those who led it, once it has ended. */
  deleteAll: {
    title: 'Slett alt nå',
    goes: 'Alt blir borte: tavlene, ordene, hvem som var her, loggen, returkortene og lenkene. Det hver enkelt skrev for seg selv, blir også borte, så la alle ta med sitt først.',
    forgets:
      'Nettverket glemmer hvem som satt sammen her. Konferanser som alt er laget etter denne, beholder det de fikk vite.',
    stays:
      'Det som er lastet ned, eller som ligger på noens egen enhet, blir der. Sikkerhetskopier må den som driver tjeneren, slette. Ta med oppsummeringen først:',
    now: 'Slett alt nå',
    sure: 'Slette alt for godt? Det kan ikke angres',
    deleting: 'Sletter …',
  },

  onlyForThoseWhoCame: 'Oppsummeringen er for dem som var med',
  onlyForThoseWhoCameText:
    'Åpne den i nettleseren du brukte på samlingen, eller be den som ledet samlingen om den som fil.',
  stillRunning: 'Samlingen er ikke avsluttet. Dette er det som finnes så langt.',
  fetchAgain: 'Hent på nytt',
  contents: 'Innhold',
  emptyText: 'Det som blir skrevet og delt på samlingen, kommer hit steg for steg.',
  comments: 'Kommentarer',
  scaleRow: (value: number, n: number) => `${value}: ${counted(n, 'ett svar', 'svar')}`,
};
