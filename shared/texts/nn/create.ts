import type { create as base } from '../nb/create.ts';
import { counted } from '../plural.ts';

export const create: typeof base = {
  createTitle: 'Ny konferanse',
  createIntro: 'Du får ein kode som folk skannar, ei lenke til skjermen i salen og ein pult å leie frå.',
  titleLabel: 'Tittel',
  titleHint: 'Han står øvst på telefonane og i salen.',
  titleMissing: 'Gi konferansen ein tittel.',
  languageLabel: 'Språk på konferansen',
  workplacesLabel: 'Arbeidsplassar',
  workplacesHint:
    'Éin på kvar linje. Lim gjerne inn frå eit rekneark: namn; type; skuleslag; kommune. Folk kan òg skrive inn sin eigen.',
  workplacesExample: 'Rud skule; skule; ungdomsskule; Bærum',
  workplacesRead: (n: number) => counted(n, 'Éin arbeidsplass lesen', 'arbeidsplassar lesne'),
  workplacesWithKind: (n: number) => `${n} med skuleslag`,
  workplacesRepeated: (names: string) => `Står fleire gonger, kjem med éin gong: ${names}`,
  lineFault: (line: number, fault: string) => `Linje ${line}: ${fault}`,
  faults: {
    nameMissing: 'namnet manglar.',
    nameTooLong: 'namnet er for langt (høgst 80 teikn).',
    cellTooLong: 'type, skuleslag eller kommune er for lang.',
    tooManyCells: 'det er fleire enn fire felt. Éin arbeidsplass på kvar linje.',
    tooMany: 'lista er for lang (høgst 600 arbeidsplassar).',
  },
  workplacesWrong: (n: number) =>
    counted(n, 'Éi linje må rettast før du går vidare.', 'linjer må rettast før du går vidare.'),
  moreFaults: (n: number) => `og ${counted(n, 'éi linje', 'linjer')} til`,
  retentionLabel: 'Kor lenge skal det liggje?',
  retentionDays: (n: number) => (n === 1 ? 'Éin dag' : n === 7 ? 'Éi veke' : n === 365 ? 'Eitt år' : `${n} dagar`),
  retentionOther: 'Anna',
  retentionOtherLabel: 'Kor mange dagar',
  retentionHint: (date: string) =>
    `Namn, tavler, notat og lenker blir sletta av seg sjølv ${date}. Deltakarane får vite det før dei blir med. Last ned oppsummeringa før det.`,
  retentionWrong: 'Skriv eit tal frå 1 til 3650.',
  createKeyLabel: 'Nøkkel for å lage konferansar',
  createKeyHint: 'Den har du fått av den som driv denne tenaren.',
  createKeyMissing: 'Skriv nøkkelen.',
};
