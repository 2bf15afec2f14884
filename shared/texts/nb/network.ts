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
    groups: 'Arbeidsgrupper',
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
  takenAway: (what: string) => `Tatt bort: «${what}»`,
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
    soon: (day: string) => `Alt i nettverket slettes ${day}. Skal det leve videre, setter du en senere dag.`,
    conferences:
      'Konferanser som er startet herfra, har sin egen frist og slettes for seg. Hvem som satt sammen, husker nettverket lenger: se Folk.',
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
    paste: 'Lim inn en liste',
    imported: (n: number) =>
      n === 0 ? 'Alle var i registeret fra før.' : `${counted(n, 'Én virksomhet', 'virksomheter')} er lagt til.`,
    fromNetwork: 'Hent fra et annet nettverk',
    whichNetwork: 'Hvilket av nettverkene dine?',
    withoutContacts: 'Lokale kontakter er ikke med.',
    takeOver: (n: number) => (n === 0 ? 'Ingen å hente' : `Hent ${counted(n, 'én virksomhet', 'virksomheter')}`),
    tookOver: (n: number) => `${counted(n, 'Én virksomhet', 'virksomheter')} er hentet.`,
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

  roles: {
    networkLeader: 'Nettverksleder',
    facilitator: 'Prosessleder',
    hallHost: 'Salvert',
    storyteller: 'Praksisforteller',
    adviser: 'Veileder',
    resourcePerson: 'Ressursperson',
    participant: 'Deltaker',
  },

  people: {
    title: 'Folk',
    notKept: 'Nettverket tar ikke vare på navnene til folk.',
    notKeptWhy:
      'Slår du det på, kan du legge inn dem som pleier å komme, og slipper å lime inn lista på nytt før hver samling. Bare eierne ser navnene, og de slettes av seg selv når ingen har rørt dem på en stund. Nettverket husker da også hvem som har sittet ved samme bord.',
    howLong: 'Hvor lenge skal navnene ligge?',
    months: (n: number) => `${n} måneder`,
    keep: 'Ta vare på navn',
    keeping: 'Hvor lenge navnene ligger her',
    keepingHint: 'Tiden begynner på nytt hver gang noen legges til, endres eller tas bort.',
    keptMonths: (n: number) => `navn slettes ${n} måneder etter siste endring`,
    keptUntil: (day: string) => `navnene slettes ${day} hvis ingen endrer dem før`,
    stop: 'Ikke ta vare på navn lenger',
    stopSure: (n: number) => (n === 0 ? 'Slutte å ta vare på navn?' : `Slett ${n} navn for godt?`),
    erasing: 'Sletter navnene …',

    /** What is kept of who sat with whom. */
    meetings: {
      title: 'Hvem som har møtt hvem',
      means:
        'Nettverket husker hvem som har sittet ved samme bord på de fem siste samlingene, så gruppene kan blandes på nytt. Det lagrer ingen navn, bare henvisninger til folkene i lista, og glemmer dem når navnene slettes.',
      remembered: (n: number) =>
        n === 0 ? 'Ingen samling å huske ennå.' : `Husker nå ${counted(n, 'én samling', 'samlinger')}.`,
      forget: 'Glem det nå',
      forgetSure: 'Glemme for godt? Det kan ikke angres',
      forgetting: 'Glemmer …',
      forgotten: 'Glemt.',
      forgetHint:
        'Gjelder også samlinger som pågår. Konferanser som alt er laget, beholder det de fikk vite da, til de selv slettes.',
    },

    count: (n: number) => (n === 0 ? 'Ingen ennå' : counted(n, 'Én person', 'personer')),
    found: (n: number, all: number) => `${n} av ${all}`,
    none: 'Hvem pleier å komme?',
    noneHint: 'Legg inn én om gangen, eller lim inn en liste med navn, arbeidsplass og rolle.',
    nobodyFound: 'Ingen passer til det du har skrevet.',
    role: 'Rolle i nettverket',
    allRoles: 'Alle roller',
    add: 'Legg til',
    addThis: 'Legg til personen',
    added: (name: string) => `${name} er lagt til.`,
    thereAlready: 'En med det navnet står der fra før, fra samme virksomhet.',
    paste: 'Lim inn en liste',
    imported: (n: number) =>
      n === 0 ? 'Alle var der fra før.' : `${counted(n, 'Én person', 'personer')} er lagt til.`,
    name: 'Navn',
    workplace: 'Virksomhet',
    noWorkplace: 'Ingen av dem',
    jobRole: 'Jobbrolle',
    inGroups: 'Arbeidsgrupper',
    editWho: (name: string) => `Rediger ${name}`,
    remove: 'Ta bort',
    removeWho: (name: string) => `Ta bort ${name}`,
    removeSure: 'Slett navnet for godt?',
    unclear: (names: string) => `Flere virksomheter heter det samme. Velg den rette for ${names}.`,
    showMore: (n: number) => `Vis flere (${n} igjen)`,
  },

  groups: {
    title: 'Arbeidsgrupper',
    intro: 'Grupper som møtes mellom samlingene. Den samme personen kan være med i flere.',
    none: 'Hvem arbeider videre mellom samlingene?',
    noneHint: 'For eksempel arbeidsgruppa på hver skole, med PPT og en fast veileder.',
    across: 'på tvers',
    advisers: (n: number, names: string) => `${n === 1 ? 'Fast veileder' : 'Faste veiledere'}: ${names}`,
    editWho: (name: string) => `Rediger ${name}`,
    newGroup: 'Ny arbeidsgruppe',
    name: 'Navn på gruppa',
    whose: 'Virksomheten den hører til',
    add: 'Legg til gruppa',
    added: (name: string) => `${name} er lagt til.`,
    members: (n: number) => (n === 0 ? 'Ingen er med ennå' : counted(n, 'Én er med', 'er med')),
    seek: 'Finn noen som skal være med',
    takeIn: (name: string) => `Ta med ${name}`,
    joined: (name: string) => `${name} er med i gruppa.`,
    leave: (name: string) => `Ta ${name} ut av gruppa`,
    namesNotKept: 'Hvem som er med, kan skrives her når nettverket tar vare på navn. Det slår du på under Folk.',
    remove: 'Ta bort gruppa',
    removeWho: (name: string) => `Ta bort ${name}`,
    removeSure: (meetings: number) =>
      meetings === 0
        ? 'Ta bort gruppa?'
        : `Ta bort? ${counted(meetings, 'Ett møte', 'møter')} blir stående uten gruppe`,
  },
};
