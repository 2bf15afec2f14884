import { boardKey } from '../../../shared/boards/board-name.ts';
import { hasWords } from '../../../shared/boards/notes.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { chance, groupIn, ownKey, type Scene } from '../scene.ts';
import { readAndLike } from '../writing.ts';
import type { Behaviour } from './behaviour.ts';

function reportedOn({ moment }: Pick<Scene, 'moment'>): string | null {
  return stepKinds.get(moment.step.kind)?.reportsOn(moment.step.settings) ?? null;
}

/** The rapporteur lifts what the group liked best; others read the wall. */
async function lift(scene: Scene, stepId: string): Promise<void> {
  const group = groupIn(scene, stepId);
  if (group?.duties.rapporteur !== scene.personId) return;
  const key = { stepId, scope: 'group', owner: group.id } as const;
  const board = await scene.board(key);
  const counts = scene.state().heartCounts.get(boardKey(key));
  const [best] = (board?.notes() ?? [])
    .filter(hasWords)
    .sort((a, b) => (counts?.get(b.id) ?? 0) - (counts?.get(a.id) ?? 0));
  scene.closeBoard(key);
  if (!best) return;
  const action = { type: 'lift', noteId: best.id, on: true };
  await scene.send({ type: 'act', stepId: scene.moment.step.id, action });
}

export const plenaryReport: Behaviour = {
  async takePart(scene) {
    await scene.think(2, 10);
    const heard = reportedOn(scene);
    if (heard !== null) await lift(scene, heard);
    const wall = ownKey(scene, 'plenary');
    if (wall && chance(scene, 0.3)) await readAndLike(scene, wall, 1);
  },

  /** Opens the boards of what is reported on, and gives each group the floor for its minutes. */
  async lead({ moment, state, send, wait }) {
    const heard = reportedOn({ moment });
    const groups = heard === null ? [] : (state().groupings.get(heard)?.groups ?? []);
    if (heard !== null) await send({ type: 'shareBoards', stepId: heard });
    const { secondsPerGroup } = moment.step.settings as { readonly secondsPerGroup: number };
    const act = (action: Record<string, unknown>) => send({ type: 'act', stepId: moment.step.id, action });
    for (const { id: groupId } of groups) {
      await act({ type: 'giveFloor', groupId });
      await wait(secondsPerGroup);
    }
    const last = groups.at(-1);
    if (last) await act({ type: 'endTurn', groupId: last.id });
  },
};
