import type { PartKind } from '../../shared/conference/programme.ts';
import type { ConferenceState, Group } from '../../shared/conference/state.ts';
import type { Pulse } from '../../shared/protocol/live.ts';

/** What a table is doing, in so far as the server can know it. */
export type TableDoing =
  | { readonly kind: 'gathering' | 'alone' | 'round' | 'writing' | 'nothingYet' | 'unknown' }
  | { readonly kind: 'quiet'; readonly minutes: number };

/** One table of the running step, as it is seen without entering it. */
export interface TableView {
  readonly group: Group;
  readonly present: number;
  readonly offline: number;
  readonly notes: number;
  readonly ready: boolean;
  readonly doing: TableDoing;
}

const writingMs = 20_000;
const minute = 60_000;

/** The tables of a step in order. `part` is what the step is in now, or null when it does not run. */
export function tablesOf(
  state: ConferenceState,
  stepId: string,
  part: PartKind | null,
  pulse: Pulse | null,
  now: number,
): readonly TableView[] {
  const grouping = state.groupings.get(stepId);
  if (grouping?.status !== 'confirmed') return [];
  const online = pulse?.online && new Set(pulse.online);
  const ready = state.ready.get(stepId);
  // A table that has been emptied by moves stands no longer in the room.
  const seated = grouping.groups.filter((group) => group.members.length > 0);
  return seated.map((group) => {
    const table = pulse?.tables?.[group.id];
    // Before the first pulse nobody is called offline: nothing is known.
    const present = online ? group.members.filter((id) => online.has(id)).length : group.members.length;
    return {
      group,
      present,
      offline: group.members.length - present,
      notes: table?.notes ?? 0,
      ready: ready?.has(group.id) ?? false,
      doing: doing(part, pulse?.tables !== undefined, table?.lastActivityAt ?? null, now),
    };
  });
}

function doing(part: PartKind | null, known: boolean, lastActivityAt: number | null, now: number): TableDoing {
  if (part === null || !known) return { kind: 'unknown' };
  if (lastActivityAt !== null && now - lastActivityAt < writingMs) return { kind: 'writing' };
  if (part === 'gather') return { kind: 'gathering' };
  if (part === 'alone') return { kind: 'alone' };
  if (part === 'round') return { kind: 'round' };
  if (lastActivityAt === null) return { kind: 'nothingYet' };
  return { kind: 'quiet', minutes: Math.floor((now - lastActivityAt) / minute) };
}
