/**
 * What a step says before anybody has written anything in it, by kind: in the conference's language, whatever the desk's. So it is
 * no area of the catalogue, whose parts a browser fetches in one language.
 */
export const freshSteps = {
  steps: {
    talk: { title: 'Sammen i plenum', question: 'Hva skal vi gjøre nå?' },
    checkIn: { title: 'Innsjekk', question: 'Ett ord: Hva tar du med deg inn?' },
    input: { title: 'Faglig påfyll', question: 'Noter det som hjelper deg å forstå egen praksis.' },
    practiceStory: { title: 'Praksisfortelling', question: 'Lytt etter: Hva gjorde de voksne?' },
    reflection: { title: 'Tenk for deg selv', question: 'Hva er viktigst for deg nå?' },
    groupWork: { title: 'Gruppearbeid', question: 'Hva får vi til, og hva er krevende?' },
    plenaryReport: { title: 'Plenum: én ting fra hver gruppe', question: 'Én ting fra hver gruppe.' },
    vote: { title: 'Prikker', question: 'Hva begynner vi med?' },
    helpBoard: { title: 'Hjelpetavle', question: 'Hva vil du ha hjelp til, og hva kan du hjelpe andre med?' },
    plan: { title: 'Plan', question: 'Hva prøver vi ut før neste samling?' },
    break: { title: 'Pause', question: 'Pause' },
    checkOut: { title: 'Utsjekk', question: 'Dette tar jeg med meg …' },
  },
  /** The lanes that group work begins with. */
  lanes: { manage: 'Dette får vi til', demanding: 'Dette er krevende', wonder: 'Dette lurer vi på' },
  helpLanes: { asked: 'Ber om hjelp', offered: 'Tilbyr hjelp' },
  /** What 1 to 5 is asked about at the end. */
  scale: 'Hvor nyttig var samlingen for jobben din?',
};
