import { cleanLine, foldedName } from '../conference/text.ts';
import type { ChangesOf, PeopleChange } from './changes.ts';
import { withFields } from './given-fields.ts';
import { networkLimits } from './limits.ts';
import type { Network, NetworkPerson } from './network.ts';

/** The register of people, which is there only where its owners want one. */
export const peopleChanges: ChangesOf<PeopleChange> = {
  keepPeople: (network, { months }) => ({ ...network, keepsPeople: { months } }),

  erasePeople: (network, { keepOn }) => ({
    ...network,
    keepsPeople: keepOn ? network.keepsPeople : null,
    people: [],
    peopleChangedAt: null,
    workGroups: network.workGroups.map((group) => ({ ...group, personIds: [] })),
  }),

  addPeople(network, { people }, now) {
    if (!network.keepsPeople) return 'people_not_kept';
    const held = [...network.people];
    const ids = new Set(held.map(({ id }) => id));
    const known = new Set(held.map(whoIs));
    for (const given of people) {
      const person = withCleanLines(network, given);
      if (person.name === '') return 'name_empty';
      if (known.has(whoIs(person))) continue;
      if (ids.has(person.id)) return 'there_already';
      if (held.length >= networkLimits.people) return 'network_full';
      ids.add(person.id);
      known.add(whoIs(person));
      held.push(person);
    }
    return { ...network, people: held, peopleChangedAt: now };
  },

  changePerson(network, { id, fields }, now) {
    const before = network.people.find((person) => person.id === id);
    if (!before) return 'no_longer_there';
    const after = withCleanLines(network, withFields(before, fields));
    if (after.name === '') return 'name_empty';
    const people = network.people.map((person) => (person.id === id ? after : person));
    return { ...network, people, peopleChangedAt: now };
  },

  removePeople(network, { ids }, now) {
    const gone = new Set(ids);
    const people = network.people.filter(({ id }) => !gone.has(id));
    const workGroups = network.workGroups.map((group) => ({
      ...group,
      personIds: group.personIds.filter((id) => !gone.has(id)),
    }));
    return { ...network, people, workGroups, peopleChangedAt: people.length > 0 ? now : null };
  },
};

/** When the names are erased unless somebody changes them before; undefined where there are none. Milliseconds. */
export function peopleKeptUntil(network: Network): number | undefined {
  const { keepsPeople, peopleChangedAt } = network;
  if (!keepsPeople || peopleChangedAt === null) return undefined;
  const until = new Date(peopleChangedAt);
  until.setUTCMonth(until.getUTCMonth() + keepsPeople.months);
  return until.getTime();
}

function whoIs({ name, workplaceId }: NetworkPerson): string {
  return `${foldedName(name)}/${workplaceId ?? ''}`;
}

/** A workplace that has been taken away meanwhile is none. */
function withCleanLines(network: Network, person: NetworkPerson): NetworkPerson {
  const isThere = network.workplaces.some(({ id }) => id === person.workplaceId);
  return {
    ...person,
    name: cleanLine(person.name),
    jobRole: (person.jobRole && cleanLine(person.jobRole)) || null,
    workplaceId: isThere ? person.workplaceId : null,
  };
}
