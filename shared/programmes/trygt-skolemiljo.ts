import type { Arrangement, Part, Step } from '../conference/programme.ts';
import type { Language } from '../texts/language.ts';
import type { ReadyProgramme } from './programme.ts';

/** The words of the programme, by step; one set a language. */
interface Words {
  readonly title: string;
  readonly checkIn: { title: string; question: string; instruction: string };
  readonly experiences: { title: string; question: string; instruction: string; alone: string; open: string };
  readonly pause: { title: string; question: string };
  readonly story: { title: string; question: string; instruction: string };
  readonly input: { title: string; question: string; instruction: string };
  readonly ownKind: { title: string; question: string; instruction: string };
  readonly plan: { title: string; question: string; instruction: string };
  readonly report: { title: string; question: string; instruction: string };
  readonly checkOut: { title: string; question: string; scale: string };
  readonly lanes: readonly [string, string, string];
  readonly ownLanes: readonly [string, string, string];
}

const groundRulesNb =
  'Vi er her for å lære av hverandre, ikke for å vurdere hverandre. Alle får ordet. Vi lytter ferdig. Vi hjelper hverandre fram. Uenighet er nyttig. Ingen navn eller detaljer som kan gjenkjennes.';
const groundRulesEn =
  'We are here to learn from each other, not to judge each other. Everyone gets the floor. We hear people out. We help each other contribute. Disagreement is useful. No names or recognisable details.';

const words: Readonly<Record<Language, Words>> = {
  nb: {
    title: 'Trygt skolemiljø',
    checkIn: { title: 'Velkommen', question: 'Ett ord: Hva tar du med deg inn i dag?', instruction: groundRulesNb },
    experiences: {
      title: 'På tvers: erfaringer',
      question:
        'Tenk på en situasjon siden sist der du tok tak i utrygghet eller krenkelser. Hva gjorde du, og hva skjedde?',
      instruction:
        'Skriv for deg selv i tre minutter. Så fire minutter hver; de andre lytter. Til slutt: Hva går igjen?',
      alone: 'Hva gjorde du, og hva skjedde?',
      open: 'Hva går igjen?',
    },
    pause: { title: 'Pause', question: 'Pause' },
    story: {
      title: 'Praksisfortelling',
      question: 'Lytt etter: Hva gjorde de voksne? Hvordan ble elevene hørt?',
      instruction: 'Noter for deg selv. Del gjerne ett læringspunkt med alle.',
    },
    input: {
      title: 'Faglig påfyll',
      question: 'Noter det som hjelper deg å forstå egen praksis.',
      instruction: 'Notatene er dine egne. Spørsmål du sender, ser alle.',
    },
    ownKind: {
      title: 'Egen skoletype',
      question: 'Hva av dette er relevant hos dere?',
      instruction: 'Bli enige: Hva vil dere begynne med, fortsette med og slutte med?',
    },
    plan: {
      title: 'Hva prøver jeg ut?',
      question: 'Hva prøver jeg ut på min skole før neste samling, og hvem må jeg ha med?',
      instruction: 'Planen er din. Du velger selv om den skal med i oppsummeringen.',
    },
    report: {
      title: 'Plenum: én ting fra hver gruppe',
      question: 'Én ting fra hver gruppe, to minutter.',
      instruction: 'Vi samler; vi diskuterer ikke nå.',
    },
    checkOut: {
      title: 'Utsjekk',
      question: 'Dette tar jeg med tilbake til skolen …',
      scale: 'Hvor nyttig var samlingen for jobben din?',
    },
    lanes: ['Dette får vi til', 'Dette er krevende', 'Dette lurer vi på'],
    ownLanes: ['Begynne med', 'Fortsette med', 'Slutte med'],
  },
  en: {
    title: 'A safe school environment',
    checkIn: { title: 'Welcome', question: 'One word: what do you bring in today?', instruction: groundRulesEn },
    experiences: {
      title: 'Across schools: experiences',
      question:
        'Think of a situation since last time where you acted on insecurity or violations. What did you do, and what happened?',
      instruction:
        'Write for yourself for three minutes. Then four minutes each; the others listen. Finally: what recurs?',
      alone: 'What did you do, and what happened?',
      open: 'What recurs?',
    },
    pause: { title: 'Break', question: 'Break' },
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
    lanes: ['We manage', 'This is demanding', 'We wonder'],
    ownLanes: ['Start', 'Continue', 'Stop'],
  },
};

const plenary: Arrangement = { kind: 'plenary' };
const individual: Arrangement = { kind: 'individual' };
const inGroups = (composition: 'mixed' | 'sameKind'): Arrangement => ({
  kind: 'groups',
  composition,
  sameKindBy: 'schoolType',
  size: composition === 'mixed' ? { min: 4, max: 5 } : { min: 4, max: 8 },
});
const wholeStep = (minutes: number): readonly Part[] => [{ kind: 'open', minutes }];
const laneSettings = (titles: readonly [string, string, string], ids: readonly [string, string, string]) =>
  ids.map((id, at) => ({ id, title: titles[at] ?? '' }));

function steps(w: Words): readonly Step[] {
  return [
    {
      id: 'check-in',
      kind: 'checkIn',
      ...w.checkIn,
      minutes: 10,
      arrangement: plenary,
      parts: wholeStep(10),
      settings: {},
    },
    {
      id: 'experiences',
      kind: 'groupWork',
      title: w.experiences.title,
      question: w.experiences.question,
      instruction: w.experiences.instruction,
      minutes: 50,
      arrangement: inGroups('mixed'),
      parts: [
        { kind: 'gather', minutes: 3 },
        { kind: 'alone', minutes: 3 },
        { kind: 'round', minutes: 20 },
        { kind: 'open', minutes: 24 },
      ],
      settings: {
        lanes: laneSettings(w.lanes, ['manage', 'demanding', 'wonder']),
        alonePrompt: w.experiences.alone,
        openPrompt: w.experiences.open,
        turnSeconds: 240,
      },
    },
    {
      id: 'break',
      kind: 'break',
      ...w.pause,
      instruction: '',
      minutes: 10,
      arrangement: plenary,
      parts: wholeStep(10),
      settings: {},
    },
    {
      id: 'story',
      kind: 'practiceStory',
      ...w.story,
      minutes: 15,
      arrangement: plenary,
      parts: wholeStep(15),
      settings: { storyteller: '' },
    },
    {
      id: 'input',
      kind: 'input',
      ...w.input,
      minutes: 20,
      arrangement: plenary,
      parts: wholeStep(20),
      settings: { speaker: '', link: '' },
    },
    {
      id: 'own-kind',
      kind: 'groupWork',
      ...w.ownKind,
      minutes: 35,
      arrangement: inGroups('sameKind'),
      parts: [
        { kind: 'gather', minutes: 3 },
        { kind: 'open', minutes: 32 },
      ],
      settings: {
        lanes: laneSettings(w.ownLanes, ['start', 'continue', 'stop']),
        alonePrompt: '',
        openPrompt: '',
        turnSeconds: 0,
      },
    },
    {
      id: 'plan',
      kind: 'plan',
      ...w.plan,
      minutes: 10,
      arrangement: individual,
      parts: wholeStep(10),
      settings: {},
    },
    {
      id: 'report',
      kind: 'plenaryReport',
      ...w.report,
      minutes: 20,
      arrangement: plenary,
      parts: wholeStep(20),
      settings: { reportsOn: 'own-kind', notesPerGroup: 1, secondsPerGroup: 120 },
    },
    {
      id: 'check-out',
      kind: 'checkOut',
      title: w.checkOut.title,
      question: w.checkOut.question,
      instruction: '',
      minutes: 10,
      arrangement: individual,
      parts: wholeStep(10),
      settings: { scaleQuestion: w.checkOut.scale },
    },
  ];
}

/** Programme A: 180 minutes for a municipal network that works with a safe school environment. */
export const trygtSkolemiljo: ReadyProgramme = {
  id: 'trygt-skolemiljo',
  title: { nb: words.nb.title, en: words.en.title },
  steps: { nb: steps(words.nb), en: steps(words.en) },
};
