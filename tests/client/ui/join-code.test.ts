import { expect, test } from 'vitest';
import { formatCode, normaliseCode } from '../../../client/ui/join-code.ts';

test.each([
  ['k7f 3mq', 'K7F3MQ'],
  [' K7F-3MQ ', 'K7F3MQ'],
  ['k7f·3mq', 'K7F3MQ'],
  ['<script>', 'SCRIPT'],
  ['', ''],
])('%s is %s', (typed, code) => {
  expect(normaliseCode(typed)).toBe(code);
});

test('the gap stands in the middle, also while it is being typed', () => {
  expect(['', 'K', 'K7F', 'K7F3', 'K7F3MQ'].map(formatCode)).toEqual(['', 'K', 'K7F', 'K7F 3', 'K7F 3MQ']);
});
