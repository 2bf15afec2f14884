import type { BoardKey } from '../../shared/boards/board-name.ts';
import { type PlanField, planFields } from '../../shared/boards/notes.ts';
import { addNote, noteText, removeNote, replaceText } from '../../shared/boards/write-notes.ts';
import { waitsToBeShown } from '../../shared/conference/programme.ts';
import type { BoardSpec, Lane } from '../../shared/conference/step-kind.ts';
import type { BoardLink } from './board-link.ts';
import type { PhraseBook } from './phrase-book.ts';
import type { Topic } from './phrases/phrases.ts';
import { chance, giveHeart, ownKey, pick, type Scene, specOf } from './scene.ts';

/** Words for the five fields of a plan; some leave one or two open. */
function planWords(scene: Scene): Partial<Record<PlanField, string>> {
  const { phrases } = scene;
  return {
    goal: phrases.sentence('goals'),
    action: phrases.sentence('actions'),
    responsible: phrases.word('responsible'),
    ...(chance(scene, 0.8) ? { deadline: phrases.word('deadlines') } : {}),
    ...(chance(scene, 0.7) ? { evaluation: phrases.sentence('evaluations') } : {}),
  };
}

/**
 * Writes a note, or a plan where the board asks for plans, and waits for the receipt.
 * @returns the note's id, or undefined when the board did not take it
 */
export async function writeNote(
  scene: Scene,
  board: BoardLink,
  spec: BoardSpec,
  lane: Lane,
  words: (phrases: PhraseBook) => string,
): Promise<string | undefined> {
  const id = scene.newId();
  const plan = spec.form === 'plan' ? planWords(scene) : {};
  const text = spec.form === 'plan' ? '' : words(scene.phrases);
  const outcome = await board.write((doc) => {
    addNote(doc, { id, lane: lane.id, text, form: spec.form });
    for (const field of planFields) {
      const held = noteText(doc, id, field);
      if (held) replaceText(held, plan[field] ?? '');
    }
  });
  if (outcome === 'refused') return undefined;
  const fate = outcome === 'uncertain' ? 'uncertain' : spec.scope === 'person' ? 'private' : 'shared';
  scene.ledger.wrote(id, text === '' ? Object.values(plan) : [text], fate);
  return outcome === 'stored' ? id : undefined;
}

/** Finds better words for a note of one's own. */
export async function rewordNote(scene: Scene, board: BoardLink, noteId: string, about: Topic): Promise<void> {
  const text = noteText(board.doc, noteId);
  if (!text) return;
  const next = scene.phrases.sentence(about);
  const outcome = await board.write(() => replaceText(text, next));
  if (outcome === 'stored') scene.ledger.rewrote(noteId, [next]);
  if (outcome === 'uncertain') scene.ledger.fated(noteId, 'uncertain');
}

/** Takes a note of one's own away again. */
export async function takeAway(scene: Scene, board: BoardLink, noteId: string): Promise<void> {
  const outcome = await board.write((doc) => removeNote(doc, noteId));
  if (outcome !== 'refused') scene.ledger.fated(noteId, outcome === 'stored' ? 'private' : 'uncertain');
}

export interface OwnNotes {
  readonly about: Topic | ((lane: Lane) => Topic);
  /** How many, at least and at most. */
  readonly count: readonly [number, number];
  /** How likely each of them is shared afterwards. */
  readonly share: number;
}

/** Writes on one's own board, which nobody else ever sees, and shares some of it where the step offers that. */
export async function writeOwnNotes(scene: Scene, { about, count, share }: OwnNotes): Promise<void> {
  const spec = specOf(scene, 'person');
  const key = ownKey(scene, 'person');
  const lane = spec?.lanes[0];
  const board = key && spec && lane ? await scene.board(key) : undefined;
  if (!spec || !lane || !board) return;
  const [least, most] = count;
  const notes = least + Math.floor(scene.random() * (most - least + 1));
  for (let at = 0; at < notes; at += 1) {
    await scene.think(10, 40);
    const target = spec.sharesTo && pick(scene, specOf(scene, spec.sharesTo)?.lanes ?? []);
    const topic = typeof about === 'function' ? about(target ?? lane) : about;
    const noteId = await writeNote(scene, board, spec, lane, (book) => book.sentence(topic));
    if (noteId === undefined || !target || !chance(scene, share)) continue;
    await scene.think(1, 6);
    await shareNote(scene, noteId, target.id);
    if (spec.sharesTo === 'plenary' && chance(scene, 0.05)) {
      await scene.think(3, 10);
      await takeBack(scene, noteId);
    }
  }
}

export async function shareNote(scene: Scene, noteId: string, lane: string): Promise<void> {
  const shared = await scene.send({ type: 'shareNote', stepId: scene.moment.step.id, noteId, lane });
  if (!shared) return;
  const { step } = scene.moment;
  if (waitsToBeShown(step) && !scene.state().shown.has(step.id)) scene.ledger.waits(noteId, step.id);
  else scene.ledger.fated(noteId, 'shared');
}

async function takeBack(scene: Scene, noteId: string): Promise<void> {
  const taken = await scene.send({ type: 'unshareNote', stepId: scene.moment.step.id, noteId });
  if (taken) scene.ledger.fated(noteId, 'private');
}

/** Reads what stands on a board that others write on, and gives hearts to some of it. */
export async function readAndLike(scene: Scene, key: BoardKey, hearts: number): Promise<void> {
  const board = await scene.board(key);
  if (!board) return;
  await scene.think(3, 15);
  for (let at = 0; at < hearts; at += 1) {
    const liked = pick(scene, board.notes());
    if (liked) await giveHeart(scene, key, liked.id);
  }
}
