/** Said where people write: what must not be written, who will see it, and what may be a name after all. */
export const privacy = {
  rule: 'Ingen navn eller detaljer som kan gjenkjennes.',
  /** In steps whose topic is sensitive, in place of the rule. */
  sensitiveRule:
    'Skriv ikke navn, arbeidsplass, klasse, alder, tidspunkt eller diagnose, og ikke én sak som kan kjennes igjen. Skriv om det dere gjør.',
  sensitive: {
    title: 'Sårbart tema',
    text: 'Skriv ikke noe som peker ut en person. Det du deler, vises uten navn. Gjelder det et barn som trenger hjelp nå, så ta det videre der du arbeider, ikke her.',
  },
  readers: {
    own: 'Bare du ser dette.',
    group: 'Gruppa og prosesslederen ser dette, uten navn.',
    screen: 'Vises på skjermen i salen, uten navn.',
    beforehand: 'Prosesslederne ser dette. På samlingen kan de vise det for alle, uten navn.',
    draftGroup: 'Bare du ser dette til du deler. Da ser gruppa og prosesslederen det, uten navn.',
    draftGroupNamed: 'Bare du ser dette til du deler. Da ser gruppa og prosesslederen det, med navnet ditt.',
    draftGroupLater: 'Bare du ser dette. Det du deler, vises for gruppa når prosesslederen velger det, uten navn.',
    draftGroupNamedLater:
      'Bare du ser dette. Det du deler, vises for gruppa når prosesslederen velger det, med navnet ditt.',
    draftAll: 'Bare du ser dette til du deler. Da vises det for alle, uten navn.',
    draftAllNamed: 'Bare du ser dette til du deler. Da vises det for alle, med navnet ditt.',
    draftAllLater: 'Bare du ser dette. Det du deler, vises for alle når prosesslederen velger det, uten navn.',
    draftAllNamedLater:
      'Bare du ser dette. Det du deler, vises for alle når prosesslederen velger det, med navnet ditt.',
    draftAnonymous:
      'Bare du ser dette. Det du deler, vises sammen med de andres, anonymt: ingen, heller ikke prosesslederen, kan se hvem som skrev det.',
    sentAll: 'Vises for alle, uten navn.',
    sentAllNamed: 'Vises for alle, med navnet ditt.',
    sentAllLater: 'Vises for alle når prosesslederen velger det, uten navn.',
    sentAllNamedLater: 'Vises for alle når prosesslederen velger det, med navnet ditt.',
    sentAnonymous: 'Vises sammen med de andres, anonymt: ingen, heller ikke prosesslederen, kan se hvem som skrev det.',
  },
  quote: (word: string) => `«${word}»`,
  name: (words: string) => `Dette kan være et navn: ${words}. Skriv heller «en elev».`,
  names: (words: string) => `Dette kan være navn: ${words}. Skriv heller «noen elever».`,
  /** In the field where a plan says who is responsible. */
  nameForRole: (words: string) => `Dette kan være et navn: ${words}. Skriv heller rollen, som «rektor» eller «teamet».`,
  className: (words: string) => `Dette kan være en klasse: ${words}. Skriv heller «en klasse».`,
  nationalId: 'Dette ligner et fødselsnummer. Ta det bort.',
  nationalIdSure: 'Dette er et fødselsnummer. Ta det bort.',
  phone: (words: string) => `Dette ligner et telefonnummer: ${words}. Ta det bort om det kan føre til noen.`,
  email: (words: string) => `Dette er en e-postadresse: ${words}. Ta den bort om den kan føre til noen.`,
  dismiss: 'La det stå her',
};
