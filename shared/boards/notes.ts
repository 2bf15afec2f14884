import * as Y from 'yjs';
import { limits } from '../conference/limits.ts';
import { isId } from './board-name.ts';
import { isOrder } from './order.ts';

export const planFields = ['goal', 'action', 'responsible', 'deadline', 'evaluation'] as const;
export type PlanField = (typeof planFields)[number];

export interface Comment {
  readonly id: string;
  readonly text: string;
  /** Milliseconds of the writer's clock: for order only. */
  readonly at: number;
}

export interface Note {
  readonly id: string;
  readonly text: string;
  /** Only on boards whose form is `plan`. */
  readonly plan: Readonly<Record<PlanField, string>> | null;
  readonly lane: string;
  /** The heading it is gathered under, or null. */
  readonly headingId: string | null;
  readonly order: string;
  readonly comments: readonly Comment[];
  /** The table it comes from, where the server has copied it from a group. */
  readonly table: number | null;
}

export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly lane: string;
  readonly order: string;
}

/**
 * The document of a board: `notes` and `headings`, each a Y.Map by id. A note is a Y.Map of `body` (Y.Text), `lane`,
 * `order`, `heading`, `deleted`, `comments` (Y.Map of Y.Map), and for plans one Y.Text a field under `plan`. Anybody may
 * write anything into a document they may write, so reading drops what is malformed and never throws.
 */
export function notesMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('notes');
}

export function headingsMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('headings');
}

function textIn(map: Y.Map<unknown>, key: string, most: number): string | undefined {
  const held = map.get(key);
  return held instanceof Y.Text ? upTo(held.toString(), most) : undefined;
}

/** The beginning of a text, never ending in half a character. */
function upTo(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

export function isLive(value: unknown): value is Y.Map<unknown> {
  return value instanceof Y.Map && value.get('deleted') !== true;
}

function readPlan(note: Y.Map<unknown>): Note['plan'] {
  const plan = note.get('plan');
  if (!(plan instanceof Y.Map)) return null;
  const field = (name: PlanField) => textIn(plan, name, limits.noteLength) ?? '';
  return {
    goal: field('goal'),
    action: field('action'),
    responsible: field('responsible'),
    deadline: field('deadline'),
    evaluation: field('evaluation'),
  };
}

function readComments(note: Y.Map<unknown>): readonly Comment[] {
  const held = note.get('comments');
  if (!(held instanceof Y.Map)) return [];
  const comments: Comment[] = [];
  for (const [id, value] of held) {
    if (!isId(id) || !isLive(value)) continue;
    const text = textIn(value, 'body', limits.commentLength);
    const at = value.get('at');
    if (text !== undefined && text.trim() !== '') comments.push({ id, text, at: Number.isFinite(at) ? Number(at) : 0 });
  }
  return comments.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

export function readNote(id: string, value: unknown): Note | undefined {
  if (!isId(id) || !isLive(value)) return undefined;
  const text = textIn(value, 'body', limits.noteLength);
  const lane = value.get('lane');
  const order = value.get('order');
  if (text === undefined || typeof lane !== 'string' || !isOrder(order)) return undefined;
  const heading = value.get('heading');
  const table = value.get('table');
  return {
    id,
    text,
    plan: readPlan(value),
    lane,
    headingId: typeof heading === 'string' && isId(heading) ? heading : null,
    order,
    comments: readComments(value),
    table: typeof table === 'number' && Number.isInteger(table) ? table : null,
  };
}

function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The notes of a board in order; deleted and malformed ones are left out. */
export function readNotes(doc: Y.Doc): readonly Note[] {
  const notes: Note[] = [];
  for (const [id, value] of notesMap(doc)) {
    const note = readNote(id, value);
    if (note) notes.push(note);
  }
  return notes.sort(byOrder);
}

export function readHeadings(doc: Y.Doc): readonly Heading[] {
  const headings: Heading[] = [];
  for (const [id, value] of headingsMap(doc)) {
    if (!isId(id) || !isLive(value)) continue;
    const title = textIn(value, 'title', limits.headingLength);
    const lane = value.get('lane');
    const order = value.get('order');
    if (title !== undefined && typeof lane === 'string' && isOrder(order)) headings.push({ id, title, lane, order });
  }
  return headings.sort(byOrder);
}

/** Whether a note holds any words at all: empty ones are neither counted nor harvested. */
export function hasWords(note: Note): boolean {
  if (note.text.trim() !== '') return true;
  return note.plan !== null && planFields.some((field) => note.plan?.[field].trim() !== '');
}
