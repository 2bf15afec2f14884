import { talkInGroup } from '../group-talk.ts';
import { specOf } from '../scene.ts';
import { writeOwnNotes } from '../writing.ts';
import type { Behaviour } from './behaviour.ts';

/** A plan of one's own, shared by half of them; or the group's, where the step is in groups. */
export const plan: Behaviour = {
  async takePart(scene) {
    if (specOf(scene, 'group')) return talkInGroup(scene);
    return writeOwnNotes(scene, { about: 'goals', count: [1, 1], share: 0.5 });
  },
};
