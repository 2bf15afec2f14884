import { counted } from '../plural.ts';

/** Where a conference is begun, and programmes that were saved for another day. */
export const programmes = {
  choose: 'Velg et program',
  chooseHint: 'Alt kan endres, også underveis.',
  start: 'Åpne døra nå',
  starting: 'Starter …',
  startOf: (title: string) => `Åpne døra nå: ${title}`,
  adjust: 'Forbered',
  adjustOf: (title: string) => `Forbered ${title}`,
  adjustTitle: (title: string) => `Forbered: ${title}`,
  allProgrammes: 'Alle programmer',
  minutes: (n: number) => `${n} min`,
  steps: (n: number) => counted(n, 'ett steg', 'steg'),
  seeSteps: 'Se stegene',
  fixedAt: (time: string) => `kl. ${time}`,
  languageHint: 'Programmet og skjermen i salen. Hver deltaker kan velge sitt eget.',
  tryAlone: 'Prøv alene',
  tryAloneOf: (title: string) => `Prøv alene: ${title}, med simulerte deltakere`,
  startNow: 'Åpne døra nå',
  prepareIt: 'Forbered konferansen',

  halls: 'Saler',
  hallsHint: 'Folk velger sal når de blir med. Med én sal trenger du ikke gjøre noe her.',
  hallName: (n: number) => `Navn på sal ${n}`,
  hallNumber: (n: number) => `sal ${n}`,
  hallMissing: 'Gi salen et navn, eller ta den bort.',
  hallTwice: 'To saler har samme navn.',
  hallDigital: 'Digital: folk er hvert sitt sted',
  addHall: 'Legg til sal',
  removeHall: (name: string) => `Ta bort ${name}`,

  jobRoles: 'Roller',
  jobRolesHint: 'Det folk kan velge når de blir med. Én på hver linje.',

  // Saved for another day.
  own: 'Dine programmer',
  ownHint: 'De ligger på tjeneren, og denne nettleseren husker dem.',
  save: 'Lagre dette programmet',
  saveHint: 'Stegene og salene lagres til en annen gang. Ingenting om folk, og ingenting av det de skriver.',
  saveName: 'Navn på programmet',
  saveIt: 'Lagre programmet',
  saveNameMissing: 'Gi programmet et navn.',
  savedAs: (title: string) => `${title} er lagret. Du finner det der du lager en ny konferanse.`,
  linkHint: 'Den som har lenken, kan starte fra programmet, men ikke endre eller slette det.',
  remove: 'Slett',
  removeOf: (title: string) => `Slett ${title}`,
  removeSure: 'Slette det for alle?',
  forget: 'Glem',
  forgetOf: (title: string) => `Glem ${title}`,
  removed: (title: string) => `${title} er slettet.`,
  forgotten: (title: string) => `${title} er borte fra denne nettleseren.`,
  opened: (title: string) => `Du har fått programmet ${title}.`,
  gone: 'Programmet i lenken finnes ikke lenger.',
  someGone: (n: number) =>
    counted(n, 'Ett program du hadde lagret, er slettet.', 'programmer du hadde lagret, er slettet.'),

  // As a file, to give away.
  openFile: 'Åpne en programfil',
  saveFile: 'Last ned som fil',
  fileHint: 'Til en annen Samling, eller til å ta vare på. Den åpnes der du lager en ny konferanse.',
  fileFaults: {
    notAProgramme: 'Fila er ikke et program fra Samling.',
    tooLarge: 'Fila er for stor til å være et program.',
    newer: 'Fila er laget med en nyere Samling enn denne. Oppdater her, eller be om programmet fra en eldre.',
    invalid: 'Noe i programmet stemmer ikke, så det kan ikke brukes:',
  },
};
