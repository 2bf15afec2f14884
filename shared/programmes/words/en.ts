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
        'Think of a time since we last met when you stepped in because a pupil was unsafe or hurt. What did you do, and what happened?',
      instruction:
        'Write for yourself for three minutes. Then four minutes each; the others listen. Finally: what keeps coming up?',
      alone: 'What did you do, and what happened?',
      open: 'What keeps coming up?',
      lanes: { manage: 'What works', demanding: 'What is hard', wonder: 'What we wonder' },
    },
    story: {
      title: 'Practice story',
      question: 'Listen for: what did the adults do? How were the pupils heard?',
      instruction: 'Take notes for yourself. Share one learning point with everybody if you like.',
    },
    input: {
      title: 'Input',
      question: 'Write down what helps you understand your own practice.',
      instruction: 'Your notes are your own. Everybody can see the questions you send.',
    },
    ownKind: {
      title: 'Own type of school',
      question: 'What of this matters where you work?',
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
      instruction: 'We gather now; no debate.',
    },
    checkOut: {
      title: 'Check-out',
      question: 'I will take back to my school …',
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
      question: 'What works? What hinders us? Agree on three points.',
      instruction:
        'Write for yourself for five minutes. Then two minutes each; the others listen. Finally, agree on three points.',
      alone: 'What works? What hinders us?',
      open: 'Agree on three points.',
      lanes: { manage: 'What works', hinders: 'What hinders us', points: 'Our three points' },
    },
    reportRoles: {
      title: 'Plenary: three points from each group',
      question: 'Three points from each group, two minutes.',
      instruction: 'We gather now; questions come later.',
    },
    input: {
      title: 'Input',
      question: 'Write down one concept that helps you understand your own practice.',
      instruction: 'Your notes are your own. Everybody can see the questions you send.',
    },
    across: {
      title: 'Across municipalities',
      question: 'Tell us about a change you have tried: where you started, what you did, what you learnt.',
      instruction:
        'Make notes for five minutes. Then four minutes each; the group asks in order to understand. Advice comes in the last round.',
      alone: 'Make notes: where you started, what you did, what you learnt.',
      open: 'Last round: what advice do we give each other?',
      lanes: { tried: 'What we tried', learnt: 'What we learnt', advice: 'Advice to take along' },
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
    description: 'Two halls follow the same stream, and work on their own and together. Advisers join online.',
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
      question: 'Who are we together with today? Greet those you sit with, and the advisers online.',
      forLeaders:
        'The hall host checks sound, screen and code. Tell everybody that one phone or laptop per group is enough.',
    },
    firstStream: {
      title: 'Stream, first part',
      question: 'Write for yourself: what do we recognise? What challenges us?',
      instruction: 'We follow the stream together. Your notes are your own. Everybody can see the questions you send.',
    },
    workGroup: {
      title: 'Own work group',
      question: 'Where do we stand? Write three findings, and one question for the adviser.',
      instruction: 'The adviser joins your group online for about ten minutes.',
      lanes: { findings: 'Three findings', adviser: 'Question for the adviser' },
    },
    secondStream: {
      title: 'Stream, second part',
      question: 'What must all our staff know?',
      instruction: 'Take notes for yourself. Everybody can see the questions you send.',
    },
    together: {
      title: 'Kindergarten and school together',
      question: 'What do the children need us to do alike? What can we do together as early as this term?',
      instruction:
        'Kindergarten and school meet across the halls. If the link between the halls is down, go on within your own hall.',
      alone: 'What do the children need us to do alike?',
      open: 'What can we do together as early as this term?',
      lanes: { alike: 'What we should do alike', together: 'What we do together', wonder: 'What we wonder' },
    },
    report: {
      title: 'Plenary: the halls take turns',
      question: 'The halls take turns, two minutes per group.',
      instruction: 'The advisers end with one question each.',
    },
    interim: {
      title: 'Interim work',
      question: 'Interim work until the guidance meeting: what, who, when?',
      instruction: 'Agree on one thing, and on who follows it up.',
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
      instruction: 'Whoever was at the gathering tells the others.',
    },
    reflection: {
      title: 'Think for yourself',
      question: 'What do we adults do when a pupil is not safe, and what do we do differently from each other?',
      instruction: 'Write down what matters most, and why it does.',
    },
    groups: {
      title: 'A round, then one point',
      question: 'What do we adults do when a pupil is not safe, and what do we do differently from each other?',
      instruction: 'A round: two minutes each. Then agree on one point.',
      open: 'Agree on one point.',
      lanes: { alike: 'What we do alike', differently: 'What we do differently', point: 'Our point' },
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
    checkOut: { title: 'Check-out', question: 'The first thing I will do is …', scale: '' },
  },
};
