import { sameName } from '../../../shared/conference/text.ts';
import type { ChosenHall } from './create-choice.ts';

export type HallFault = 'hallMissing' | 'hallTwice';

/** What is wrong with which hall, by its place in the list. */
export function hallFaults(halls: readonly ChosenHall[]): ReadonlyMap<number, HallFault> {
  const faults = new Map<number, HallFault>();
  halls.forEach((hall, at) => {
    if (hall.name.trim() === '') faults.set(at, 'hallMissing');
    else if (halls.slice(0, at).some((other) => sameName(other.name, hall.name))) faults.set(at, 'hallTwice');
  });
  return faults;
}
