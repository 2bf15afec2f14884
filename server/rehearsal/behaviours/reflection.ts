import { writeOwnNotes } from '../writing.ts';
import type { Behaviour } from './behaviour.ts';

/** Everybody writes for themselves; where one may share, some of it is shared. */
export const reflection: Behaviour = {
  takePart: (scene) => writeOwnNotes(scene, { about: 'experience', count: [1, 2], share: 0.5 }),
};
