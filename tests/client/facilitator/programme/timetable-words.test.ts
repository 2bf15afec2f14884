import { expect, test } from 'vitest';
import type { FixedPoint } from '../../../../client/facilitator/programme/programme-slack.ts';
import { fixedPointMark, fixedPointText, spanText } from '../../../../client/facilitator/programme/timetable-words.ts';
import type { Step } from '../../../../shared/conference/programme.ts';
import { en } from '../../../../shared/texts/en.ts';
import { nb } from '../../../../shared/texts/nb.ts';
import { nn } from '../../../../shared/texts/nn.ts';

const step = { title: 'Lunsj', startsAt: '11:30' } as Step;
const point = (kind: FixedPoint['kind'], minutes: number): FixedPoint => ({ step, kind, minutes });
const bokmaal = nb.facilitator.editor;
const nynorsk = nn.facilitator.editor;
const english = en.facilitator.editor;

test('says what there is to spare, or how late it comes, in each language', () => {
  expect(fixedPointText(point('spare', 12), bokmaal, 'Lunsj')).toBe('12 min å gå på før Lunsj 11:30');
  expect(fixedPointText(point('late', 8), bokmaal, 'Lunsj')).toBe('Lunsj kommer 8 min for sent');
  expect(fixedPointText(point('late', 8), nynorsk, 'Lunsj')).toBe('Lunsj kjem 8 min for seint');
  expect(fixedPointText(point('spare', 12), english, 'lunch')).toBe('12 min to spare before lunch 11:30');
  expect(fixedPointText(point('onTime', 0), english, 'lunch')).toBe('lunch 11:30 comes just in time');
});

test('is short beside the step itself, and silent where it goes up', () => {
  expect(fixedPointMark(point('late', 8), english)).toBe('8 min late');
  expect(fixedPointMark(point('spare', 8), bokmaal)).toBe('8 min å gå på');
  expect(fixedPointMark(point('onTime', 0), bokmaal)).toBe('');
});

test('counts long spans in hours', () => {
  expect(spanText(89, english)).toBe('89 min');
  expect(spanText(90, english)).toBe('1 h 30 min');
  expect(spanText(120, bokmaal)).toBe('2 t');
});
