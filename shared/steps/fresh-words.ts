import type { Language } from '../texts/language.ts';

/** What a step says before anybody has written anything in it, by kind: in the conference's language, not the desk's. */
export interface FreshWords {
  readonly steps: Readonly<Record<string, { readonly title: string; readonly question: string }>>;
  /** The lanes that group work begins with. */
  readonly lanes: { readonly manage: string; readonly demanding: string; readonly wonder: string };
  /** What 1 to 5 is asked about at the end. */
  readonly scale: string;
}

export const freshWords: Readonly<Record<Language, FreshWords>> = {
  nb: {
    steps: {
      talk: { title: 'Sammen i plenum', question: 'Hva skal vi gjøre nå?' },
      checkIn: { title: 'Innsjekk', question: 'Ett ord: Hva tar du med deg inn?' },
      input: { title: 'Faglig påfyll', question: 'Noter det som hjelper deg å forstå egen praksis.' },
      practiceStory: { title: 'Praksisfortelling', question: 'Lytt etter: Hva gjorde de voksne?' },
      reflection: { title: 'Tenk for deg selv', question: 'Hva er viktigst for deg nå?' },
      groupWork: { title: 'Gruppearbeid', question: 'Hva får vi til, og hva er krevende?' },
      plenaryReport: { title: 'Plenum: én ting fra hver gruppe', question: 'Én ting fra hver gruppe.' },
      vote: { title: 'Prikker', question: 'Hva begynner vi med?' },
      plan: { title: 'Plan', question: 'Hva prøver vi ut før neste samling?' },
      break: { title: 'Pause', question: 'Pause' },
      checkOut: { title: 'Utsjekk', question: 'Dette tar jeg med meg …' },
    },
    lanes: { manage: 'Dette får vi til', demanding: 'Dette er krevende', wonder: 'Dette lurer vi på' },
    scale: 'Hvor nyttig var samlingen for jobben din?',
  },
  nn: {
    steps: {
      talk: { title: 'Saman i plenum', question: 'Kva skal vi gjere no?' },
      checkIn: { title: 'Innsjekk', question: 'Eitt ord: Kva tek du med deg inn?' },
      input: { title: 'Fagleg påfyll', question: 'Noter det som hjelper deg å forstå eigen praksis.' },
      practiceStory: { title: 'Praksisforteljing', question: 'Lytt etter: Kva gjorde dei vaksne?' },
      reflection: { title: 'Tenk for deg sjølv', question: 'Kva er viktigast for deg no?' },
      groupWork: { title: 'Gruppearbeid', question: 'Kva får vi til, og kva er krevjande?' },
      plenaryReport: { title: 'Plenum: éin ting frå kvar gruppe', question: 'Éin ting frå kvar gruppe.' },
      vote: { title: 'Prikkar', question: 'Kva byrjar vi med?' },
      plan: { title: 'Plan', question: 'Kva prøver vi ut før neste samling?' },
      break: { title: 'Pause', question: 'Pause' },
      checkOut: { title: 'Utsjekk', question: 'Dette tek eg med meg …' },
    },
    lanes: { manage: 'Dette får vi til', demanding: 'Dette er krevjande', wonder: 'Dette lurer vi på' },
    scale: 'Kor nyttig var samlinga for jobben din?',
  },
  en: {
    steps: {
      talk: { title: 'Together in plenary', question: 'What are we going to do now?' },
      checkIn: { title: 'Check-in', question: 'One word: what do you bring in with you?' },
      input: { title: 'Input', question: 'Note what helps you understand your own practice.' },
      practiceStory: { title: 'Practice story', question: 'Listen for: what did the adults do?' },
      reflection: { title: 'Think for yourself', question: 'What matters most to you now?' },
      groupWork: { title: 'Group work', question: 'What do we manage, and what is demanding?' },
      plenaryReport: { title: 'Plenary: one thing from each group', question: 'One thing from each group.' },
      vote: { title: 'Dots', question: 'What do we begin with?' },
      plan: { title: 'Plan', question: 'What will we try before we meet again?' },
      break: { title: 'Break', question: 'Break' },
      checkOut: { title: 'Check-out', question: 'I take with me …' },
    },
    lanes: { manage: 'We manage this', demanding: 'This is demanding', wonder: 'We wonder' },
    scale: 'How useful was today for your job?',
  },
};
