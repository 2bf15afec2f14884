import type { front as base } from '../nb/front.ts';

export const front: typeof base = {
  title: 'Bli med på samlinga',
  codeLabel: 'Deltakarkode',
  codeHint: 'Seks teikn. Koden står på skjermen i salen.',
  codeWrong: 'Ein kode har seks teikn, til dømes K7F\u00a03MQ.',
  join: 'Bli med',
  create: 'Start ein konferanse',
  networks: 'Nettverka dine',
  backToSeat: 'Tilbake til samlinga du var med i',
  about:
    'Samling er eit rom for dialogkonferansar: Alle skriv, alle får ordet, og det de finn ut saman, blir med heim.',
  quietPromise: 'Ingen konto, inga sporing.',

  notFoundTitle: 'Her var det ingenting',
  notFoundText: 'Lenka er kanskje gammal, eller ho vart kutta på vegen. Har du ein kode, kjem du inn frå framsida.',
  toFront: 'Til framsida',

  crashTitle: 'Noko gjekk i stykke på denne sida',
  crashText: 'Det vi har sagt er lagra, er trygt. Last sida på nytt, så er du tilbake på plassen din.',
  crashReload: 'Last sida på nytt',

  tryAlone: {
    start: 'Prøv med simulerte deltakarar',
    hint: 'Du leier ein konferanse som er i full gang på få sekund. Ingenting blir att etterpå.',
    preparing: 'Gjer klart …',
    keyLabel: 'Nøkkel for å lage konferansar',
    keyHint: 'Den har du fått av den som driv denne tenaren.',
  },
};
