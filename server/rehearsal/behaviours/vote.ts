import { plenaryOwner } from '../../../shared/boards/board-name.ts';
import { hasWords } from '../../../shared/boards/notes.ts';
import { chance, pick, type Scene } from '../scene.ts';
import type { Behaviour } from './behaviour.ts';

/** Reads what can be chosen and gives away the dots, one after the other; some change their minds. */
export const vote: Behaviour = {
  async takePart(scene) {
    const { votesOn, dots } = scene.moment.step.settings as { readonly votesOn: string; readonly dots: number };
    const wall = await scene.board({ stepId: votesOn, scope: 'plenary', owner: plenaryOwner });
    await scene.think(5, 30);
    const choices = (wall?.notes() ?? []).filter(hasWords).map(({ id }) => id);
    const given = new Map<string, number>();
    for (let left = dots; left > 0; left -= 1) {
      const chosen = pick(scene, choices);
      if (chosen === undefined) return;
      await give(scene, given, chosen, 1);
      await scene.think(2, 8);
    }
    const [regretted] = given.keys();
    const instead = pick(scene, choices);
    if (regretted === undefined || instead === undefined || !chance(scene, 0.1)) return;
    await give(scene, given, regretted, -1);
    await give(scene, given, instead, 1);
  },

  /** When all have given their dots, everybody sees where they went. */
  async lead({ moment, send }) {
    await send({ type: 'act', stepId: moment.step.id, action: { type: 'showResult' } });
  },
};

async function give(scene: Scene, given: Map<string, number>, noteId: string, more: number): Promise<void> {
  const dots = (given.get(noteId) ?? 0) + more;
  const action = { type: 'setDots', noteId, dots };
  if (!(await scene.send({ type: 'act', stepId: scene.moment.step.id, action }))) return;
  given.set(noteId, dots);
  scene.ledger.dotted(more);
}
