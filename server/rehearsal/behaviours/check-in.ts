import { chance, type Scene } from '../scene.ts';
import type { Behaviour } from './behaviour.ts';

/** One word from almost everybody; some think of a better one. */
export const checkIn: Behaviour = {
  async takePart(scene) {
    await scene.think(3, 40);
    if (chance(scene, 0.04)) return;
    await say(scene);
    if (!chance(scene, 0.08)) return;
    await scene.think(3, 10);
    await say(scene);
  },
};

async function say(scene: Scene): Promise<void> {
  const word = scene.phrases.word('checkInWords');
  const said = await scene.send({ type: 'act', stepId: scene.moment.step.id, action: { type: 'sayWord', word } });
  if (said) scene.ledger.said(scene.personId, word);
}
