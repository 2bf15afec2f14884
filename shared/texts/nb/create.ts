import { counted } from '../plural.ts';

/** Where a facilitator makes a new conference. */
export const create = {
  createTitle: 'Ny konferanse',
  createIntro: 'Du får en kode som folk skanner, en lenke til skjermen i salen og en pult å lede fra.',
  titleLabel: 'Tittel',
  titleHint: 'Den står øverst på telefonene og i salen.',
  titleMissing: 'Gi konferansen en tittel.',
  languageLabel: 'Språk på konferansen',
  workplacesLabel: 'Arbeidsplasser',
  workplacesHint:
    'Én på hver linje. Lim gjerne inn fra et regneark: navn; type; skoletype; kommune. Folk kan også skrive inn sin egen.',
  workplacesExample: 'Rud skole; skole; ungdomsskole; Bærum',
  workplacesRead: (n: number) => counted(n, 'Én arbeidsplass lest', 'arbeidsplasser lest'),
  workplacesWithKind: (n: number) => `${n} med skoletype`,
  workplacesRepeated: (names: string) => `Står flere ganger, tas med én gang: ${names}`,
  lineFault: (line: number, fault: string) => `Linje ${line}: ${fault}`,
  faults: {
    nameMissing: 'navnet mangler.',
    nameTooLong: 'navnet er for langt (høyst 80 tegn).',
    cellTooLong: 'type, skoletype eller kommune er for lang.',
    tooManyCells: 'det er flere enn fire felt. Én arbeidsplass på hver linje.',
    tooMany: 'lista er for lang (høyst 600 arbeidsplasser).',
  },
  workplacesWrong: (n: number) =>
    counted(n, 'Én linje må rettes før du går videre.', 'linjer må rettes før du går videre.'),
  moreFaults: (n: number) => `og ${counted(n, 'én linje', 'linjer')} til`,
  retentionLabel: 'Hvor lenge skal det ligge?',
  retentionDays: (n: number) => (n === 1 ? 'Én dag' : n === 7 ? 'Én uke' : n === 365 ? 'Ett år' : `${n} dager`),
  retentionOther: 'Annet',
  retentionOtherLabel: 'Antall dager',
  retentionHint: (date: string) =>
    `Navn, tavler, notater og lenker slettes av seg selv ${date}. Deltakerne får vite det før de blir med. Last ned oppsummeringen før det.`,
  retentionWrong: 'Skriv et tall fra 1 til 3650.',
  createKeyLabel: 'Nøkkel for å lage konferanser',
  createKeyHint: 'Den har du fått av den som driver denne tjeneren.',
  createKeyMissing: 'Skriv nøkkelen.',
};
