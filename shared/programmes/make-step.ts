import type { Arrangement, PartKind, Step } from '../conference/programme.ts';

interface StepWords {
  readonly title: string;
  readonly question: string;
  readonly instruction?: string;
  readonly forLeaders?: string;
}

/** A step without its words. */
interface StepPlan extends Pick<Step, 'id' | 'kind' | 'minutes' | 'attribution' | 'startsAt'> {
  /** Plenary when left out. */
  readonly arrangement?: Arrangement;
  /** Minutes of each part, in order; one open part when left out. */
  readonly parts?: Readonly<Partial<Record<PartKind, number>>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export function makeStep(
  { title, question, instruction = '', forLeaders }: StepWords,
  { arrangement = plenary, parts = {}, settings = {}, ...plan }: StepPlan,
): Step {
  const named = Object.entries(parts).map(([kind, minutes]) => ({ kind: kind as PartKind, minutes }));
  return {
    ...plan,
    ...{ title, question, instruction, arrangement, settings },
    parts: named.length > 0 ? named : [{ kind: 'open', minutes: plan.minutes }],
    ...(forLeaders === undefined ? {} : { forLeaders }),
  };
}

const plenary: Arrangement = { kind: 'plenary' };
export const perHall: Arrangement = { kind: 'plenary', perHall: true };
export const individual: Arrangement = { kind: 'individual' };

type InGroups = Extract<Arrangement, { kind: 'groups' }>;

/** Groups of `min` to `max` people. `more` says by what *same kind* is meant, and whether groups keep to their hall. */
export function inGroups(
  composition: InGroups['composition'],
  min: number,
  max: number,
  more: Partial<Pick<InGroups, 'sameKindBy' | 'halls'>> = {},
): Arrangement {
  return { kind: 'groups', composition, sameKindBy: 'schoolType', size: { min, max }, ...more };
}

/** What group work writes on and is asked. `lanes`: titles by id, in order. */
export function groupWork(
  { lanes, alone = '', open = '' }: { lanes: Readonly<Record<string, string>>; alone?: string; open?: string },
  turnSeconds = 0,
): Readonly<Record<string, unknown>> {
  return {
    lanes: Object.entries(lanes).map(([id, title]) => ({ id, title })),
    alonePrompt: alone,
    openPrompt: open,
    turnSeconds,
  };
}
