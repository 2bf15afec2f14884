import { chance, type Scene } from '../scene.ts';
import { writeOwnNotes } from '../writing.ts';
import type { Behaviour } from './behaviour.ts';

/** How useful it was, where that is asked; and for most a sentence, which some keep to themselves. */
export const checkOut: Behaviour = {
  async takePart(scene) {
    await scene.think(3, 20);
    const { scaleQuestion } = scene.moment.step.settings as { readonly scaleQuestion: string };
    if (scaleQuestion !== '') await rate(scene);
    if (chance(scene, 0.9)) await writeOwnNotes(scene, { about: 'takeBack', count: [1, 1], share: 0.85 });
  },
};

async function rate(scene: Scene): Promise<void> {
  const value = Math.min(5, 2 + Math.floor(scene.random() * 3.6));
  const rated = await scene.send({ type: 'act', stepId: scene.moment.step.id, action: { type: 'rate', value } });
  if (rated) scene.ledger.rated(scene.personId, value);
}
