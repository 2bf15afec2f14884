import type { Phrases } from '../phrases.ts';

export const checkInWords: readonly string[] = [
  ...['hope', 'curiosity', 'unease', 'courage', 'calm', 'expectation', 'joy', 'patience', 'questions', 'togetherness'],
  ...['safety', 'energy', 'wonder', 'humility', 'coffee', 'worry', 'pride', 'relief', 'laughter', 'openness'],
  ...['experience', 'impatience', 'care', 'community', 'doubt', 'will', 'warmth', 'eagerness', 'illu', 'doaivu'],
];

export const ownNotes: Phrases = {
  starts: [
    'The adults acted the same day',
    'The pupils were asked before anything was decided',
    'Warm and clear at the same time',
    'We underrate what happens in transitions',
    'Relations are built in small moments',
    'To stay with it is also a measure',
    'See the system, not only the single pupil',
    'The pupils’ voice must be felt in what we do',
    'Those who say nothing are also saying something',
  ],
  ends: [
    '– raise with the team.',
    '– I recognise this.',
    '– here we have a way to go.',
    '– I want to read more about this.',
    '– how do we do that at our place?',
    '– try it on Monday.',
    '– we do this already.',
    '– show to the leaders.',
  ],
};

export const learningPoints: Phrases = {
  starts: [
    'Ask the pupil first',
    'Say it aloud when something works',
    'Adults must agree before they can be clear',
    'Listen long enough to hear what matters',
    'Choose a small measure that lasts',
    'Plan for belonging',
    'Get help before you need it',
    'Practise the difficult talks',
  ],
  ends: [
    'and wait with the solutions.',
    'so that more people dare to try.',
    'even when it is urgent.',
    'and write it down the same day.',
    'since then it lasts.',
    'together with somebody.',
    'before making new routines.',
    'every single day.',
  ],
};

export const questions: Phrases = {
  starts: [
    'Where does one begin',
    'What does research say',
    'How do we get all staff to join',
    'How long should one try a measure',
    'How do you measure safety',
    'Are there good examples',
    'How do we prepare the pupils',
    'Who should be on the team',
  ],
  ends: [
    'when the staff are tired?',
    'at a small school?',
    'when it happens outside school hours?',
    'when parents do not want it?',
    'with few resources?',
    'before it becomes a case?',
    'in the upper years?',
    'for the youngest?',
  ],
};

export const goals: Phrases = {
  starts: [
    'Every pupil has an adult to go to',
    'Nobody stands alone in the break',
    'Pupils notice that we act the same day',
    'All staff know the routine',
    'The class has rules that the pupils own',
    'The lesson after the long break begins calmly',
    'We know where pupils feel unsafe',
    'Parents know our plan',
  ],
  ends: ['before Christmas.', 'by the next gathering.', 'in my year group.', 'every day.', 'from January.'],
};

export const actions: Phrases = {
  starts: [
    'I take a round with the team',
    'We draw a map of the schoolyard with the pupils',
    'We plan who is outside where',
    'I try short talks with pupils',
    'We practise three difficult talks',
    'I invite the pupil council to the staff meeting',
    'We make one common sheet for substitutes',
    'I observe two breaks with a colleague',
  ],
  ends: [
    'and write down what we see.',
    'in the next staff meeting.',
    'for four weeks.',
    'and tell the network about it.',
    'with the head teacher present.',
    'in two year groups first.',
    'and ask the pupils afterwards.',
    'every Wednesday.',
  ],
};

export const evaluations: Phrases = {
  starts: [
    'We ask the pupils',
    'We count conflicts after the long break',
    'We look in the log',
    'We take a round in the team',
    'We see whether more children play together',
    'We ask the parents',
  ],
  ends: [
    'after four weeks.',
    'before Easter.',
    'in the last staff meeting.',
    'when the trial is over.',
    'twice a term.',
  ],
};

export const responsible: readonly string[] = [
  ...['I do', 'The team', 'The environment team', 'The head teacher', 'The class teachers', 'The pupil council'],
];

export const deadlines: readonly string[] = [
  ...['Before autumn break', 'Next staff meeting', 'Week 46', '1 December', 'Before Christmas'],
];

export const takeBack: Phrases = {
  starts: [
    'I take with me that',
    'On Monday I will say that',
    'I want to tell my colleagues that',
    'What mattered most today was that',
    'I go home believing that',
  ],
  ends: [
    'small measures that last work best.',
    'we must ask the pupils before we decide.',
    'others struggle with the same as we do.',
    'familiar adults outside are worth their price.',
    'we already do a lot right.',
    'we need a common language.',
    'it helps to do one thing properly.',
    'disagreement can take us further.',
    'it is all right to try and fail.',
    'listening is a measure.',
  ],
};
