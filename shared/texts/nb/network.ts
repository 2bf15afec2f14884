import type { NetworkRefusal } from '../../network/refusals.ts';
import { counted } from '../plural.ts';

/** The register of a learning network: what its owners read. */
export const network = {
  /** By stable code: what happened, what is safe and what to do. */
  errors: {
    no_longer_there: 'Dette er tatt bort av en annen eier i mellomtiden. Resten er lagret.',
    there_already: 'Dette er lagt til fra før.',
    name_empty: 'Skriv noe først.',
    network_full: 'Det er ikke plass til flere. Ta bort noe først.',
    people_not_kept: 'Nettverket tar ikke vare på navn lenger. Slå det på igjen før du legger inn noen.',
    workplace_double: 'En annen virksomhet i samme kommune har det navnet. Slå dem sammen i stedet.',
    workplace_itself: 'En virksomhet kan ikke slås sammen med seg selv.',
    days_backwards: 'Siste dag må komme etter første.',
    too_far_ahead: 'Så langt fram kan det ikke ligge. Velg en tidligere dag.',
    too_soon: 'Velg en dag fram i tid.',
    last_owner: 'Dette er den siste lenken til nettverket. Lag en ny før du tar bort denne.',
    no_programme: 'Velg et program for samlingen først.',
    begun_already: 'Noen andre har nettopp laget en konferanse av denne samlingen. Se over før du lager en til.',
  } satisfies Record<NetworkRefusal, string>,

  sections: {
    label: 'Deler av nettverket',
    overview: 'Oversikt',
    gatherings: 'Samlinger',
    workplaces: 'Virksomheter',
    people: 'Folk',
    questions: 'Spørsmål',
  },
  opening: 'Åpner nettverket …',

  save: {
    saved: 'Lagret',
    saving: 'Lagrer …',
    notSaved: 'Ikke lagret ennå. Vi prøver igjen av oss selv.',
  },
  /** Before the reason: a change that the server did not take. */
  takenBack: 'Det siste du gjorde, ble ikke med.',
  revokedTitle: 'Denne lenken åpner ikke nettverket',
  revokedText:
    'Kanskje har en av eierne tatt den bort, kanskje er nettverket slettet, eller lenken ble klippet av på veien.',
  revokedHelp: 'Be en av de andre eierne om en ny lenke, eller spør den som driver denne tjeneren.',
  awayTitle: 'Vi får ikke åpnet nettverket',

  levels: { national: 'Hele landet', county: 'Fylke', municipality: 'Kommune', workplace: 'Én virksomhet' },

  /** The networks that this browser knows. */
  own: {
    title: 'Dine nettverk',
    intro: 'Et nettverk samler virksomheter, samlinger og planer som følger dere fra gang til gang.',
    create: 'Lag et nettverk',
    forget: 'Glem her',
    forgetWho: (name: string) => `Glem ${name} i denne nettleseren`,
    lostLink:
      'Nettleseren husker bare hva nettverkene heter. Mangler det ett her, åpner du det med lenken du fikk da det ble laget, eller med en ny fra en annen eier.',
  },

  create: {
    title: 'Lag et nettverk',
    intro:
      'Du blir eier og får en lenke. Den er nøkkelen: Ta vare på den, og del den bare med dem som skal eie nettverket sammen med deg.',
    name: 'Navn på nettverket',
    nameHint: 'Som folk kjenner det, for eksempel Trygt skolemiljø i Bærum.',
    level: 'Hvem er det for?',
    ownerName: 'Hva vil du kalles?',
    ownerNameHint: 'Bare de andre eierne ser det.',
    keyLabel: 'Nøkkel for å lage nettverk',
    keyHint: 'Den samme som for konferanser. Du har fått den av den som driver denne tjeneren.',
    keyMissing: 'Skriv nøkkelen.',
    submit: 'Lag nettverket',
    creating: 'Lager …',
  },

  overview: {
    workplaces: (n: number) => (n === 0 ? 'Ingen virksomheter ennå' : counted(n, 'Én virksomhet', 'virksomheter')),
    people: (n: number) => (n === 0 ? 'Ingen folk ennå' : counted(n, 'Én person', 'personer')),
    gatherings: (n: number) => (n === 0 ? 'Ingen samlinger ennå' : counted(n, 'Én samling', 'samlinger')),
    linkTitle: 'Ta vare på lenken din.',
    linkText: 'Den er nøkkelen til nettverket på andre maskiner, og hvis denne nettleseren glemmer deg.',
    copyLink: 'Kopier lenken min',
  },

  goals: {
    title: 'Mål',
    none: 'Hva vil dere få til sammen?',
    example: 'For eksempel: Alle elever opplever at en voksen ser dem hver dag.',
    newGoal: 'Nytt mål',
    newSubGoal: (goal: number) => `Delmål til mål ${goal}`,
    goal: (number: number) => `Mål ${number}`,
    subGoal: (goal: number, number: number) => `Delmål ${number} til mål ${goal}`,
    add: 'Legg til',
    added: (text: string) => `Lagt til: ${text}`,
    remove: (text: string) => `Ta bort «${text}»`,
  },

  tags: {
    title: 'Satsinger',
    label: 'Ny satsing',
    hint: 'Det nettverket er en del av, for eksempel Olweus eller Inkludering på alvor.',
    add: 'Legg til',
    added: (tag: string) => `Lagt til: ${tag}`,
    remove: (tag: string) => `Ta bort ${tag}`,
  },

  about: { title: 'Om nettverket', name: 'Navn', language: 'Språk på samlingene' },

  cohort: {
    title: 'Pulje',
    none: 'Har nettverket en første og en siste dag?',
    add: 'Legg til en pulje',
    name: 'Hva heter puljen?',
    nameHint: 'For eksempel Pulje 5.',
    from: 'Første dag',
    to: 'Siste dag',
    ended: (day: string) =>
      `Puljen var ferdig ${day}. Alt står her ennå, og du kan sette en ny dag når en ny pulje begynner.`,
    remove: 'Ta bort puljen',
    removeSure: 'Ta bort puljen? Samlingene blir stående.',
  },

  owners: {
    title: 'Eiere',
    intro: 'Hver eier har sin egen lenke og kan endre alt i nettverket.',
    unnamed: 'Uten navn',
    you: 'deg',
    since: (day: string) => `siden ${day}`,
    rename: 'Endre navn',
    revoke: 'Ta bort lenken',
    revokeWho: (name: string) => `Ta bort lenken til ${name}`,
    revokeSure: 'Ta bort? Den slutter å virke med en gang',
    revokeOwnSure: 'Din egen? Du kommer ikke inn igjen',
    newName: 'Hvem skal eie nettverket sammen med deg?',
    newHint: 'Navnet er til dere eiere, så dere vet hvem som har hvilken lenke.',
    nameMissing: 'Skriv hvem lenken er til.',
    make: 'Lag en lenke',
    made: (name: string) => `Lenken til ${name} er klar. Send den bare til ${name}; vi viser den ikke igjen.`,
  },

  keeping: {
    title: 'Hvor lenge det ligger her',
    until: (day: string) => `Alt i nettverket slettes av seg selv ${day}.`,
    label: 'Slettes den',
    conferences: 'Konferanser som er startet herfra, har sin egen frist og slettes for seg.',
    remove: 'Slett nettverket nå',
    removeSure: 'Slett alt? Det kan ikke angres',
  },

  workplaces: {
    title: 'Virksomheter',
    count: (n: number) => (n === 0 ? 'Ingen i registeret ennå' : counted(n, 'Én i registeret', 'i registeret')),
    found: (n: number, all: number) => `${n} av ${all}`,
    none: 'Hvem er med i nettverket?',
    noneHint:
      'Legg inn én om gangen, eller lim inn hele lista fra et regneark: navn, type, skoletype, kommune, kontakt.',
    nothingFound: 'Ingen virksomheter passer til det du har skrevet.',
    search: 'Søk',
    municipality: 'Kommune',
    allMunicipalities: (n: number) => `Alle ${n} kommuner`,

    add: 'Legg til',
    addThis: 'Legg til virksomheten',
    added: (name: string) => `${name} er lagt til.`,
    name: 'Navn',
    columns: { type: 'Type', schoolType: 'Skoletype', municipality: 'Kommune' },
    usual: {
      type: ['skole', 'barnehage', 'PPT', 'kommune', 'fylkeskommune', 'universitet', 'Statsforvalteren'],
      schoolType: ['barneskole', 'ungdomsskole', 'barne- og ungdomsskole', 'videregående skole'],
      municipality: [] as readonly string[],
    },
    contact: 'Lokal kontakt',
    contactHint: 'Den som følger opp der. Navnet blir liggende til du tar det bort, eller nettverket slettes.',
    contactIs: (name: string) => `Kontakt: ${name}`,
    editWho: (name: string) => `Rediger ${name}`,
    alsoCalled: (names: string) => `også skrevet ${names}`,
    variants: 'Også skrevet slik, og kjent igjen:',
    forgetVariant: (name: string) => `Ikke kjenn igjen «${name}» lenger`,

    remove: 'Ta bort',
    removeWho: (name: string) => `Ta bort ${name}`,
    removeThese: (n: number) => (n === 1 ? 'Ta bort den' : `Ta bort ${n}`),
    removeSure: (n: number, people: number, groups: number) => {
      const hanging = [
        people > 0 && counted(people, 'én person', 'personer'),
        groups > 0 && counted(groups, 'én arbeidsgruppe', 'arbeidsgrupper'),
      ].filter(Boolean);
      const what = n === 1 ? 'Ta bort?' : `Ta bort ${n}?`;
      return hanging.length === 0 ? what : `${what} ${hanging.join(' og ')} blir stående uten virksomhet`;
    },

    chooseSeveral: 'Velg flere',
    chooseNoMore: 'Ferdig med å velge',
    chooseAll: (n: number) => `Velg alle ${n}`,
    chosen: (n: number) => (n === 0 ? 'Ingen valgt' : counted(n, 'Én valgt', 'valgt')),
    mergeInto: 'Slå sammen under navnet',
    mergeThese: (n: number) => `Slå sammen ${n}`,
    mergeSure: (n: number) => `Gjøre ${n} til én?`,
    merged: (name: string) => `Slått sammen: ${name}`,

    doubles: (n: number) => (n === 1 ? 'To av dem er kanskje den samme' : `${n} par er kanskje de samme`),
    moreDoubles: (n: number) => `${counted(n, 'Ett par', 'par')} til kommer når disse er avgjort.`,
    areTheyOne: (one: string, other: string) => `${one} og ${other}`,
    merge: 'Slå sammen',
    mergeAs: (name: string) => `Kall begge «${name}»`,
    twoPlaces: 'Det er to',
    twoPlacesWho: (one: string, other: string) => `${one} og ${other} er to`,
  },
};
