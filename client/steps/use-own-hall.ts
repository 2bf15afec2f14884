import type { Hall } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';

/** The hall of this screen; undefined for a screen of no hall in particular. */
export function useOwnHall(): Hall | undefined {
  const { hallId, state } = useLive();
  return state.halls.find(({ id }) => id === hallId);
}
