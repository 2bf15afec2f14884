import type { MessageTarget } from '../../../shared/conference/messages.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';

/**
 * Whom a message may reach now: everybody, a hall where there are halls, a table of the running step; and `to`, where it
 * was asked for at a table of another step.
 */
export function messageTargets(state: ConferenceState, to: MessageTarget): readonly MessageTarget[] {
  const stepId = state.currentStepId;
  const grouping = stepId === null ? undefined : state.groupings.get(stepId);
  const tables =
    stepId === null || grouping?.status !== 'confirmed'
      ? []
      : grouping.groups
          .filter(({ members }) => members.length > 0)
          .map(({ id }): MessageTarget => ({ kind: 'group', stepId, groupId: id }));
  const targets: readonly MessageTarget[] = [
    { kind: 'all' },
    ...state.halls.map(({ id }): MessageTarget => ({ kind: 'hall', hallId: id })),
    ...tables,
  ];
  return targets.some((one) => targetKey(one) === targetKey(to)) ? targets : [...targets, to];
}

/** The same for two targets exactly when they reach the same. */
export function targetKey(to: MessageTarget): string {
  if (to.kind === 'all') return 'all';
  return to.kind === 'hall' ? `hall/${to.hallId}` : `group/${to.stepId}/${to.groupId}`;
}
