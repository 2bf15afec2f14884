import type { Arrangement } from '../../shared/conference/programme.ts';
import type { ConferenceState } from '../../shared/conference/state.ts';

type InGroups = Extract<Arrangement, { kind: 'groups' }>;
export type HallChoice = NonNullable<InGroups['halls']>;

/** How groups may keep to halls. Pairs are something to choose where there are three halls, or where some have been made. */
export function hallChoices(
  { halls, hallPairs }: Pick<ConferenceState, 'halls' | 'hallPairs'>,
  chosen: InGroups['halls'],
): readonly HallChoice[] {
  const mayPair = halls.length > 2 || hallPairs.length > 0 || chosen === 'paired';
  return mayPair ? ['across', 'paired', 'within'] : ['across', 'within'];
}
