import type { ConferenceEvent } from '../../shared/conference/events.ts';
import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import type { EarlierMeeting } from '../../shared/grouping/grouper.ts';
import { rememberedMeetings } from '../../shared/grouping/remembered.ts';
import type { Network } from '../../shared/network/network.ts';
import { decodeState } from '../../shared/protocol/encode-state.ts';
import type { Storage } from '../storage/storage.ts';

/** Older ones have faded. */
const gatheringsRead = 5;
/** As many as three rounds of a hundred people in fives, five times over. */
const mostPairs = 3_000;

/**
 * Whom the people of a register have sat with at its gatherings so far: ids only, read from conferences that are still
 * kept. What has been erased is forgotten; who is not in the register was never known here.
 */
export async function whoMetWhom(
  storage: Storage,
  machine: ConferenceMachine,
  network: Network,
): Promise<readonly EarlierMeeting[]> {
  const among = new Set(network.people.map(({ id }) => id));
  if (among.size < 2) return [];
  const held = network.gatherings
    .filter(({ conferenceIds }) => conferenceIds.length > 0)
    .sort((left, right) => (right.day ?? '').localeCompare(left.day ?? ''))
    .slice(0, gatheringsRead);
  const gatherings: (readonly (readonly string[])[])[] = [];
  for (const { conferenceIds } of held) {
    const tables: (readonly string[])[] = [];
    for (const id of conferenceIds) tables.push(...(await tablesOf(storage, machine, id)));
    if (tables.length > 0) gatherings.push(tables);
  }
  return rememberedMeetings(gatherings, among, mostPairs);
}

/** The tables of all rounds in which people met, as they were told to them. */
async function tablesOf(storage: Storage, machine: ConferenceMachine, id: string): Promise<(readonly string[])[]> {
  const stored = await storage.events(id, 0);
  if (stored.length === 0) return [];
  const { groupings, programme, statuses } = machine.replay(
    stored.map(({ body }) => decodeState(body) as ConferenceEvent),
  );
  return programme.flatMap(({ id: stepId, arrangement }) => {
    const grouping = groupings.get(stepId);
    const mixes = arrangement.kind === 'groups' && ['mixed', 'sameKind'].includes(arrangement.composition);
    const begun = (statuses.get(stepId)?.kind ?? 'waiting') !== 'waiting';
    return mixes && begun && grouping?.status === 'confirmed' ? grouping.groups.map(({ members }) => members) : [];
  });
}
