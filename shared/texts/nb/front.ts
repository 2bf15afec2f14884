export const front = {
  title: 'Bli med på samlingen',
  codeLabel: 'Deltakerkode',
  codeHint: 'Seks tegn. Koden står på skjermen i salen.',
  codeWrong: 'En kode har seks tegn, for eksempel K7F\u00a03MQ.',
  join: 'Bli med',
  create: 'Start en konferanse',
  networks: 'Dine nettverk',
  backToSeat: 'Tilbake til samlingen du var med i',
  about:
    'Samling er et rom for dialogkonferanser: Alle skriver, alle får ordet, og det dere finner ut sammen, blir med hjem.',
  quietPromise: 'Ingen konto, ingen sporing.',

  notFoundTitle: 'Her var det ingenting',
  notFoundText: 'Lenken er kanskje gammel eller ble klippet av på veien. Har du en kode, kommer du inn fra forsiden.',
  toFront: 'Til forsiden',

  crashTitle: 'Noe gikk i stykker på denne siden',
  crashText: 'Det du har fått beskjed om er lagret, er trygt. Last siden på nytt, så er du tilbake på plassen din.',
  crashReload: 'Last siden på nytt',

  tryAlone: {
    start: 'Prøv med simulerte deltakere',
    hint: 'Du leder en konferanse som er i full gang på få sekunder. Ingenting blir igjen etterpå.',
    preparing: 'Gjør klart …',
    keyLabel: 'Nøkkel for å lage konferanser',
    keyHint: 'Den har du fått av den som driver denne tjeneren.',
  },
};
