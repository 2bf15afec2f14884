import type { Gathering } from '../../../shared/network/network.ts';

/**
 * The lines of a month: meetings that a work group has again and again stand in one, where the first of them would, so
 * that they do not drown what the network gathers for. Every other gathering has a line of its own.
 */
export function rowLines(gatherings: readonly Gathering[]): readonly (readonly [Gathering, ...Gathering[]])[] {
  const lines: [Gathering, ...Gathering[]][] = [];
  const bySeries = new Map<string, Gathering[]>();
  for (const one of gatherings) {
    const { kind, seriesId, title, startsAt, minutes, tentative } = one;
    // What may be moved says so, in a line of its own.
    const shares = kind === 'workGroupMeeting' && seriesId !== null && !tentative;
    const key = JSON.stringify([seriesId, title, startsAt, minutes]);
    const known = shares ? bySeries.get(key) : undefined;
    if (known) {
      known.push(one);
      continue;
    }
    const line: [Gathering, ...Gathering[]] = [one];
    lines.push(line);
    if (shares) bySeries.set(key, line);
  }
  return lines;
}
