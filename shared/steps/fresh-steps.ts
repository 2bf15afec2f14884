import { hasGroupBoards, hasPlenaryBoard } from '../conference/earlier-steps.ts';
import type { Arrangement, Part, Step } from '../conference/programme.ts';
import { type FreshSteps, freshSteps } from '../texts/fresh-steps.ts';
import type { Language } from '../texts/language.ts';
import { stepKinds } from './registry.ts';

/** What a kind begins with beside its words. */
interface Fresh {
  readonly minutes: number;
  readonly arrangement: Arrangement;
  readonly parts?: readonly Part[];
  readonly settings: Readonly<Record<string, unknown>>;
}

const plenary: Arrangement = { kind: 'plenary' };
const individual: Arrangement = { kind: 'individual' };
const mixed: Arrangement = {
  kind: 'groups',
  composition: 'mixed',
  sameKindBy: 'schoolType',
  size: { min: 4, max: 5 },
};
const talkInGroups: readonly Part[] = [
  { kind: 'gather', minutes: 3 },
  { kind: 'alone', minutes: 3 },
  { kind: 'round', minutes: 10 },
  { kind: 'open', minutes: 14 },
];

/** How each kind begins, a line a kind; null where no earlier step gives it anything to hear or to vote on. */
const fresh: Readonly<Record<string, (before: readonly Step[], words: FreshSteps) => Fresh | null>> = {
  talk: () => ({ minutes: 10, arrangement: plenary, settings: { oneWord: false, link: '' } }),
  checkIn: () => ({ minutes: 10, arrangement: plenary, settings: {} }),
  input: () => ({ minutes: 20, arrangement: plenary, settings: { speaker: '', link: '' } }),
  practiceStory: () => ({ minutes: 15, arrangement: plenary, settings: { storyteller: '' } }),
  reflection: () => ({ minutes: 5, arrangement: individual, settings: { share: false } }),
  groupWork: (_before, { lanes }) => ({
    minutes: 30,
    arrangement: mixed,
    parts: talkInGroups,
    settings: {
      lanes: Object.entries(lanes).map(([id, title]) => ({ id, title })),
      alonePrompt: '',
      openPrompt: '',
      turnSeconds: 120,
    },
  }),
  plenaryReport(before) {
    const heard = before.findLast((step) => hasGroupBoards(stepKinds, step));
    const settings = heard && { reportsOn: heard.id, notesPerGroup: 1, secondsPerGroup: 120 };
    return settings ? { minutes: 20, arrangement: plenary, settings } : null;
  },
  vote(before) {
    const shared = before.findLast((step) => hasPlenaryBoard(stepKinds, step));
    return shared ? { minutes: 5, arrangement: individual, settings: { votesOn: shared.id, dots: 3 } } : null;
  },
  helpBoard: (_before, { helpLanes }) => ({ minutes: 10, arrangement: plenary, settings: { ...helpLanes } }),
  plan: () => ({ minutes: 10, arrangement: individual, settings: {} }),
  break: () => ({ minutes: 10, arrangement: plenary, settings: {} }),
  checkOut: (_before, { scale }) => ({ minutes: 10, arrangement: individual, settings: { scaleQuestion: scale } }),
};

/**
 * A step of a kind as it is before anybody has changed it, for the place right after `before`; null where it cannot
 * stand there. Without an id: the conference gives one.
 */
export function freshStep(kind: string, before: readonly Step[], language: Language): Omit<Step, 'id'> | null {
  const words = freshSteps[language];
  const said = new Map(Object.entries(words.steps)).get(kind);
  const begun = Object.hasOwn(fresh, kind) ? fresh[kind]?.(before, words) : undefined;
  if (!said || !begun) return null;
  const { parts = [{ kind: 'open', minutes: 0 }], ...more } = begun;
  return { kind, ...said, instruction: '', parts, ...more };
}

/** A lane's id that no other lane of the board has. */
export function freshLaneId(taken: readonly string[]): string {
  let n = taken.length + 1;
  while (taken.includes(`lane-${n}`)) n += 1;
  return `lane-${n}`;
}
