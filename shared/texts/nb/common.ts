import { counted } from '../plural.ts';

export const common = {
  productName: 'Samling',
  languageNames: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  chooseLanguage: 'Språk',

  saved: 'Lagret',
  saving: 'Lagrer …',
  reconnecting: 'Kobler til igjen …',
  notSaved: 'Ikke kommet fram ennå, ligger på telefonen',

  ok: 'Greit',
  cancel: 'Avbryt',
  close: 'Lukk',
  back: 'Tilbake',
  done: 'Ferdig',
  save: 'Lagre',
  send: 'Send',
  edit: 'Rediger',
  undo: 'Angre',
  retry: 'Prøv igjen',
  copy: 'Kopier',
  copyLink: 'Kopier lenken',
  copied: 'Kopiert',
  copyByHand: 'Kopier lenken herfra:',
  more: 'Mer',
  optional: 'valgfritt',
  choose: 'Velg …',
  skipToContent: 'Hopp til innholdet',

  loading: 'Henter …',
  joinCode: 'Deltakerkode',
  joinCodeSpelled: (letters: string) => `Deltakerkode: ${letters}`,
  qrTitle: (address: string) => `QR-kode til ${address}`,

  atTime: (time: string) => `kl.\u00A0${time}`,
  overTime: 'over tiden',
  timeLeft: (spoken: string) => `${spoken} igjen`,
  timeOver: (spoken: string) => `${spoken} over tiden`,
  timePaused: 'Klokka står',
  spokenTime: (minutes: number, seconds: number) => {
    const spokenMinutes = counted(minutes, 'ett minutt', 'minutter');
    const spokenSeconds = counted(seconds, 'ett sekund', 'sekunder');
    if (minutes === 0) return spokenSeconds;
    return seconds === 0 ? spokenMinutes : `${spokenMinutes} og ${spokenSeconds}`;
  },
  minutes: (n: number) => `${n} min`,
  people: (n: number) => counted(n, 'én person', 'personer'),
  groups: (n: number) => counted(n, 'én gruppe', 'grupper'),
  notes: (n: number) => counted(n, 'én lapp', 'lapper'),

  pauseUpdates: 'Stans oppdateringer',
  resumeUpdates: 'Slå på oppdateringer igjen',
  /** Said after a pause, before the last of what came meanwhile. */
  heldBack: (n: number) => counted(n, 'Én eldre nyhet mens du hadde ro', 'eldre nyheter mens du hadde ro'),

  /** After the day on which all is deleted, where a network that keeps people stands behind it. */
  remembered:
    'Nettverket bak samlingen husker likevel hvem som satt ved samme bord, som numre uten navn, så lenge det tar vare på lista over folk.',
  deletedTitle: 'Samlingen er slettet',

  rehearsal: {
    /** Stands on every screen and paper of a rehearsal. */
    band: 'Øving – simulerte deltakere',
    leavesNothing: 'Dette er en øving. Alt som skrives her, slettes når den er over.',
  },
};
