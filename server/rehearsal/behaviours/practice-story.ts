import { chance, ownKey } from '../scene.ts';
import { readAndLike, writeOwnNotes } from '../writing.ts';
import type { Behaviour } from './behaviour.ts';

/** Listen, note for oneself, share a learning point, read the others'. */
export const practiceStory: Behaviour = {
  async takePart(scene) {
    if (chance(scene, 0.7)) await writeOwnNotes(scene, { about: 'ownNotes', count: [1, 2], share: 0 });
    if (chance(scene, 0.4)) await writeOwnNotes(scene, { about: 'learningPoints', count: [1, 1], share: 0.9 });
    const wall = ownKey(scene, 'plenary');
    if (wall && chance(scene, 0.3)) await readAndLike(scene, wall, 2);
  },
};
