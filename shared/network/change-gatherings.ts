import { cleanLine } from '../conference/text.ts';
import type { Changed, ChangesOf } from './changes.ts';
import type { GatheringChange, GatheringFields } from './gatherings-changes.ts';
import { gatheringLimits } from './gatherings-limits.ts';
import { withFields } from './given-fields.ts';
import type { Gathering, GatheringHall, Network } from './network.ts';

/** What is planned, and in which halls. */
export const gatheringChanges: ChangesOf<GatheringChange> = {
  addGathering(network, { gathering }) {
    if (network.gatherings.some(({ id }) => id === gathering.id)) return 'there_already';
    const { halls, ...rest } = gathering;
    const added = { ...withFields(rest, clean(rest)), halls: halls.map(cleanHall), seriesId: null, conferenceIds: [] };
    return withAll(network, [...network.gatherings, added]);
  },

  changeGathering(network, { id, fields, andLater }) {
    const { title: _title, day: _day, ...shared } = clean(fields);
    return withEach(network, id, andLater, (one) => withFields(one, one.id === id ? clean(fields) : shared));
  },

  removeGathering(network, { id, andLater }) {
    const touched = touchedBy(network, id, andLater);
    return { ...network, gatherings: network.gatherings.filter((one) => !touched.has(one.id)) };
  },

  cloneGathering(network, { id, seriesId, copies }) {
    const original = network.gatherings.find((one) => one.id === id);
    if (!original) return 'no_longer_there';
    const ids = new Set([...network.gatherings.map((one) => one.id), ...copies.map((one) => one.id)]);
    if (ids.size < network.gatherings.length + copies.length) return 'there_already';
    const inSeries: Gathering = { ...original, seriesId: original.seriesId ?? seriesId };
    const made = copies.map(
      (copy): Gathering => ({
        ...inSeries,
        id: copy.id,
        title: cleanLine(copy.title),
        day: copy.day,
        conferenceIds: [],
      }),
    );
    return withAll(network, [...network.gatherings.map((one) => (one.id === id ? inSeries : one)), ...made]);
  },

  putGatheringHall(network, { id, hall }) {
    return withEach(network, id, false, (gathering) => {
      const put = cleanHall(hall);
      const known = gathering.halls.some((one) => one.id === hall.id);
      if (!known && gathering.halls.length >= gatheringLimits.halls) return 'network_full';
      const halls = known ? gathering.halls.map((one) => (one.id === hall.id ? put : one)) : [...gathering.halls, put];
      return { ...gathering, halls };
    });
  },

  removeGatheringHall: (network, { id, hallId }) =>
    withEach(network, id, false, (gathering) => ({
      ...gathering,
      halls: gathering.halls.filter((hall) => hall.id !== hallId),
    })),

  setCalendarKey: (network, { key }) => ({ ...network, calendarKey: key }),
};

/** The network where a conference has been started from a gathering. Only the server says so, never a change. */
export function withConference(network: Network, gatheringId: string, conferenceId: string): Changed {
  return withEach(network, gatheringId, false, (gathering) => ({
    ...gathering,
    conferenceIds: [...gathering.conferenceIds, conferenceId],
  }));
}

/** The one of that id and, if wanted, those of its series that come after it. */
function touchedBy({ gatherings }: Network, id: string, andLater: boolean): ReadonlySet<string> {
  const named = gatherings.find((one) => one.id === id);
  if (!named) return new Set();
  const { seriesId, day } = named;
  const later =
    andLater && seriesId !== null && day !== null
      ? gatherings.filter((one) => one.seriesId === seriesId && one.day !== null && one.day > day)
      : [];
  return new Set([id, ...later.map((one) => one.id)]);
}

function withEach(
  network: Network,
  id: string,
  andLater: boolean,
  change: (gathering: Gathering) => Gathering | 'network_full',
): Changed {
  const touched = touchedBy(network, id, andLater);
  if (touched.size === 0) return 'no_longer_there';
  const gatherings: Gathering[] = [];
  for (const one of network.gatherings) {
    const after = touched.has(one.id) ? change(one) : one;
    if (typeof after === 'string') return after;
    gatherings.push(after);
  }
  return withAll(network, gatherings);
}

function withAll(network: Network, gatherings: readonly Gathering[]): Changed {
  if (gatherings.length > gatheringLimits.gatherings) return 'network_full';
  // They are written anew with every change of the network.
  const written = gatherings.reduce(
    (sum, { programme }) => sum + (programme?.kind === 'own' ? JSON.stringify(programme).length : 0),
    0,
  );
  if (written > gatheringLimits.programmesLength) return 'network_full';
  const groups = new Set(network.workGroups.map(({ id }) => id));
  // A work group that has been taken away meanwhile is none.
  const isOf = ({ workGroupId }: Gathering) => workGroupId === null || groups.has(workGroupId);
  return { ...network, gatherings: gatherings.map((one) => (isOf(one) ? one : { ...one, workGroupId: null })) };
}

function clean(fields: GatheringFields): GatheringFields {
  const { title, place, videoLink } = fields;
  return {
    ...fields,
    ...(title === undefined ? {} : { title: cleanLine(title) }),
    ...(place === undefined ? {} : { place: cleanLine(place) }),
    ...(videoLink === undefined ? {} : { videoLink: videoLink.trim() }),
  };
}

function cleanHall(hall: GatheringHall): GatheringHall {
  return { ...hall, name: cleanLine(hall.name), host: cleanLine(hall.host) };
}
