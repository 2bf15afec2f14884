import { chance } from '../scene.ts';
import type { Behaviour } from './behaviour.ts';
import { sayWord } from './one-word.ts';

/** Listen; and where everybody is asked for a word, almost everybody says one. */
export const talk: Behaviour = {
  async takePart(scene) {
    await scene.think(5, 40);
    const { oneWord } = scene.moment.step.settings as { readonly oneWord: boolean };
    if (oneWord && chance(scene, 0.92)) await sayWord(scene);
  },
};
