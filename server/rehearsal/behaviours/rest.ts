import type { Behaviour } from './behaviour.ts';

/** Nothing to do but be back in time. */
export const rest: Behaviour = {
  takePart: (scene) => scene.think(5, 30),
};
