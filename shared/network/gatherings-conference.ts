import { limits } from '../conference/limits.ts';
import { foldedName } from '../conference/text.ts';
import type { CreateRequest } from '../protocol/http.ts';
import { momentOf } from './calendar-days.ts';
import type { Gathering, Network, NetworkPerson, NetworkWorkplace } from './network.ts';

/**
 * What is asked for when a conference is prepared from a gathering: its programme, day and halls, and of the network's
 * register whoever it concerns. Null while no programme has been chosen.
 */
export function conferenceOf(network: Network, gathering: Gathering): CreateRequest | null {
  const { programme, day, startsAt } = gathering;
  if (programme === null) return null;
  const halls = hallsOf(gathering);
  const names = workplaceNames(network.workplaces);
  const start = day === null || startsAt === null ? null : momentOf(day, startsAt, network.timeZone);
  return {
    ...(programme.kind === 'ready'
      ? { programme: programme.id, language: network.language }
      : {
          programme: [...programme.programme.steps],
          language: programme.programme.language,
          halls: [...programme.programme.halls],
        }),
    title: gathering.title || network.name.slice(0, limits.titleLength),
    ...(halls.length > 0 ? { halls } : {}),
    timeZone: network.timeZone,
    preparing: true,
    plannedStart: start !== null && start >= 0 && start <= limits.latestStart ? start : null,
    plannedMinutes: Math.min(gathering.minutes, limits.plannedMinutes),
    workplaces: workplacesOf(network, gathering).map(({ id, type, schoolType, municipality }) => ({
      ...{ name: names.get(id) ?? '', type, schoolType, municipality },
    })),
    expected: expectedAt(network, gathering).map(({ id, name, workplaceId, jobRole, role }) => ({
      ...{ id, name, jobRole, role },
      // Advisers may come from none: they belong to the network.
      workplace: names.get(workplaceId ?? '') ?? network.name.slice(0, limits.workplaceLength),
    })),
  };
}

/** Whose conference it is: the people of its work group, else all of the register; nobody where they are too many for one. */
export function expectedAt(network: Network, gathering: Gathering): readonly NetworkPerson[] {
  const group = network.workGroups.find(({ id }) => id === gathering.workGroupId);
  const people = group ? network.people.filter(({ id }) => group.personIds.includes(id)) : network.people;
  return people.length > limits.people ? [] : people;
}

/** The workplace of its work group, if it has one; else all of the network. */
export function workplacesOf(network: Network, gathering: Gathering): readonly NetworkWorkplace[] {
  const group = network.workGroups.find(({ id }) => id === gathering.workGroupId);
  const own = network.workplaces.filter(({ id }) => id === group?.workplaceId);
  return own.length > 0 ? own : network.workplaces;
}

/** Those with a name, each once, and the tables that have been counted there; the digital ones wait where everybody meets in one place. */
function hallsOf({ halls, form }: Gathering) {
  const seen = new Set<string>();
  return halls.flatMap(({ name, digital, tables, seats }) => {
    const known = seen.has(foldedName(name));
    seen.add(foldedName(name));
    if (name === '' || known || (digital && form === 'physical')) return [];
    return [{ name, digital, ...(digital || tables === null || seats === null ? {} : { tables, seats }) }];
  });
}

/** In a conference a workplace is known by its name: those that share one are told apart by their municipality. */
function workplaceNames(workplaces: readonly NetworkWorkplace[]): ReadonlyMap<string, string> {
  const named = new Map<string, number>();
  for (const { name } of workplaces) named.set(foldedName(name), (named.get(foldedName(name)) ?? 0) + 1);
  return new Map(
    workplaces.map(({ id, name, municipality }) => {
      const shared = (named.get(foldedName(name)) ?? 0) > 1 && municipality !== null;
      const tail = shared ? ` (${municipality})` : '';
      return [id, `${name.slice(0, limits.workplaceLength - tail.length)}${tail}`];
    }),
  );
}
