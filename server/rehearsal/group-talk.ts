import type { BoardKey } from '../../shared/boards/board-name.ts';
import { addComment, addHeading, moveNote } from '../../shared/boards/write-notes.ts';
import type { Group } from '../../shared/conference/state.ts';
import type { BoardSpec, Lane } from '../../shared/conference/step-kind.ts';
import type { BoardLink } from './board-link.ts';
import { anywhere, type Topic, topicOfLane } from './phrases/phrases.ts';
import { chance, giveHeart, groupIn, ownKey, pick, type Scene, specOf } from './scene.ts';
import { rewordNote, takeAway, writeNote } from './writing.ts';

/** What people speak of in a lane. */
export function topicOf(scene: Scene, lane: Lane): Topic {
  return topicOfLane.get(lane.id) ?? pick(scene, anywhere) ?? 'manage';
}

/**
 * The open talk of a group, on its own board. The secretary writes most of it; some others write, move, comment and give
 * hearts, the chair gathers notes under a heading, and at last the secretary says that the group is ready.
 */
export async function talkInGroup(scene: Scene): Promise<void> {
  const group = groupIn(scene);
  const spec = specOf(scene, 'group');
  const key = ownKey(scene, 'group');
  if (!group || !spec || !key) return;
  const isSecretary = group.duties.secretary === scene.personId;
  const isChair = group.duties.chair === scene.personId;
  if (!isSecretary && !isChair && chance(scene, 0.3)) {
    // Talks, with the phone on the table.
    await scene.think(20, 60);
    return;
  }
  await scene.think(2, 10);
  const board = await scene.board(key);
  if (!board) return;
  const notes = isSecretary ? 2 + Math.floor(scene.random() * 3) : chance(scene, 0.4) ? 1 : 0;
  for (let at = 0; at < notes; at += 1) await sayInGroup(scene, board, spec);
  await react(scene, board, key, spec);
  if (isChair) {
    if (chance(scene, 0.15)) await callForHelp(scene);
    await gatherNotes(scene, board, spec);
  }
  if (isSecretary) await sayReady(scene, group);
}

async function sayInGroup(scene: Scene, board: BoardLink, spec: BoardSpec): Promise<void> {
  const lane = pick(scene, spec.lanes);
  if (!lane) return;
  await scene.think(10, 40);
  const topic = topicOf(scene, lane);
  const noteId = await writeNote(scene, board, spec, lane, (book) => book.sentence(topic));
  if (noteId === undefined || spec.form === 'plan') return;
  if (chance(scene, 0.2)) {
    await scene.think(3, 10);
    await rewordNote(scene, board, noteId, topic);
  } else if (chance(scene, 0.05)) {
    await scene.think(3, 10);
    await takeAway(scene, board, noteId);
  }
}

async function react(scene: Scene, board: BoardLink, key: BoardKey, spec: BoardSpec): Promise<void> {
  const hearts = Math.floor(scene.random() * 3);
  for (let at = 0; at < hearts; at += 1) {
    await scene.think(3, 12);
    const liked = pick(scene, board.notes());
    if (liked) await giveHeart(scene, key, liked.id);
  }
  if (chance(scene, 0.25)) {
    await scene.think(5, 15);
    await commentOn(scene, board);
  }
  if (chance(scene, 0.15)) {
    await scene.think(3, 10);
    const moved = pick(scene, board.notes());
    const lane = pick(scene, spec.lanes);
    if (moved && lane) await board.write((doc) => moveNote(doc, moved.id, { lane: lane.id, headingId: null }));
  }
}

async function commentOn(scene: Scene, board: BoardLink): Promise<void> {
  const about = pick(scene, board.notes());
  if (!about) return;
  const text = scene.phrases.sentence('comments');
  const comment = { id: scene.newId(), text, at: Date.now() };
  const outcome = await board.write((doc) => addComment(doc, about.id, comment));
  if (outcome !== 'refused') scene.ledger.commented(about.id, text);
}

async function gatherNotes(scene: Scene, board: BoardLink, spec: BoardSpec): Promise<void> {
  await scene.think(5, 20);
  const lane = spec.lanes.find((one) => board.notes().filter((note) => note.lane === one.id).length >= 2);
  const title = scene.phrases.word('headings');
  if (!lane) return;
  const gathered = board.notes().filter((note) => note.lane === lane.id && note.headingId === null);
  const headingId = scene.newId();
  await board.write((doc) => {
    addHeading(doc, { id: headingId, lane: lane.id, title });
    for (const note of gathered.slice(0, 2)) moveNote(doc, note.id, { lane: lane.id, headingId });
  });
}

/** Some tables wonder about the task, so that whoever rehearses gets to answer one. */
async function callForHelp(scene: Scene): Promise<void> {
  await scene.think(2, 8);
  await scene.send({ type: 'askHelp', text: '' });
}

async function sayReady(scene: Scene, group: Group): Promise<void> {
  await scene.think(2, 8);
  const { id: stepId } = scene.moment.step;
  if (scene.state().ready.get(stepId)?.has(group.id)) return;
  await scene.send({ type: 'markReady', stepId, ready: true });
}
