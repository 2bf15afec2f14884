import type { Step } from '../../../shared/conference/programme.ts';

/** What can be changed in a step, in the order of the form. */
export const stepFields = [
  'title',
  'question',
  'instruction',
  'forLeaders',
  'leads',
  'minutes',
  'startsAt',
  'arrangement',
  'parts',
  'attribution',
  'hidden',
  'sensitive',
  'hallShows',
  'settings',
] as const;
export type StepField = (typeof stepFields)[number];

/** A field, or one property of what a field holds: `settings.lanes`. */
export type StepPath = StepField | `${StepField}.${string}`;

/** `base` is the step as the form last agreed with the server; `mine` is the same with one's own changes. */
export interface StepDraft {
  readonly base: Step;
  readonly mine: Step;
}

export interface Merged {
  /** What the form shows: one's own changes, and everything else as it stands now. */
  readonly step: Step;
  /** What there is to send: the fields that differ from how they stand now, null where one was taken away. */
  readonly changes: Readonly<Partial<Record<StepField, unknown>>>;
  /** What somebody else has changed since `base`. */
  readonly elsewhere: readonly StepPath[];
  /** What of that one has changed otherwise oneself: sent, one's own would take its place. */
  readonly contested: readonly StepPath[];
}

type Fields = Readonly<Record<string, unknown>>;

/** One's own changes over the step as it stands now: what was not touched is never sent. */
export function mergeDraft({ base, mine }: StepDraft, live: Step): Merged {
  const elsewhere: StepPath[] = [];
  const contested: StepPath[] = [];
  const settle = (path: StepPath, was: unknown, own: unknown, now: unknown): unknown => {
    const touched = !same(was, own);
    if (!same(was, now)) {
      elsewhere.push(path);
      if (touched && !same(own, now)) contested.push(path);
    }
    return touched ? own : now;
  };
  const merged: Record<string, unknown> = { ...live };
  for (const field of stepFields) {
    const [was, own, now] = [base[field], mine[field], live[field]];
    const value =
      isFields(was) && isFields(own) && isFields(now)
        ? mergeFields(was, own, now, (key, ...three) => settle(`${field}.${key}`, ...three))
        : settle(field, was, own, now);
    if (value === undefined) delete merged[field];
    else merged[field] = value;
  }
  const changed = stepFields.filter((field) => !same(merged[field], live[field]));
  return {
    step: merged as unknown as Step,
    changes: Object.fromEntries(changed.map((field) => [field, merged[field] ?? null])),
    elsewhere,
    contested,
  };
}

function mergeFields(
  was: Fields,
  own: Fields,
  now: Fields,
  settle: (key: string, was: unknown, own: unknown, now: unknown) => unknown,
): Fields {
  const keys = new Set([...Object.keys(was), ...Object.keys(own), ...Object.keys(now)]);
  const entries = [...keys].map((key) => [key, settle(key, was[key], own[key], now[key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The draft with `path` as it stands now instead of as one has it. */
export function takeTheirs({ base, mine }: StepDraft, live: Step, path: StepPath): StepDraft {
  return { base: withPath(base, live, path), mine: withPath(mine, live, path) };
}

/** The draft that knows of the other change at `path`, and keeps one's own over it. */
export function keepMine({ base, mine }: StepDraft, live: Step, path: StepPath): StepDraft {
  return { base: withPath(base, live, path), mine };
}

/** The draft once `fields` have been saved as they stand in `sent`; what has been written since stays one's own. */
export function afterSave({ base, mine }: StepDraft, sent: Step, fields: readonly StepField[]): StepDraft {
  return { base: fields.reduce((step, field) => assign(step, field, sent[field]), base), mine };
}

/** The draft that has heard of all that was changed elsewhere. */
export function heard(draft: StepDraft, live: Step, paths: readonly StepPath[]): StepDraft {
  return paths.reduce((before, path) => takeTheirs(before, live, path), draft);
}

function withPath(step: Step, from: Step, path: StepPath): Step {
  const [field, key] = split(path);
  const value = from[field];
  if (key === undefined || !isFields(value)) return assign(step, field, value);
  const held = step[field];
  return assign(step, field, { ...(isFields(held) ? held : {}), [key]: value[key] });
}

function split(path: StepPath): readonly [StepField, string | undefined] {
  const [field, key] = path.split('.');
  return [field as StepField, key];
}

function assign(step: Step, field: StepField, value: unknown): Step {
  const { [field]: _gone, ...rest } = step;
  return (value === undefined ? rest : { ...rest, [field]: value }) as Step;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By what they say: the order of properties, and properties that are undefined, make no difference. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => same(one, b[at]));
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}
