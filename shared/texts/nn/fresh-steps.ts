import type { FreshSteps } from '../fresh-steps.ts';

export const freshSteps: FreshSteps = {
  steps: {
    talk: { title: 'Saman i plenum', question: 'Kva skal vi gjere no?' },
    checkIn: { title: 'Innsjekk', question: 'Eitt ord: Kva tek du med deg inn?' },
    input: { title: 'Fagleg påfyll', question: 'Noter det som hjelper deg å forstå eigen praksis.' },
    practiceStory: { title: 'Praksisforteljing', question: 'Lytt etter: Kva gjorde dei vaksne?' },
    reflection: { title: 'Tenk for deg sjølv', question: 'Kva er viktigast for deg no?' },
    groupWork: { title: 'Gruppearbeid', question: 'Kva får vi til, og kva er krevjande?' },
    plenaryReport: { title: 'Plenum: éin ting frå kvar gruppe', question: 'Éin ting frå kvar gruppe.' },
    vote: { title: 'Prikkar', question: 'Kva byrjar vi med?' },
    helpBoard: { title: 'Hjelpetavle', question: 'Kva vil du ha hjelp til, og kva kan du hjelpe andre med?' },
    plan: { title: 'Plan', question: 'Kva prøver vi ut før neste samling?' },
    break: { title: 'Pause', question: 'Pause' },
    checkOut: { title: 'Utsjekk', question: 'Dette tek eg med meg …' },
  },
  lanes: { manage: 'Dette får vi til', demanding: 'Dette er krevjande', wonder: 'Dette lurer vi på' },
  helpLanes: { asked: 'Bed om hjelp', offered: 'Tilbyd hjelp' },
  scale: 'Kor nyttig var samlinga for jobben din?',
};
