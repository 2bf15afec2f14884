import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import type { FixedPoint } from './programme-slack.ts';

type Words = Catalogue['facilitator']['editor'];

/** "12 min to spare before lunch 11:30". @param title as it stands within a sentence */
export function fixedPointText({ step, kind, minutes }: FixedPoint, words: Words, title: string): string {
  const time = step.startsAt ?? '';
  if (kind === 'onTime') return words.onTime(title, time);
  const span = spanText(minutes, words);
  return kind === 'spare' ? words.spare(span, title, time) : words.late(span, title);
}

/** Beside the step itself: "8 min late". */
export function fixedPointMark({ kind, minutes }: FixedPoint, words: Words): string {
  if (kind === 'onTime') return '';
  const span = spanText(minutes, words);
  return kind === 'spare' ? words.spareShort(span) : words.lateShort(span);
}

/** Minutes in words; in hours from an hour and a half on. */
export function spanText(minutes: number, words: Words): string {
  return minutes < 90 ? words.span(0, minutes) : words.span(Math.floor(minutes / 60), minutes % 60);
}
