import type { FacilitatorScene } from '../facilitator-scene.ts';
import type { Scene } from '../scene.ts';

/** How people behave in one kind of step. */
export interface Behaviour {
  /** What somebody does in one part of the step. Resolves when they are done with it; throws `MovedOn` when cut short. */
  takePart(scene: Scene): Promise<void>;
  /** What the facilitator does when people have finished the last part, before going on. */
  lead?(scene: FacilitatorScene): Promise<void>;
}
