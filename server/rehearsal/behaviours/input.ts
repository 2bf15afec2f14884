import { chance, ownKey } from '../scene.ts';
import { readAndLike, writeOwnNotes } from '../writing.ts';
import type { Behaviour } from './behaviour.ts';

/** Note for oneself; some ask, and some support what others ask. */
export const input: Behaviour = {
  async takePart(scene) {
    if (chance(scene, 0.8)) await writeOwnNotes(scene, { about: 'ownNotes', count: [1, 3], share: 0 });
    if (chance(scene, 0.35)) await writeOwnNotes(scene, { about: 'questions', count: [1, 1], share: 0.9 });
    const wall = ownKey(scene, 'plenary');
    if (wall && chance(scene, 0.4)) await readAndLike(scene, wall, 3);
  },
};
