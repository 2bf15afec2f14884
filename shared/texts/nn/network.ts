import type { network as base } from '../nb/network.ts';
import { counted } from '../plural.ts';

export const network: typeof base = {
  errors: {
    no_longer_there: 'Dette har ein annan eigar teke bort i mellomtida. Resten er lagra.',
    there_already: 'Dette er lagt til frå før.',
    name_empty: 'Skriv noko først.',
    network_full: 'Det er ikkje plass til fleire. Ta bort noko først.',
    people_not_kept: 'Nettverket tek ikkje vare på namn lenger. Slå det på igjen før du legg inn nokon.',
    workplace_double: 'Ei anna verksemd i same kommune har det namnet. Slå dei saman i staden.',
    workplace_itself: 'Ei verksemd kan ikkje slåast saman med seg sjølv.',
    days_backwards: 'Siste dagen må kome etter den første.',
    too_far_ahead: 'Så langt fram kan det ikkje liggje. Vel ein tidlegare dag.',
    too_soon: 'Vel ein dag fram i tid.',
    last_owner: 'Dette er den siste lenka til nettverket. Lag ei ny før du tek bort denne.',
    no_programme: 'Vel eit program for samlinga først.',
    begun_already: 'Nokon andre har nett laga ein konferanse av denne samlinga. Sjå over før du lagar ein til.',
  },

  sections: {
    label: 'Delar av nettverket',
    overview: 'Oversyn',
    gatherings: 'Samlingar',
    workplaces: 'Verksemder',
    people: 'Folk',
    groups: 'Arbeidsgrupper',
    questions: 'Spørsmål',
  },
  opening: 'Opnar nettverket …',

  save: {
    saved: 'Lagra',
    saving: 'Lagrar …',
    notSaved: 'Ikkje lagra enno. Vi prøver igjen av oss sjølve.',
  },
  takenBack: 'Det siste du gjorde, vart ikkje med.',
  takenAway: (what: string) => `Teke bort: «${what}»`,
  revokedTitle: 'Denne lenka opnar ikkje nettverket',
  revokedText:
    'Kanskje har ein av eigarane teke ho bort, kanskje er nettverket sletta, eller lenka vart kutta på vegen.',
  revokedHelp: 'Be ein av dei andre eigarane om ei ny lenke, eller spør den som driv denne tenaren.',
  awayTitle: 'Vi får ikkje opna nettverket',

  levels: { national: 'Heile landet', county: 'Fylke', municipality: 'Kommune', workplace: 'Éi verksemd' },

  own: {
    title: 'Nettverka dine',
    intro: 'Eit nettverk samlar verksemder, samlingar og planar som følgjer dykk frå gong til gong.',
    create: 'Lag eit nettverk',
    forget: 'Gløym her',
    forgetWho: (name: string) => `Gløym ${name} i denne nettlesaren`,
    lostLink:
      'Nettlesaren hugsar berre kva nettverka heiter. Manglar det eitt her, opnar du det med lenka du fekk då det vart laga, eller med ei ny frå ein annan eigar.',
  },

  create: {
    title: 'Lag eit nettverk',
    intro:
      'Du blir eigar og får ei lenke. Ho er nøkkelen: Ta vare på ho, og del ho berre med dei som skal eige nettverket saman med deg.',
    name: 'Namn på nettverket',
    nameHint: 'Slik folk kjenner det, til dømes Trygt skulemiljø i Vesterålen.',
    level: 'Kven er det for?',
    ownerName: 'Kva vil du kallast?',
    ownerNameHint: 'Berre dei andre eigarane ser det.',
    keyLabel: 'Nøkkel for å lage nettverk',
    keyHint: 'Den same som for konferansar. Du har fått han av den som driv denne tenaren.',
    keyMissing: 'Skriv nøkkelen.',
    submit: 'Lag nettverket',
    creating: 'Lagar …',
  },

  overview: {
    workplaces: (n: number) => (n === 0 ? 'Ingen verksemder enno' : counted(n, 'Éi verksemd', 'verksemder')),
    people: (n: number) => (n === 0 ? 'Ingen folk enno' : counted(n, 'Éin person', 'personar')),
    gatherings: (n: number) => (n === 0 ? 'Ingen samlingar enno' : counted(n, 'Éi samling', 'samlingar')),
    linkTitle: 'Ta vare på lenka di.',
    linkText: 'Ho er nøkkelen til nettverket på andre maskiner, og om denne nettlesaren gløymer deg.',
    copyLink: 'Kopier lenka mi',
  },

  goals: {
    title: 'Mål',
    none: 'Kva vil de få til saman?',
    example: 'Til dømes: Alle elevar opplever at ein vaksen ser dei kvar dag.',
    newGoal: 'Nytt mål',
    newSubGoal: (goal: number) => `Delmål til mål ${goal}`,
    goal: (number: number) => `Mål ${number}`,
    subGoal: (goal: number, number: number) => `Delmål ${number} til mål ${goal}`,
    add: 'Legg til',
    added: (text: string) => `Lagt til: ${text}`,
    remove: (text: string) => `Ta bort «${text}»`,
  },

  tags: {
    title: 'Satsingar',
    label: 'Ny satsing',
    hint: 'Det nettverket er ein del av, til dømes Olweus eller Inkludering på alvor.',
    add: 'Legg til',
    added: (tag: string) => `Lagt til: ${tag}`,
    remove: (tag: string) => `Ta bort ${tag}`,
  },

  about: { title: 'Om nettverket', name: 'Namn', language: 'Språk på samlingane' },

  cohort: {
    title: 'Pulje',
    none: 'Har nettverket ein første og ein siste dag?',
    add: 'Legg til ei pulje',
    name: 'Kva heiter pulja?',
    nameHint: 'Til dømes Pulje 5.',
    from: 'Første dagen',
    to: 'Siste dagen',
    ended: (day: string) =>
      `Pulja var ferdig ${day}. Alt står her enno, og du kan setje ein ny dag når ei ny pulje tek til.`,
    remove: 'Ta bort pulja',
    removeSure: 'Ta bort pulja? Samlingane blir ståande.',
  },

  owners: {
    title: 'Eigarar',
    intro: 'Kvar eigar har ei eiga lenke og kan endre alt i nettverket.',
    unnamed: 'Utan namn',
    you: 'deg',
    since: (day: string) => `sidan ${day}`,
    rename: 'Endre namnet',
    revoke: 'Ta bort lenka',
    revokeWho: (name: string) => `Ta bort lenka til ${name}`,
    revokeSure: 'Ta bort? Ho sluttar å verke med det same',
    revokeOwnSure: 'Di eiga? Du kjem ikkje inn att',
    newName: 'Kven skal eige nettverket saman med deg?',
    newHint: 'Namnet er til dykk eigarar, så de veit kven som har kva lenke.',
    nameMissing: 'Skriv kven lenka er til.',
    make: 'Lag ei lenke',
    made: (name: string) => `Lenka til ${name} er klar. Send ho berre til ${name}; vi viser ho ikkje fleire gonger.`,
  },

  keeping: {
    title: 'Kor lenge det ligg her',
    until: (day: string) => `Alt i nettverket blir sletta av seg sjølv ${day}.`,
    label: 'Blir sletta den',
    soon: (day: string) => `Alt i nettverket blir sletta ${day}. Skal det leve vidare, set du ein seinare dag.`,
    conferences:
      'Konferansar som er starta herifrå, har sin eigen frist og blir sletta for seg. Kven som sat saman, hugsar nettverket lenger: sjå Folk.',
    remove: 'Slett nettverket no',
    removeSure: 'Slett alt? Det kan ikkje angrast',
  },

  workplaces: {
    title: 'Verksemder',
    count: (n: number) => (n === 0 ? 'Ingen i registeret enno' : counted(n, 'Éi i registeret', 'i registeret')),
    found: (n: number, all: number) => `${n} av ${all}`,
    none: 'Kven er med i nettverket?',
    noneHint:
      'Legg inn éi om gongen, eller lim inn heile lista frå eit rekneark: namn, type, skuletype, kommune, kontakt.',
    nothingFound: 'Ingen verksemder passar til det du har skrive.',
    search: 'Søk',
    municipality: 'Kommune',
    allMunicipalities: (n: number) => `Alle ${n} kommunar`,

    add: 'Legg til',
    paste: 'Lim inn ei liste',
    imported: (n: number) =>
      n === 0 ? 'Alle var i registeret frå før.' : `${counted(n, 'Éi verksemd', 'verksemder')} er lagt til.`,
    fromNetwork: 'Hent frå eit anna nettverk',
    whichNetwork: 'Kva for eit av nettverka dine?',
    withoutContacts: 'Lokale kontaktar er ikkje med.',
    takeOver: (n: number) => (n === 0 ? 'Ingen å hente' : `Hent ${counted(n, 'éi verksemd', 'verksemder')}`),
    tookOver: (n: number) => `${counted(n, 'Éi verksemd', 'verksemder')} er henta.`,
    addThis: 'Legg til verksemda',
    added: (name: string) => `${name} er lagt til.`,
    name: 'Namn',
    columns: { type: 'Type', schoolType: 'Skuletype', municipality: 'Kommune' },
    usual: {
      type: ['skule', 'barnehage', 'PPT', 'kommune', 'fylkeskommune', 'universitet', 'Statsforvaltaren'],
      schoolType: ['barneskule', 'ungdomsskule', 'barne- og ungdomsskule', 'vidaregåande skule'],
      municipality: [] as readonly string[],
    },
    contact: 'Lokal kontakt',
    contactHint: 'Den som følgjer opp der. Namnet blir liggjande til du tek det bort, eller nettverket blir sletta.',
    contactIs: (name: string) => `Kontakt: ${name}`,
    editWho: (name: string) => `Rediger ${name}`,
    alsoCalled: (names: string) => `òg skrive ${names}`,
    variants: 'Òg skrive slik, og kjent att:',
    forgetVariant: (name: string) => `Ikkje kjenn att «${name}» lenger`,

    remove: 'Ta bort',
    removeWho: (name: string) => `Ta bort ${name}`,
    removeThese: (n: number) => (n === 1 ? 'Ta bort ho' : `Ta bort ${n}`),
    removeSure: (n: number, people: number, groups: number) => {
      const hanging = [
        people > 0 && counted(people, 'éin person', 'personar'),
        groups > 0 && counted(groups, 'éi arbeidsgruppe', 'arbeidsgrupper'),
      ].filter(Boolean);
      const what = n === 1 ? 'Ta bort?' : `Ta bort ${n}?`;
      return hanging.length === 0 ? what : `${what} ${hanging.join(' og ')} blir ståande utan verksemd`;
    },

    chooseSeveral: 'Vel fleire',
    chooseNoMore: 'Ferdig med å velje',
    chooseAll: (n: number) => `Vel alle ${n}`,
    chosen: (n: number) => (n === 0 ? 'Ingen valde' : counted(n, 'Éi vald', 'valde')),
    mergeInto: 'Slå saman under namnet',
    mergeThese: (n: number) => `Slå saman ${n}`,
    mergeSure: (n: number) => `Gjere ${n} til éi?`,
    merged: (name: string) => `Slått saman: ${name}`,

    doubles: (n: number) => (n === 1 ? 'To av dei er kanskje den same' : `${n} par er kanskje dei same`),
    moreDoubles: (n: number) => `${counted(n, 'Eitt par', 'par')} til kjem når desse er avgjorde.`,
    areTheyOne: (one: string, other: string) => `${one} og ${other}`,
    merge: 'Slå saman',
    mergeAs: (name: string) => `Kall begge «${name}»`,
    twoPlaces: 'Dei er to',
    twoPlacesWho: (one: string, other: string) => `${one} og ${other} er to`,
  },

  roles: {
    networkLeader: 'Nettverksleiar',
    facilitator: 'Prosessleiar',
    hallHost: 'Salvert',
    storyteller: 'Praksisforteljar',
    adviser: 'Rettleiar',
    resourcePerson: 'Ressursperson',
    participant: 'Deltakar',
  },

  people: {
    title: 'Folk',
    notKept: 'Nettverket tek ikkje vare på namna til folk.',
    notKeptWhy:
      'Slår du det på, kan du leggje inn dei som kjem til vanleg, og slepp å lime inn lista på nytt før kvar samling. Berre eigarane ser namna, og dei blir sletta av seg sjølve når ingen har rørt dei på ei stund. Nettverket hugsar då òg kven som har sete ved same bord.',
    howLong: 'Kor lenge skal namna liggje?',
    months: (n: number) => `${n} månader`,
    keep: 'Ta vare på namn',
    keeping: 'Kor lenge namna ligg her',
    keepingHint: 'Tida tek til på nytt kvar gong nokon blir lagde til, endra eller tekne bort.',
    keptMonths: (n: number) => `namn blir sletta ${n} månader etter siste endring`,
    keptUntil: (day: string) => `namna blir sletta ${day} om ingen endrar dei før`,
    stop: 'Ikkje ta vare på namn lenger',
    stopSure: (n: number) => (n === 0 ? 'Slutte å ta vare på namn?' : `Slett ${n} namn for godt?`),
    erasing: 'Slettar namna …',

    /** What is kept of who sat with whom. */
    meetings: {
      title: 'Kven som har møtt kven',
      means:
        'Nettverket hugsar kven som har sete ved same bord på dei fem siste samlingane, så gruppene kan blandast på nytt. Det lagrar ingen namn, berre tilvisingar til folka i lista, og gløymer dei når namna blir sletta.',
      remembered: (n: number) =>
        n === 0 ? 'Inga samling å hugse enno.' : `Hugsar no ${counted(n, 'éi samling', 'samlingar')}.`,
      forget: 'Gløym det no',
      forgetSure: 'Gløyme for godt? Det kan ikkje angrast',
      forgetting: 'Gløymer …',
      forgotten: 'Gløymt.',
      forgetHint:
        'Gjeld òg samlingar som er i gang. Konferansar som alt er laga, held på det dei fekk vite då, til dei sjølve blir sletta.',
    },

    count: (n: number) => (n === 0 ? 'Ingen enno' : counted(n, 'Éin person', 'personar')),
    found: (n: number, all: number) => `${n} av ${all}`,
    none: 'Kven kjem til vanleg?',
    noneHint: 'Legg inn éin om gongen, eller lim inn ei liste med namn, arbeidsplass og rolle.',
    nobodyFound: 'Ingen passar til det du har skrive.',
    role: 'Rolle i nettverket',
    allRoles: 'Alle roller',
    add: 'Legg til',
    addThis: 'Legg til personen',
    added: (name: string) => `${name} er lagd til.`,
    thereAlready: 'Ein med det namnet står der frå før, frå same verksemda.',
    paste: 'Lim inn ei liste',
    imported: (n: number) =>
      n === 0 ? 'Alle var der frå før.' : `${counted(n, 'Éin person', 'personar')} er lagde til.`,
    name: 'Namn',
    workplace: 'Verksemd',
    noWorkplace: 'Ingen av dei',
    jobRole: 'Jobbrolle',
    inGroups: 'Arbeidsgrupper',
    editWho: (name: string) => `Rediger ${name}`,
    remove: 'Ta bort',
    removeWho: (name: string) => `Ta bort ${name}`,
    removeSure: 'Slett namnet for godt?',
    unclear: (names: string) => `Fleire verksemder heiter det same. Vel den rette for ${names}.`,
    showMore: (n: number) => `Vis fleire (${n} att)`,
  },

  groups: {
    title: 'Arbeidsgrupper',
    intro: 'Grupper som møtest mellom samlingane. Den same personen kan vere med i fleire.',
    none: 'Kven arbeider vidare mellom samlingane?',
    noneHint: 'Til dømes arbeidsgruppa på kvar skule, med PPT og ein fast rettleiar.',
    across: 'på tvers',
    advisers: (n: number, names: string) => `${n === 1 ? 'Fast rettleiar' : 'Faste rettleiarar'}: ${names}`,
    editWho: (name: string) => `Rediger ${name}`,
    newGroup: 'Ny arbeidsgruppe',
    name: 'Namn på gruppa',
    whose: 'Verksemda ho høyrer til',
    add: 'Legg til gruppa',
    added: (name: string) => `${name} er lagd til.`,
    members: (n: number) => (n === 0 ? 'Ingen er med enno' : counted(n, 'Éin er med', 'er med')),
    seek: 'Finn nokon som skal vere med',
    takeIn: (name: string) => `Ta med ${name}`,
    joined: (name: string) => `${name} er med i gruppa.`,
    leave: (name: string) => `Ta ${name} ut av gruppa`,
    namesNotKept: 'Kven som er med, kan skrivast her når nettverket tek vare på namn. Det slår du på under Folk.',
    remove: 'Ta bort gruppa',
    removeWho: (name: string) => `Ta bort ${name}`,
    removeSure: (meetings: number) =>
      meetings === 0
        ? 'Ta bort gruppa?'
        : `Ta bort? ${counted(meetings, 'Eitt møte', 'møte')} blir ståande utan gruppe`,
  },
};
