import type { Person } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';

/** Tells who has a phone that is without a network just now. While nobody knows, nobody is away. */
export function useAway(): (person: Person) => boolean {
  const { pulse } = useLive();
  const online = pulse?.online && new Set(pulse.online);
  return ({ id, withoutPhone }) => online !== undefined && withoutPhone !== true && !online.has(id);
}
