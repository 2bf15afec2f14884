import type { ProgrammeWords } from './nb.ts';

export const en: ProgrammeWords = {
  groundRules:
    'We are here to learn from each other, not to judge each other. Everyone gets the floor. We hear people out. We help each other contribute. Disagreement is useful. No names or recognisable details.',
  break: { title: 'Break', question: 'Break' },

  trygtSkolemiljo: {
    title: 'A safe school environment',
    description: 'Experiences across schools, a practice story, input, and a plan to try out at home.',
    audience: 'A network of schools in one municipality, 15–50 people',
    checkIn: { title: 'Welcome', question: 'One word: what do you bring in today?' },
    experiences: {
      title: 'Across schools: experiences',
      question:
        'Think of a situation since last time where you acted on insecurity or violations. What did you do, and what happened?',
      instruction:
        'Write for yourself for three minutes. Then four minutes each; the others listen. Finally: what recurs?',
      alone: 'What did you do, and what happened?',
      open: 'What recurs?',
      lanes: { manage: 'We manage', demanding: 'This is demanding', wonder: 'We wonder' },
    },
    story: {
      title: 'Practice story',
      question: 'Listen for: what did the adults do? How were the pupils heard?',
      instruction: 'Take notes for yourself. Share one learning point with everybody if you like.',
    },
    input: {
      title: 'Input',
      question: 'Note what helps you understand your own practice.',
      instruction: 'Your notes are your own. Questions that you send are seen by everybody.',
    },
    ownKind: {
      title: 'Own type of school',
      question: 'What of this is relevant to you?',
      instruction: 'Agree on what to start, what to continue and what to stop.',
      lanes: { start: 'Start', continue: 'Continue', stop: 'Stop' },
    },
    plan: {
      title: 'What will I try?',
      question: 'What will I try at my school before next time, and who must be with me?',
      instruction: 'The plan is yours. You choose whether it goes into the harvest.',
    },
    report: {
      title: 'Plenary: one thing from each group',
      question: 'One thing from each group, two minutes.',
      instruction: 'We collect; no debate now.',
    },
    checkOut: {
      title: 'Check-out',
      question: 'I take back to my school …',
      scale: 'How useful was today for your job?',
    },
  },

  dialogkonferanse: {
    title: 'Dialogue conference',
    description:
      'Inspired by Vesterålen: first groups of the same role, then mixed ones, and at last at home with a plan.',
    audience: 'Schools, kindergartens and services from several municipalities, 25–60 people',
    jobRoles: [
      'Kindergarten teacher',
      'Pedagogical leader',
      'Skilled worker',
      'Kindergarten head',
      'Teacher',
      'Social worker',
      'Principal',
      'Educational psychology service',
      'Owner or municipality',
    ],
    welcome: {
      title: 'Welcome',
      question: 'How we work today: in groups of the same role, in mixed groups and in home groups.',
    },
    sameRole: {
      title: 'Same role',
      question: 'What works today? What hinders us? Agree on three points.',
      instruction:
        'Write for yourself for five minutes. Then two minutes each; the others listen. Finally, agree on three points.',
      alone: 'What works today? What hinders us?',
      open: 'Agree on three points.',
      lanes: { manage: 'This works', hinders: 'This hinders us', points: 'Our three points' },
    },
    reportRoles: {
      title: 'Plenary: three points from each group',
      question: 'Two minutes per group.',
      instruction: 'No questions now.',
    },
    input: {
      title: 'Input',
      question: 'Note one concept that helps you understand your own practice.',
      instruction: 'Your notes are your own. Questions that you send are seen by everybody.',
    },
    across: {
      title: 'Across municipalities',
      question: 'Tell of a change that you have tried: where you started, what you did, what you learnt.',
      instruction:
        'Make notes for five minutes. Then four minutes each; the group asks in order to understand. Advice comes in the last round.',
      alone: 'Make notes: where you started, what you did, what you learnt.',
      open: 'Last round: what advice do we give each other?',
      lanes: { tried: 'This is what we tried', learnt: 'This is what we learnt', advice: 'Advice to take along' },
    },
    surprise: {
      title: 'Surprises',
      question: 'What surprised you?',
      instruction: 'One word from each. Then we hear a few voices from the hall.',
    },
    lunch: { title: 'Lunch', question: 'Lunch' },
    homePlan: {
      title: 'At home: our plan',
      question: 'Where are we? Where are we going? What do we do first, and when do we evaluate?',
      instruction: 'Write the plan together: goal, action, who, when, and how you will see that it works.',
    },
    reportPlans: {
      title: 'Plenary: by the next gathering',
      question: 'By the next gathering we will have …',
      instruction: 'Two minutes per group, one plan from each.',
    },
    checkOut: {
      title: 'Check-out',
      question: 'Did you get to speak? Did you learn something?',
      scale: 'How useful was today for you?',
    },
  },

  hybridSamling: {
    title: 'Hybrid gathering',
    description: 'Two halls follow the same stream and work each by itself and together. Advisers join digitally.',
    audience: 'Kindergartens and schools in two halls, with advisers online, 20–60 people',
    jobRoles: [
      'Kindergarten teacher',
      'Pedagogical leader',
      'Skilled worker',
      'Kindergarten head',
      'Teacher',
      'Social worker',
      'School leader',
      'Educational psychology service',
      'Adviser',
    ],
    halls: { kindergartens: 'Hall A: kindergartens', schools: 'Hall B: schools', advisers: 'Advisers online' },
    welcome: {
      title: 'Welcome in each hall',
      question: 'The hall host checks sound, screen and code. One device per group is enough. Greet the advisers.',
    },
    firstStream: {
      title: 'Stream, first part',
      question: 'Note for yourself: what do we recognise? What challenges us?',
      instruction:
        'We follow the stream together. Your notes are your own. Questions that you send are seen by everybody.',
    },
    workGroup: {
      title: 'Own work group',
      question: 'Write three findings on where we stand, and one question for the adviser.',
      instruction: 'The adviser joins your group digitally for about ten minutes.',
      lanes: { findings: 'Three findings', adviser: 'Question for the adviser' },
    },
    secondStream: {
      title: 'Stream, second part',
      question: 'What must all our staff know?',
      instruction: 'Take notes for yourself. Questions that you send are seen by everybody.',
    },
    together: {
      title: 'Kindergarten and school together',
      question: 'What do the children need us to do alike? What can we do together as early as this term?',
      instruction:
        'Kindergarten and school meet across the halls. If the link between the halls is down, go on within your own hall.',
      alone: 'What do the children need us to do alike?',
      open: 'What can we do together as early as this term?',
      lanes: { alike: 'This we should do alike', together: 'This we do together', wonder: 'We wonder' },
    },
    report: {
      title: 'Plenary: the halls take turns',
      question: 'The halls take turns, two minutes per group.',
      instruction: 'The advisers end with one question each.',
    },
    interim: {
      title: 'Interim work',
      question: 'Interim work until the guidance meeting: what, who, when?',
      instruction: 'Agree on one thing, and on who sees to it.',
    },
  },

  kortOkt: {
    title: 'Short staff session',
    description:
      'Bring the network home: everyone thinks, everyone gets the floor, and you leave with one shared plan.',
    audience: 'The staff of one workplace, 10–50 people',
    why: { title: 'Welcome', question: 'Why are we here, and what will we have decided in 75 minutes?' },
    fromNetwork: {
      title: 'From the network',
      question: 'From the network: three things I brought back.',
      instruction: 'Whoever was at the gathering tells.',
    },
    reflection: {
      title: 'Think for yourself',
      question: 'What do we adults do when a pupil is not safe, and what do we do differently from each other?',
      instruction: 'Write down what matters most, and why.',
    },
    groups: {
      title: 'A round and one point',
      question: 'What do we adults do when a pupil is not safe, and what do we do differently from each other?',
      instruction: 'A round: two minutes each. Then agree on one point.',
      open: 'Agree on one point.',
      lanes: { alike: 'This we do alike', differently: 'This we do differently', point: 'Our point' },
    },
    report: {
      title: 'Plenary: one point per group',
      question: 'One point per group.',
      instruction: 'A minute and a half each.',
    },
    vote: {
      title: 'Three dots',
      question: 'Three dots: what do we start with?',
      instruction: 'Put them all on one point, or spread them.',
    },
    plan: {
      title: 'Our plan',
      question: 'Goal, action, owner, date of evaluation.',
      instruction: 'We agree in plenary. One person writes the plan for everybody and includes it in the harvest.',
    },
    checkOut: { title: 'Check-out', question: 'The first thing I do is …', scale: '' },
  },
};
