import { chance } from '../scene.ts';
import type { Behaviour } from './behaviour.ts';
import { sayWord } from './one-word.ts';

/** One word from almost everybody; some think of a better one. */
export const checkIn: Behaviour = {
  async takePart(scene) {
    await scene.think(3, 40);
    if (chance(scene, 0.04)) return;
    await sayWord(scene);
    if (!chance(scene, 0.08)) return;
    await scene.think(3, 10);
    await sayWord(scene);
  },
};
