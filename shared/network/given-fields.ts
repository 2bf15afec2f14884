import type { Fields } from './changes.ts';

/** The thing with those fields in it that are given; one that is undefined counts as left out. */
export function withFields<Thing extends object>(thing: Thing, fields: Fields<NoInfer<Partial<Thing>>>): Thing {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...thing, ...Object.fromEntries(given) };
}

/** The list with the one of that id replaced; undefined when it is not there. */
export function withOne<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  id: string,
  change: (thing: Thing) => Thing,
): readonly Thing[] | undefined {
  if (!things.some((thing) => thing.id === id)) return undefined;
  return things.map((thing) => (thing.id === id ? change(thing) : thing));
}
