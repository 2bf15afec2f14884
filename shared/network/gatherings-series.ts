import { addDays } from './calendar-days.ts';
import type { Day } from './network.ts';

/** `times` days after `from`, each `weeks` weeks after the one before. Nothing is skipped: holidays are for people to judge. */
export function seriesDays(from: Day, weeks: number, times: number): readonly Day[] {
  return Array.from({ length: times }, (_none, index) => addDays(from, (index + 1) * weeks * 7));
}

/** The title of the `by`th copy: a number at its end counts on ("Samling 1" → "Samling 2"), any other stays. */
export function countedOn(title: string, by: number): string {
  return title.replace(/(?<=^|\s)\d{1,4}$/, (number) => String(Number(number) + by));
}
