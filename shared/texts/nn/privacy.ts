import type { privacy as base } from '../nb/privacy.ts';

export const privacy: typeof base = {
  rule: 'Ingen namn eller detaljar som kan kjennast igjen.',
  /** In steps whose topic is sensitive, in place of the rule. */
  sensitiveRule:
    'Skriv ikkje namn, arbeidsplass, klasse, alder, tidspunkt eller diagnose, og ikkje éi sak som kan kjennast att. Skriv om det de gjer.',
  sensitive: {
    title: 'Sårbart tema',
    text: 'Skriv ikkje noko som peikar ut ein person. Det du deler, står utan namn. Gjeld det eit barn som treng hjelp no, så ta det vidare der du arbeider, ikkje her.',
  },
  readers: {
    own: 'Berre du ser dette.',
    group: 'Gruppa og prosessleiaren ser dette, utan namn.',
    screen: 'Kjem på skjermen i salen, utan namn.',
    beforehand: 'Prosessleiarane ser dette. På samlinga kan dei vise det for alle, utan namn.',
    draftGroup: 'Berre du ser dette til du deler. Då ser gruppa og prosessleiaren det, utan namn.',
    draftGroupNamed: 'Berre du ser dette til du deler. Då ser gruppa og prosessleiaren det, med namnet ditt.',
    draftGroupLater: 'Berre du ser dette. Gruppa får sjå det du deler, når prosessleiaren vel det, utan namn.',
    draftGroupNamedLater:
      'Berre du ser dette. Gruppa får sjå det du deler, når prosessleiaren vel det, med namnet ditt.',
    draftAll: 'Berre du ser dette til du deler. Då får alle sjå det, utan namn.',
    draftAllNamed: 'Berre du ser dette til du deler. Då får alle sjå det, med namnet ditt.',
    draftAllLater: 'Berre du ser dette. Alle får sjå det du deler, når prosessleiaren vel det, utan namn.',
    draftAllNamedLater: 'Berre du ser dette. Alle får sjå det du deler, når prosessleiaren vel det, med namnet ditt.',
    draftAnonymous:
      'Berre du ser dette. Det du deler, blir vist saman med det dei andre deler, anonymt: ingen, heller ikkje prosessleiaren, kan sjå kven som skreiv det.',
    sentAll: 'Alle får sjå dette, utan namn.',
    sentAllNamed: 'Alle får sjå dette, med namnet ditt.',
    sentAllLater: 'Alle får sjå dette når prosessleiaren vel det, utan namn.',
    sentAllNamedLater: 'Alle får sjå dette når prosessleiaren vel det, med namnet ditt.',
    sentAnonymous:
      'Blir vist saman med det dei andre skriv, anonymt: ingen, heller ikkje prosessleiaren, kan sjå kven som skreiv det.',
  },
  quote: (word) => `«${word}»`,
  name: (words) => `Dette kan vere eit namn: ${words}. Skriv heller «ein elev».`,
  names: (words) => `Dette kan vere namn: ${words}. Skriv heller «nokre elevar».`,
  nameForRole: (words) => `Dette kan vere eit namn: ${words}. Skriv heller rolla, som «rektor» eller «teamet».`,
  className: (words) => `Dette kan vere ein klasse: ${words}. Skriv heller «ein klasse».`,
  nationalId: 'Dette liknar eit fødselsnummer. Ta det bort.',
  nationalIdSure: 'Dette er eit fødselsnummer. Ta det bort.',
  phone: (words) => `Dette liknar eit telefonnummer: ${words}. Ta det bort om det kan føre til nokon.`,
  email: (words) => `Dette er ei e-postadresse: ${words}. Ta henne bort om ho kan føre til nokon.`,
  dismiss: 'Lat det stå her',
};
