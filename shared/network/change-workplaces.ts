import { cleanLine, foldedName, sameName } from '../conference/text.ts';
import type { Changed, ChangesOf, WorkplaceChange } from './changes.ts';
import { workplaceFinder } from './find-workplace.ts';
import { withFields } from './given-fields.ts';
import { networkLimits } from './limits.ts';
import type { Network, NetworkWorkplace } from './network.ts';

/** The register of workplaces: added, put right, merged, taken away. */
export const workplaceChanges: ChangesOf<WorkplaceChange> = {
  addWorkplaces(network, { workplaces }) {
    const held = new Map(network.workplaces.map((one) => [one.id, one]));
    const finder = workplaceFinder(network.workplaces);
    for (const given of workplaces) {
      const one = cleaned({ ...given, alsoCalled: [] });
      if (one.name === '') return 'name_empty';
      const known = held.get(finder.find(one)?.id ?? '');
      if (known) {
        held.set(known.id, filledIn(known, one));
        continue;
      }
      if (held.has(one.id)) return 'there_already';
      if (held.size >= networkLimits.workplaces) return 'network_full';
      held.set(one.id, one);
      finder.add(one);
    }
    return { ...network, workplaces: [...held.values()] };
  },

  changeWorkplace(network, { id, fields }) {
    const before = network.workplaces.find((one) => one.id === id);
    if (!before) return 'no_longer_there';
    const after = cleaned(withFields(before, fields));
    if (after.name === '') return 'name_empty';
    if (!sameName(after.name, before.name) || after.municipality !== before.municipality) {
      const double = network.workplaces.some((one) => one.id !== id && isDouble(one, after));
      if (double) return 'workplace_double';
    }
    const changed = { ...after, alsoCalled: after.alsoCalled.filter((name) => !sameName(name, after.name)) };
    return { ...network, workplaces: network.workplaces.map((one) => (one.id === id ? changed : one)) };
  },

  mergeWorkplaces(network, { keepId, otherIds }) {
    if (otherIds.includes(keepId)) return 'workplace_itself';
    const kept = network.workplaces.find((one) => one.id === keepId);
    const gone = new Set(otherIds);
    const others = network.workplaces.filter(({ id }) => gone.has(id));
    if (!kept || others.length < gone.size) return 'no_longer_there';
    const merged = others.reduce((sum, other) => filledIn(sum, other), kept);
    const alsoCalled = variants(kept, others);
    const workplaces = network.workplaces
      .filter(({ id }) => !gone.has(id))
      .map((one) => (one.id === keepId ? { ...merged, alsoCalled } : one));
    return movedTo({ ...network, workplaces }, gone, keepId);
  },

  forgetVariant(network, { id, name }) {
    const workplaces = network.workplaces.map((one) =>
      one.id === id ? { ...one, alsoCalled: one.alsoCalled.filter((held) => held !== name) } : one,
    );
    return { ...network, workplaces };
  },

  removeWorkplaces(network, { ids }) {
    const gone = new Set(ids);
    return movedTo({ ...network, workplaces: network.workplaces.filter(({ id }) => !gone.has(id)) }, gone, null);
  },
};

function cleaned(workplace: NetworkWorkplace): NetworkWorkplace {
  const line = (text: string | null) => (text === null ? null : cleanLine(text) || null);
  return {
    ...workplace,
    name: cleanLine(workplace.name),
    type: line(workplace.type),
    schoolType: line(workplace.schoolType),
    municipality: line(workplace.municipality),
    contact: line(workplace.contact),
  };
}

function isDouble(one: NetworkWorkplace, other: NetworkWorkplace): boolean {
  if (!sameName(one.name, other.name)) return false;
  return foldedName(one.municipality ?? '') === foldedName(other.municipality ?? '');
}

/** What is not known of the one is taken from the other. */
function filledIn(one: NetworkWorkplace, other: NetworkWorkplace): NetworkWorkplace {
  return {
    ...one,
    type: one.type ?? other.type,
    schoolType: one.schoolType ?? other.schoolType,
    municipality: one.municipality ?? other.municipality,
    contact: one.contact ?? other.contact,
  };
}

function variants(kept: NetworkWorkplace, others: readonly NetworkWorkplace[]): readonly string[] {
  const names = [...kept.alsoCalled, ...others.flatMap((other) => [other.name, ...other.alsoCalled])];
  const byFold = new Map(names.filter((name) => !sameName(name, kept.name)).map((name) => [foldedName(name), name]));
  return [...byFold.values()].slice(0, networkLimits.alsoCalled);
}

/** People and work groups of workplaces that are gone belong to another, or to none. */
function movedTo(network: Network, gone: ReadonlySet<string>, to: string | null): Changed {
  const moved = <Thing extends { readonly workplaceId: string | null }>(thing: Thing): Thing =>
    thing.workplaceId !== null && gone.has(thing.workplaceId) ? { ...thing, workplaceId: to } : thing;
  return { ...network, people: network.people.map(moved), workGroups: network.workGroups.map(moved) };
}
