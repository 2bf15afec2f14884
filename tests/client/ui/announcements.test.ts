import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherAnnouncements } from '../../../client/ui/announcements.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function listen() {
  const heard: string[] = [];
  return {
    heard,
    announcements: gatherAnnouncements(
      (text) => heard.push(text),
      (n) => `${n} til`,
    ),
  };
}

test('the first message goes out soon, the next ones together after two seconds', () => {
  const { heard, announcements } = listen();
  announcements.add('Silje kom inn');
  vi.advanceTimersByTime(200);
  expect(heard).toEqual(['Silje kom inn']);

  announcements.add('Ny lapp');
  announcements.add('To minutter igjen');
  announcements.add('Ny lapp');
  vi.advanceTimersByTime(1_500);
  expect(heard).toHaveLength(1);
  vi.advanceTimersByTime(500);
  expect(heard).toEqual(['Silje kom inn', 'Ny lapp. To minutter igjen']);
});

test('a hundred messages in ten seconds are a handful of batches, and none is lost', () => {
  const { heard, announcements } = listen();
  for (let n = 0; n < 100; n += 1) {
    announcements.add(`lapp ${n}`);
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(2_000);
  expect(heard.length).toBeLessThanOrEqual(7);
  expect(heard.join('. ').split('. ')).toHaveLength(100);
});

test('while paused nothing is said; afterwards what came is summed up in one batch', () => {
  const { heard, announcements } = listen();
  announcements.add('før');
  announcements.pause(true);
  announcements.add('imens');
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual([]);
  announcements.pause(false);
  announcements.add('etter');
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual(['før. imens. etter']);
});

test('after a long pause the last few are said, and how many there were before them', () => {
  const { heard, announcements } = listen();
  announcements.pause(true);
  for (let n = 1; n <= 12; n += 1) announcements.add(`nyhet ${n}`);
  announcements.add('nyhet 9');
  announcements.pause(false);
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual(['7 til. nyhet 8. nyhet 10. nyhet 11. nyhet 12. nyhet 9']);
  announcements.add('mer');
  vi.advanceTimersByTime(5_000);
  expect(heard).toHaveLength(2);
  expect(heard[1]).toBe('mer');
});

test('a message that ends by itself is not ended once more', () => {
  const { heard, announcements } = listen();
  announcements.add('Noen kommer.');
  announcements.add('To minutter igjen');
  announcements.add('Er dere klare?');
  vi.advanceTimersByTime(200);
  expect(heard).toEqual(['Noen kommer. To minutter igjen. Er dere klare?']);
});

test('stopped, it stays silent', () => {
  const { heard, announcements } = listen();
  announcements.add('for sent');
  announcements.stop();
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual([]);
});
