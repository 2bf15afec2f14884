import type { ConferenceState } from '../../shared/conference/state.ts';

/** The names of the halls that have said they are ready in a step, in the halls' order, without this screen's own. */
export function readyHalls(
  { halls, readyHalls: ready }: Pick<ConferenceState, 'halls' | 'readyHalls'>,
  stepId: string,
  ownId: string | null,
): readonly string[] {
  const said = ready.get(stepId);
  return halls.filter(({ id }) => id !== ownId && said?.has(id)).map(({ name }) => name);
}
