import { chance, ownKey } from '../scene.ts';
import { readAndLike, writeOwnNotes } from '../writing.ts';
import type { Behaviour } from './behaviour.ts';

/** Some ask or offer, and most read what there is. */
export const helpBoard: Behaviour = {
  async takePart(scene) {
    if (chance(scene, 0.5)) await writeOwnNotes(scene, { about: 'questions', count: [1, 1], share: 0.9 });
    const wall = ownKey(scene, 'plenary');
    if (wall && chance(scene, 0.6)) await readAndLike(scene, wall, 2);
  },
};
