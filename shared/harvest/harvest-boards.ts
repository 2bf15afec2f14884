import { ownAccess } from '../boards/board-access.ts';
import { type BoardKey, plenaryOwner } from '../boards/board-name.ts';
import type { Audience } from '../conference/actor.ts';
import type { Step } from '../conference/programme.ts';
import type { ConferenceState } from '../conference/state.ts';
import { type BoardSpec, boardSpecs, type StepKinds } from '../conference/step-kind.ts';

export interface HarvestBoard {
  readonly key: BoardKey;
  readonly spec: BoardSpec;
}

/** The boards of a step that `audience` may harvest, groups in the order of their numbers. Never a person's own. */
export function harvestBoards(
  kinds: StepKinds,
  state: ConferenceState,
  step: Step,
  audience: Audience,
): readonly HarvestBoard[] {
  const grouping = state.groupings.get(step.id);
  const groups = grouping?.status === 'confirmed' ? [...grouping.groups].sort((a, b) => a.number - b.number) : [];
  return boardSpecs(kinds, step)
    .flatMap((spec) => {
      if (spec.scope === 'person') return [];
      const owners = spec.scope === 'group' ? groups.map((group) => group.id) : [plenaryOwner];
      return owners.map((owner) => ({ key: { stepId: step.id, scope: spec.scope, owner }, spec }));
    })
    .filter(({ key }) => ownAccess(kinds, state, key, audience) !== 'none');
}
