import type { common as base } from '../nb/common.ts';
import { counted } from '../plural.ts';

export const common: typeof base = {
  productName: 'Samling',
  languageNames: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  chooseLanguage: 'Språk',

  saved: 'Lagra',
  saving: 'Lagrar …',
  reconnecting: 'Koplar til igjen …',
  notSaved: 'Ikkje komme fram enno, ligg på telefonen',

  ok: 'Greitt',
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
  copyLink: 'Kopier lenka',
  copied: 'Kopiert',
  copyByHand: 'Kopier lenka herifrå:',
  more: 'Meir',
  optional: 'valfritt',
  choose: 'Vel …',
  skipToContent: 'Hopp til innhaldet',

  loading: 'Hentar …',
  joinCode: 'Deltakarkode',
  joinCodeSpelled: (letters: string) => `Deltakarkode: ${letters}`,
  qrTitle: (address: string) => `QR-kode til ${address}`,

  atTime: (time: string) => `kl.\u00A0${time}`,
  overTime: 'over tida',
  timeLeft: (spoken: string) => `${spoken} igjen`,
  timeOver: (spoken: string) => `${spoken} over tida`,
  timePaused: 'Klokka står',
  spokenTime: (minutes: number, seconds: number) => {
    const spokenMinutes = counted(minutes, 'eitt minutt', 'minutt');
    const spokenSeconds = counted(seconds, 'eitt sekund', 'sekund');
    if (minutes === 0) return spokenSeconds;
    return seconds === 0 ? spokenMinutes : `${spokenMinutes} og ${spokenSeconds}`;
  },
  minutes: (n: number) => `${n} min`,
  people: (n: number) => counted(n, 'éin person', 'personar'),
  groups: (n: number) => counted(n, 'éi gruppe', 'grupper'),
  notes: (n: number) => counted(n, 'éin lapp', 'lappar'),

  pauseUpdates: 'Stans oppdateringar',
  resumeUpdates: 'Slå på oppdateringar igjen',
  heldBack: (n: number) => counted(n, 'Éi eldre nyheit medan du hadde ro', 'eldre nyheiter medan du hadde ro'),

  remembered:
    'Nettverket bak samlinga hugsar likevel kven som sat ved same bord, som nummer utan namn, så lenge det tek vare på lista over folk.',
  deletedTitle: 'Samlinga er sletta',

  rehearsal: {
    band: 'Øving – simulerte deltakarar',
    leavesNothing: 'Dette er ei øving. Alt som blir skrive her, blir sletta når ho er over.',
  },
};
