import { addDays, momentOf } from './calendar-days.ts';
import type { Gathering, GatheringKind, Network } from './network.ts';

/** What a calendar says in words; an area of texts has them. */
export interface CalendarWords {
  readonly kinds: Readonly<Record<GatheringKind, string>>;
  /** After the title of a gathering whose day may still move. */
  readonly tentative: string;
  readonly digitally: string;
  readonly halls: (names: string) => string;
  readonly videoRoom: (link: string) => string;
}

const minute = 60_000;
/** RFC 5545, 3.1: a line has at most 75 octets, the line break not counted. */
const longestLine = 75;

/**
 * The gatherings as a calendar by RFC 5545: for one, several or all of them. Those without a day are left out, those
 * without a time take the whole day. No names of people are in it: whoever has the address may read it.
 *
 * Times are written in UTC, computed from the zone where the network is at home. Each gathering is an event of its own, so no rule
 * of repetition needs a zone; Outlook, Google and Apple all show UTC in the reader's own, whereas each takes another view
 * of a `VTIMEZONE` whose name or rules it does not know.
 * @param now when the calendar is made; milliseconds since 1970
 */
export function calendarOf(
  network: Pick<Network, 'id' | 'name' | 'version' | 'timeZone'>,
  gatherings: readonly Gathering[],
  words: CalendarWords,
  now: number,
): string {
  const events = gatherings.flatMap((gathering) => eventOf(network, gathering, words, now));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samling//Samling//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(network.name)}`,
    `X-WR-CALNAME:${escaped(network.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(
  network: Pick<Network, 'id' | 'version' | 'timeZone'>,
  gathering: Gathering,
  words: CalendarWords,
  now: number,
): readonly string[] {
  const { day, startsAt, tentative, videoLink } = gathering;
  if (day === null) return [];
  const digital = gathering.form !== 'physical';
  const title = gathering.title || words.kinds[gathering.kind];
  const begins = startsAt === null ? null : momentOf(day, startsAt, network.timeZone);
  const times =
    begins === null
      ? [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`]
      : [`DTSTART:${utc(begins)}`, `DTEND:${utc(begins + gathering.minutes * minute)}`];
  const place = gathering.form === 'digital' ? videoLink || words.digitally : gathering.place;
  const halls = gathering.halls.map(({ name }) => name).filter(Boolean);
  const about = [
    gathering.title === '' ? '' : words.kinds[gathering.kind],
    halls.length > 0 ? words.halls(halls.join(', ')) : '',
    digital && videoLink !== '' ? words.videoRoom(videoLink) : '',
  ].filter(Boolean);
  return [
    'BEGIN:VEVENT',
    `UID:${gathering.id}-${network.id}@samling`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${network.version}`,
    ...times,
    `SUMMARY:${escaped(tentative ? `${title} ${words.tentative}` : title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(about.length > 0 ? [`DESCRIPTION:${escaped(about.join('\n'))}`] : []),
    ...(digital && isWeb(videoLink) ? [`URL:${uri(videoLink)}`] : []),
    `STATUS:${tentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    // Outlook goes by this one; a day without a time keeps nobody from another meeting.
    `X-MICROSOFT-CDO-BUSYSTATUS:${tentative ? 'TENTATIVE' : begins === null ? 'FREE' : 'BUSY'}`,
    `TRANSP:${begins === null ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

function plain(day: string): string {
  return day.replaceAll('-', '');
}

/** `20260121T080000Z` */
function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function isWeb(link: string): boolean {
  return /^https:\/\/[^\s<>"']+$/i.test(link);
}

/** A URI is no text: nothing is escaped in it, and nothing may break out of its line. */
function uri(link: string): string {
  return encodeURI(link).replaceAll('%25', '%');
}

/** RFC 5545, 3.3.11: what is text; other control characters have no place in it. */
function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Broken into lines of at most 75 octets, never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let held = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      lines.push(held);
      held = ' ';
      octets = 1;
    }
    held += character;
    octets += size;
  }
  return [...lines, held].join('\r\n');
}

/** When a gathering is over: milliseconds since 1970; at the end of its day where it has no time, null where it has no day. */
export function endOf({ day, startsAt, minutes }: Gathering, timeZone: string): number | null {
  if (day === null) return null;
  return startsAt === null
    ? momentOf(addDays(day, 1), '00:00', timeZone)
    : momentOf(day, startsAt, timeZone) + minutes * minute;
}
