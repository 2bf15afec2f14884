import type { FreshSteps } from '../fresh-steps.ts';

export const freshSteps: FreshSteps = {
  steps: {
    talk: { title: 'Together in plenary', question: 'What are we going to do now?' },
    checkIn: { title: 'Check-in', question: 'One word: what do you bring in with you?' },
    input: { title: 'Input', question: 'Note what helps you understand your own practice.' },
    practiceStory: { title: 'Practice story', question: 'Listen for: what did the adults do?' },
    reflection: { title: 'Think for yourself', question: 'What matters most to you now?' },
    groupWork: { title: 'Group work', question: 'What do we manage, and what is demanding?' },
    plenaryReport: { title: 'Plenary: one thing from each group', question: 'One thing from each group.' },
    vote: { title: 'Dots', question: 'What do we begin with?' },
    helpBoard: { title: 'Help board', question: 'What would you like help with, and what can you help others with?' },
    plan: { title: 'Plan', question: 'What will we try before we meet again?' },
    break: { title: 'Break', question: 'Break' },
    checkOut: { title: 'Check-out', question: 'I take with me …' },
  },
  lanes: { manage: 'We manage this', demanding: 'This is demanding', wonder: 'We wonder' },
  helpLanes: { asked: 'Asks for help', offered: 'Offers help' },
  scale: 'How useful was today for your job?',
};
