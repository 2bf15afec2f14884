import { type BoardKey, boardKey, plenaryOwner } from '../../shared/boards/board-name.ts';
import type { Command } from '../../shared/conference/commands.ts';
import { type ConferenceState, type Group, seatOf } from '../../shared/conference/state.ts';
import { type BoardSpec, boardSpecs } from '../../shared/conference/step-kind.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import type { BoardLink } from './board-link.ts';
import type { Ledger } from './ledger.ts';
import type { Moment } from './moment.ts';
import type { PhraseBook } from './phrase-book.ts';

/** What somebody has at hand while a part of a step runs. */
export interface Scene {
  readonly moment: Moment;
  readonly personId: string;
  readonly phrases: PhraseBook;
  readonly ledger: Ledger;
  state(): ConferenceState;
  /** Uniform in [0, 1). */
  random(): number;
  /** Lets a while pass, in seconds at pace 1. Throws `MovedOn` once the programme has left this moment. */
  think(from: number, to: number): Promise<void>;
  /** Sends a command; false when it was refused. Refusals are counted. */
  send(command: Command): Promise<boolean>;
  /** Opens a board, or gives it again; undefined when the server refuses. Throws `MovedOn` like `think`. */
  board(key: BoardKey): Promise<BoardLink | undefined>;
  closeBoard(key: BoardKey): void;
  newId(): string;
}

export function chance(scene: Pick<Scene, 'random'>, probability: number): boolean {
  return scene.random() < probability;
}

export function pick<T>(scene: Pick<Scene, 'random'>, from: readonly T[]): T | undefined {
  return from[Math.floor(scene.random() * from.length)];
}

/** The group somebody sits in, in the step of the scene. */
export function groupIn({ state, moment, personId }: Scene, stepId: string = moment.step.id): Group | undefined {
  return seatOf(state(), stepId, personId);
}

export function specOf({ moment }: Scene, scope: BoardSpec['scope']): BoardSpec | undefined {
  return boardSpecs(stepKinds, moment.step).find((spec) => spec.scope === scope);
}

/** The key of the board of that scope which belongs to this person; undefined without a group. */
export function ownKey(scene: Scene, scope: BoardSpec['scope']): BoardKey | undefined {
  const owner = scope === 'person' ? scene.personId : scope === 'plenary' ? plenaryOwner : groupIn(scene)?.id;
  return owner === undefined ? undefined : { stepId: scene.moment.step.id, scope, owner };
}

/** Gives a heart to a note, unless it has one from this person. */
export async function giveHeart(scene: Scene, key: BoardKey, noteId: string): Promise<void> {
  const board = boardKey(key);
  if (scene.state().hearts.get(board)?.get(noteId)?.has(scene.personId)) return;
  await scene.send({ type: 'setHeart', board, noteId, on: true });
}
