import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarWords, calendarOf, endOf } from '../../../shared/network/calendar-file.ts';
import type { Gathering } from '../../../shared/network/network.ts';
import { bojersalen, gathering } from './gathering-examples.ts';

const words: CalendarWords = {
  kinds: {
    networkGathering: 'Nettverkssamling',
    guidanceMeeting: 'Veiledningsmøte',
    staffSession: 'Personaløkt',
    workGroupMeeting: 'Arbeidsgruppemøte',
  },
  tentative: '(kan bli flyttet)',
  digitally: 'Digitalt',
  halls: (names) => `Saler: ${names}`,
  videoRoom: (link) => `Videorom: ${link}`,
};
const network = { id: 'n1', name: 'Trygt, og godt; sammen', version: 7, timeZone: 'Europe/Oslo' };
const now = Date.UTC(2025, 11, 1, 12);

/** The file as a reader by RFC 5545 has it: unfolded, a list of names and values for each event. */
function read(file: string) {
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file).toMatch(/END:VCALENDAR\r\n$/);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
  const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  const events: Map<string, string>[] = [];
  const calendar = new Map<string, string>();
  let event: Map<string, string> | null = null;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/s.exec(line) ?? [];
    expect(name, line).not.toBe('');
    if (line === 'BEGIN:VEVENT') event = new Map();
    else if (line === 'END:VEVENT') {
      if (event) events.push(event);
      event = null;
    } else (event ?? calendar).set(name, value);
  }
  return { calendar, events };
}

/** A text value, its escapes undone. */
function text(value: string | undefined): string {
  return (value ?? '').replace(/\\([\\;,nN])/g, (_all, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
}

const eventOf = (one: Gathering) => read(calendarOf(network, [one], words, now)).events[0];

test('a gathering is an event: when, what, where; in UTC, summer and winter', () => {
  const { calendar, events } = read(
    calendarOf(network, [gathering(), gathering({ id: 'g2', day: '2026-06-10', minutes: 45, title: '' })], words, now),
  );
  expect(Object.fromEntries(events[0] ?? [])).toEqual({
    UID: 'g1-n1@samling',
    DTSTAMP: '20251201T120000Z',
    SEQUENCE: '7',
    DTSTART: '20260121T080000Z',
    DTEND: '20260121T110000Z',
    SUMMARY: 'Samling 1',
    LOCATION: 'Vanvikhallen\\, Leksvik',
    DESCRIPTION: 'Nettverkssamling',
    STATUS: 'CONFIRMED',
    'X-MICROSOFT-CDO-BUSYSTATUS': 'BUSY',
    TRANSP: 'OPAQUE',
  });
  expect(events[1]?.get('DTSTART')).toBe('20260610T070000Z');
  expect(events[1]?.get('DTEND')).toBe('20260610T074500Z');
  expect(events[1]?.get('SUMMARY')).toBe('Nettverkssamling');
  expect(calendar.get('VERSION')).toBe('2.0');
  expect(text(calendar.get('X-WR-CALNAME'))).toBe(network.name);
});

test('a day that may move says so, to people and to programs', () => {
  const event = eventOf(gathering({ tentative: true }));
  expect(event?.get('STATUS')).toBe('TENTATIVE');
  expect(event?.get('X-MICROSOFT-CDO-BUSYSTATUS')).toBe('TENTATIVE');
  expect(event?.get('SUMMARY')).toBe('Samling 1 (kan bli flyttet)');
});

test('without a time it takes the whole day, and without a day it is not there', () => {
  const event = eventOf(gathering({ day: '2026-12-31', startsAt: null }));
  expect(event?.get('DTSTART;VALUE=DATE')).toBe('20261231');
  expect(event?.get('DTEND;VALUE=DATE')).toBe('20270101');
  expect(eventOf(gathering({ day: null }))).toBeUndefined();
});

test('the video room is told where people meet digitally, and only there; hosts are not named', () => {
  const videoLink = 'https://meet.example/rom/1?a=b,c;d';
  const halls = [bojersalen, { ...bojersalen, id: 'hv', name: 'Vanvikhallen' }];
  const about = { videoLink, halls } as const;
  expect(eventOf(gathering({ ...about, form: 'physical' }))?.has('URL')).toBe(false);
  const digital = eventOf(gathering({ ...about, form: 'digital' }));
  expect(text(digital?.get('LOCATION'))).toBe(videoLink);
  expect(digital?.get('URL')).toBe(videoLink);
  const hybrid = eventOf(gathering({ ...about, form: 'hybrid' }));
  expect(text(hybrid?.get('LOCATION'))).toBe('Vanvikhallen, Leksvik');
  expect(text(hybrid?.get('DESCRIPTION'))).toBe(
    `Nettverkssamling\nSaler: Bojersalen, Vanvikhallen\nVideorom: ${videoLink}`,
  );
  expect([...(hybrid?.values() ?? [])].join()).not.toContain('Åse Lund');
  expect(text(eventOf(gathering({ form: 'digital' }))?.get('LOCATION'))).toBe('Digitalt');
});

test('whatever is written comes back as it was, and never breaks out of its line', () => {
  const written = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter((one) => one.trim() !== '');
  fc.assert(
    fc.property(written, written, fc.webUrl(), (title, place, link) => {
      const event = eventOf(gathering({ title, place, form: 'hybrid', videoLink: link.replace('http:', 'https:') }));
      const asRead = (value: string) =>
        value
          .normalize('NFC')
          .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\n')
          .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '');
      expect(text(event?.get('SUMMARY'))).toBe(asRead(title));
      expect(text(event?.get('LOCATION'))).toBe(asRead(place));
    }),
  );
  const hostile = eventOf(gathering({ title: 'Hei\r\nEND:VEVENT\r\nBEGIN:VALARM', videoLink: 'https://a\r\nX:1' }));
  expect(text(hostile?.get('SUMMARY'))).toBe('Hei\nEND:VEVENT\nBEGIN:VALARM');
});

test('a gathering is over when its minutes have gone, or its day', () => {
  expect(endOf(gathering(), 'Europe/Oslo')).toBe(Date.UTC(2026, 0, 21, 11));
  expect(endOf(gathering({ startsAt: null }), 'Europe/Oslo')).toBe(Date.UTC(2026, 0, 21, 23));
  expect(endOf(gathering({ day: null }), 'Europe/Oslo')).toBeNull();
});
