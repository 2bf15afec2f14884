import type { Command, RearrangeDeed, RearrangeReason } from './commands.ts';
import { limits } from './limits.ts';

type Rearrange = Extract<Command, { type: 'rearrange' }>;

/** How many seats, halls, tables and locks deeds touch: what the size of a command follows. */
export function weightOf(deeds: readonly RearrangeDeed[]): number {
  return deeds.reduce((sum, deed) => {
    if (deed.type === 'placeGroups') return sum + deed.groups.reduce((seats, { members }) => seats + members.length, 1);
    return sum + (deed.type === 'moveSeats' ? deed.moves.length : 1);
  }, 0);
}

/** Letters of a command, well below what a frame of the desk may have: a larger one would cost the connection, again and again. */
const mostLetters = 400_000;

/**
 * Deeds as one command. Where they are more than a command may hold – 1,500 people in more than three rounds, or long ids – it
 * takes several, each of which is done as a whole or not at all.
 */
export function rearrangeCommands(deeds: readonly RearrangeDeed[], why?: RearrangeReason): readonly Rearrange[] {
  const loads: RearrangeDeed[][] = [];
  let weight = 0;
  let letters = 0;
  for (const deed of deeds) {
    const more = weightOf([deed]);
    const length = JSON.stringify(deed).length;
    const last = loads.at(-1);
    const fits = weight + more <= limits.seatsAtOnce && letters + length <= mostLetters;
    if (last && last.length < limits.deedsAtOnce && fits) {
      last.push(deed);
      weight += more;
      letters += length;
    } else {
      loads.push([deed]);
      weight = more;
      letters = length;
    }
  }
  return loads.map((load) => ({ type: 'rearrange', deeds: load, ...(why ? { why } : {}) }));
}
