import { foldedName } from '../conference/text.ts';
import type { NetworkWorkplace } from './network.ts';

/** Finds the workplace of the register that is meant by a name, as it stands or as it has been typed. */
export interface WorkplaceFinder {
  find(meant: { readonly name: string; readonly municipality?: string | null }): NetworkWorkplace | undefined;
  /** One more that may be meant from now on. */
  add(workplace: NetworkWorkplace): void;
}

/**
 * Names are compared as people mean them. Two of one name in two municipalities are two workplaces; where a municipality is
 * not known, on either side, the name alone decides, if it names only one.
 */
export function workplaceFinder(workplaces: readonly NetworkWorkplace[]): WorkplaceFinder {
  const byName = new Map<string, NetworkWorkplace[]>();
  const add = (workplace: NetworkWorkplace) => {
    for (const name of new Set([workplace.name, ...workplace.alsoCalled].map(foldedName))) {
      const held = byName.get(name);
      if (held) held.push(workplace);
      else byName.set(name, [workplace]);
    }
  };
  for (const workplace of workplaces) add(workplace);
  return {
    add,
    find({ name, municipality }) {
      const named = byName.get(foldedName(name)) ?? [];
      const nowhere = named.find((one) => one.municipality === null);
      if (!municipality) return named.length === 1 ? named[0] : nowhere;
      const wanted = foldedName(municipality);
      return named.find((one) => one.municipality !== null && foldedName(one.municipality) === wanted) ?? nowhere;
    },
  };
}
