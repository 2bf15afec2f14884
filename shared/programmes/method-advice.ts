import type { Step } from '../conference/programme.ts';
import { kindOf, type StepKinds } from '../conference/step-kind.ts';

const minuteMs = 60_000;
/** People want to move and to talk about nothing after this long. */
const longestWithoutBreak = 120;
/** With breaks and lunch; nobody takes in more. */
const longestDay = 7 * 60;

/**
 * Something that the method advises and a programme does not do. It is advice: a facilitator may have a reason.
 *
 * Lund and Udir describe the order that these follow: alone, then the group, then plenary; mixed groups and afterwards
 * one's own; each group two or three minutes in plenary. Whether fixed points are reached is told by `timetable`.
 */
export type Advice =
  /** People talk in groups before anybody has had a moment alone with the question. */
  | { readonly kind: 'noTimeAlone'; readonly stepId: string }
  /** What was heard in mixed groups is taken up nowhere later: no own group, no plan. */
  | { readonly kind: 'noWayHome'; readonly stepId: string }
  /** All groups together need more minutes than the step has. */
  | { readonly kind: 'tooManyReports'; readonly stepId: string; readonly tables: number; readonly needed: number }
  /** So many minutes on end without a break; `stepId` is the step in which it becomes too long. */
  | { readonly kind: 'noBreak'; readonly stepId: string; readonly minutes: number }
  | { readonly kind: 'longDay'; readonly minutes: number };

/**
 * What the method would say of a programme, in the order of its steps.
 * @param people how many are expected; null where nobody knows yet, and then nothing is said of what depends on it
 */
export function methodAdvice(kinds: StepKinds, programme: readonly Step[], people: number | null): readonly Advice[] {
  const ofSteps = programme.flatMap((step, at) => [
    ...timeAlone(programme, step, at),
    ...wayHome(kinds, programme, step, at),
    ...reports(kinds, programme, step, people),
  ]);
  return [...ofSteps, ...breaks(kinds, programme), ...dayLength(programme)].sort(
    (a, b) => placeOf(programme, a) - placeOf(programme, b),
  );
}

function placeOf(programme: readonly Step[], advice: Advice): number {
  return 'stepId' in advice ? programme.findIndex(({ id }) => id === advice.stepId) : programme.length;
}

function timeAlone(programme: readonly Step[], step: Step, at: number): readonly Advice[] {
  if (step.arrangement.kind !== 'groups') return [];
  const first = step.parts.find(({ kind }) => kind !== 'gather')?.kind;
  const before = programme[at - 1]?.arrangement.kind;
  return first === 'alone' || before === 'individual' ? [] : [{ kind: 'noTimeAlone', stepId: step.id }];
}

function isGroupedAs(step: Step, compositions: readonly string[]): boolean {
  return step.arrangement.kind === 'groups' && compositions.includes(step.arrangement.composition);
}

function wayHome(kinds: StepKinds, programme: readonly Step[], step: Step, at: number): readonly Advice[] {
  if (!isGroupedAs(step, ['mixed'])) return [];
  const isHome = (later: Step) =>
    isGroupedAs(later, ['home', 'sameKind']) ||
    kindOf(kinds, later)
      .boards(later, later.settings)
      .some(({ form }) => form === 'plan');
  return programme.slice(at + 1).some(isHome) ? [] : [{ kind: 'noWayHome', stepId: step.id }];
}

function reports(kinds: StepKinds, programme: readonly Step[], step: Step, people: number | null): readonly Advice[] {
  const kind = kindOf(kinds, step);
  const eachMs = kind.reportMs(step.settings);
  const heard = programme.find(({ id }) => id === kind.reportsOn(step.settings));
  if (people === null || eachMs === null || heard?.arrangement.kind !== 'groups') return [];
  const { composition, size } = heard.arrangement;
  const tables = composition === 'everyone' ? 1 : Math.ceil(people / size.max);
  const needed = Math.ceil((tables * eachMs) / minuteMs);
  return needed > step.minutes ? [{ kind: 'tooManyReports', stepId: step.id, tables, needed }] : [];
}

function breaks(kinds: StepKinds, programme: readonly Step[]): readonly Advice[] {
  const advice: Advice[] = [];
  let minutes = 0;
  let tooLongIn: string | null = null;
  const tell = () => {
    if (tooLongIn !== null) advice.push({ kind: 'noBreak', stepId: tooLongIn, minutes });
    minutes = 0;
    tooLongIn = null;
  };
  for (const step of programme) {
    if (kindOf(kinds, step).isBreak) {
      tell();
      continue;
    }
    minutes += step.minutes;
    if (minutes > longestWithoutBreak) tooLongIn ??= step.id;
  }
  tell();
  return advice;
}

function dayLength(programme: readonly Step[]): readonly Advice[] {
  const minutes = programme.reduce((sum, step) => sum + step.minutes, 0);
  return minutes > longestDay ? [{ kind: 'longDay', minutes }] : [];
}
