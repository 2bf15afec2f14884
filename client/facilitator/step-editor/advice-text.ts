import type { Step } from '../../../shared/conference/programme.ts';
import type { Advice } from '../../../shared/programmes/method-advice.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';

type Words = Catalogue['facilitator']['editor'];

/** One advice as a sentence. `step`: the one that it is about. */
export function adviceText(advice: Advice, step: Step | undefined, words: Words): string {
  const title = step?.title ?? '';
  const span = (minutes: number) => words.span(Math.floor(minutes / 60), minutes % 60);
  switch (advice.kind) {
    case 'noTimeAlone':
    case 'noWayHome':
      return words.advice[advice.kind](title);
    case 'tooManyReports':
      return words.advice.tooManyReports(title, advice.tables, advice.needed);
    case 'noBreak':
      return words.advice.noBreak(title, span(advice.minutes));
    case 'longDay':
      return words.advice.longDay(span(advice.minutes));
  }
}
