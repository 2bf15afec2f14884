import type { Phrases } from '../phrases.ts';

export const experience: Phrases = {
  starts: [
    'I noticed that one child always stood alone by the fence',
    'We heard of ugly words in a chat',
    'There was trouble in the queue for the gym',
    'A few kept somebody out of the football',
    'I saw looks and heard sighs whenever one pupil read aloud',
    'Two pupils quarrelled every day after break',
    'A pupil stopped coming to the first lesson',
    'There were rumours in the year group after the weekend',
    'An assistant told us about mimicking in the changing room',
    'Some were never chosen when pupils made groups themselves',
  ],
  ends: [
    ', and I talked with both sides the same day.',
    ', and we put the same adults outside in every break.',
    ', and the class teacher rang home before the weekend.',
    ', and we observed for two weeks before we did more.',
    ', and we raised it in class without pointing at anybody.',
    ', and I wish I had spoken up earlier.',
    ', and it helped that all adults said the same.',
    ', and we asked what the pupil wanted.',
    ', and we had to try three times before it worked.',
    ', and we evaluated after a fortnight.',
  ],
};

export const manage: Phrases = {
  starts: [
    'We have the same adults in every zone',
    'We practise how to receive a worry',
    'We have a resource team that meets every week',
    'We begin the day in the same way in all classes',
    'We have talks where the pupil chooses the topic',
    'We clear up conflicts at once',
    'We have rules that the pupils have made',
    'We greet every pupil by name',
  ],
  ends: [
    ', and pupils say that they know whom to go to.',
    ', and there are fewer conflicts after the long break.',
    ', and new colleagues soon know how.',
    ', and parents notice that we agree.',
    ', and we see it in calmer lessons.',
    ', and we talk about it in every team meeting.',
    ', and the pupil council sees to it that we keep it.',
    ', and substitutes get it on a single sheet.',
  ],
};

export const demanding: Phrases = {
  starts: [
    'It is hard when it happens online',
    'We struggle to be equally clear, all of us',
    'We lack the time to follow up our talks',
    'We have too few adults outside at midday',
    'It is heavy when measures do not work',
    'We do not always know who owns the case',
    'The way to school belongs to nobody and everybody',
    'It is hard to see what happens in silence',
  ],
  ends: [
    ', and then it is chance who steps in.',
    ', and we need a common routine.',
    ', and we need to practise together.',
    ', and then trust suffers.',
    ', and the leadership must be with us.',
    ', and it is the quiet pupils who lose.',
    ', and we start from scratch too often.',
    ', and we would like to hear how others do it.',
  ],
};

export const wonder: Phrases = {
  starts: [
    'How do we include the quiet pupils',
    'How can we talk about this with parents',
    'How do we know that it works',
    'How do we keep it warm through the whole year',
    'Who should own the plan',
    'When should we ask for help from outside',
    'What is the smallest thing we can begin with',
    'How do we practise the difficult talks',
  ],
  ends: [
    'when we are so few adults?',
    'without it becoming a last-minute effort?',
    ', and who can help us?',
    ', and what do the pupils say?',
    'before it has gone too far?',
    'across school and after-school care?',
    ', and what can we stop doing instead?',
    'so that all staff are with us?',
  ],
};

export const begin: Phrases = {
  starts: [
    'Start short talks with every pupil each month',
    'Start lessons together after the long break',
    'Start observing in pairs',
    'Start practising difficult talks',
    'Start having a familiar adult by the bus',
    'Start asking pupils where they feel unsafe',
    'Start a common language for violations',
    'Start games for those who stand alone',
  ],
  ends: [
    'from next week.',
    'as a trial for six weeks.',
    'in one year group first.',
    'and tell about it at the next gathering.',
    'together with the pupil council.',
    'without making a new plan for it.',
    'and let all staff take part.',
    'and evaluate before Christmas.',
  ],
};

export const carryOn: Phrases = {
  starts: [
    'Continue with play leaders',
    'Continue with familiar adults outside',
    'Continue with notes on the same day',
    'Continue ringing home when something goes well',
    'Continue with the resource team every week',
    'Continue with common rules in the classrooms',
    'Continue the close contact with the school nurse',
    'Continue with transition meetings before summer',
  ],
  ends: [
    'but make it clearer for newcomers.',
    'because pupils say that it works.',
    'and guard the time for it.',
    'even when we are busy.',
    'and learn from those who do it best.',
    'but let the pupils evaluate.',
    'and say so aloud among the staff.',
    'and write it into the year plan.',
  ],
};

export const stop: Phrases = {
  starts: [
    'Stop letting pupils pick the teams',
    'Stop punishing everybody',
    'Stop long meetings without a decision',
    'Stop waiting to see',
    'Stop measures that nobody follows up',
    'Stop talking about the pupil without the pupil',
    'Stop solving everything in the office',
    'Stop plans that stay in the drawer',
  ],
  ends: [
    'and spend the time outside instead.',
    'because it hits the same ones each time.',
    'from today.',
    'and tell the pupils why.',
    'and do one thing well.',
    'even though it is a habit.',
    'and ask the pupil instead.',
    'and follow up after two weeks.',
  ],
};

export const agreements: Phrases = {
  starts: [
    'We step in the same day',
    'We say the same to everybody',
    'We have one common routine',
    'All adults greet all children',
    'We ask the children before we decide',
    'We meet for a short talk every week',
    'We have familiar adults outside',
    'We make transitions that the children recognise',
  ],
  ends: [
    ', even when we are busy.',
    ', and we begin on Monday.',
    ', and we ask the children whether they notice.',
    ', and the leaders go first.',
    ', and we look at it again before Christmas.',
    ', whoever is at work.',
    ', in kindergarten and school.',
    ', and we write it down on one sheet.',
  ],
};

export const comments: Phrases = {
  starts: [
    'We do this too',
    'Agreed',
    'Can you tell us more',
    'I take this home',
    'We tried something like it',
    'Good point',
    'We need help here',
    'Good that somebody says it',
  ],
  ends: [
    '– it took time before it worked.',
    '– above all for the youngest.',
    '– how did you get started?',
    '– it should come first.',
    '– we struggle with it too.',
    '– let us lift this.',
    '– who owns it at your place?',
    '– our pupils say the same.',
  ],
};

export const headings: readonly string[] = [
  ...['Breaks', 'The pupils’ voice', 'We adults', 'Home and school', 'Routines', 'Online'],
];

export const settings: readonly string[] = [
  ...['in the lower years', 'in the middle years', 'in the upper years', 'in after-school care', 'at our place'],
  ...['at the smallest school', 'in the first week after the holidays', 'in the changing room', 'on the bus'],
];
