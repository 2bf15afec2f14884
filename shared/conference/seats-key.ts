import type { Group } from './state.ts';

/**
 * Who sits at which table of a round, in a few letters: equal for equal seats, in whatever order they are told. It tells
 * whether somebody has changed a round meanwhile, and withstands chance, not malice.
 */
export function seatsKey(groups: readonly Pick<Group, 'id' | 'members'>[]): string {
  const seats = groups.flatMap(({ id, members }) => members.map((personId) => `${personId} ${id}\n`)).sort();
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (const seat of seats) {
    for (let at = 0; at < seat.length; at += 1) {
      const code = seat.charCodeAt(at);
      one = Math.imul(one ^ code, 0x01000193);
      other = Math.imul(other ^ code, 0x5bd1e995) ^ (other >>> 15);
    }
  }
  return `${seats.length}-${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
