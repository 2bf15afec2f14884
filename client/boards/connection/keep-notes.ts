import { type Comment, type Heading, type Note, planFields } from '../../../shared/boards/notes.ts';

/** `next` with the objects of `before` wherever nothing changed, so that views draw again only what did. */
export function keepNotes(before: readonly Note[], next: readonly Note[]): readonly Note[] {
  return keep(before, next, sameNote);
}

export function keepHeadings(before: readonly Heading[], next: readonly Heading[]): readonly Heading[] {
  return keep(before, next, (a, b) => a.title === b.title && a.lane === b.lane && a.order === b.order);
}

function keep<T extends { readonly id: string }>(
  before: readonly T[],
  next: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = next.map((one) => {
    const old = known.get(one.id);
    return old && same(old, one) ? old : one;
  });
  return kept.length === before.length && kept.every((one, at) => one === before[at]) ? before : kept;
}

function sameNote(a: Note, b: Note): boolean {
  return (
    a.text === b.text &&
    a.lane === b.lane &&
    a.order === b.order &&
    a.headingId === b.headingId &&
    a.table === b.table &&
    samePlan(a.plan, b.plan) &&
    sameComments(a.comments, b.comments)
  );
}

function samePlan(a: Note['plan'], b: Note['plan']): boolean {
  if (a === null || b === null) return a === b;
  return planFields.every((field) => a[field] === b[field]);
}

function sameComments(a: readonly Comment[], b: readonly Comment[]): boolean {
  return a.length === b.length && a.every((one, at) => one.id === b[at]?.id && one.text === b[at]?.text);
}
