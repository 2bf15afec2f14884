import type { PartKind } from '../../../shared/conference/programme.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import type { Pulse } from '../../../shared/protocol/live.ts';
import type { RoundsTold, TableTurn } from '../../../shared/protocol/rounds.ts';

/** What a table is doing, in so far as the server can know it. */
export type TableDoing =
  | { readonly kind: 'gathering' | 'alone' | 'round' | 'roundDone' | 'writing' | 'nothingYet' | 'unknown' }
  /** How far it has come in its talk round; never who speaks. */
  | { readonly kind: 'turn'; readonly turn: number; readonly of: number }
  | { readonly kind: 'quiet'; readonly minutes: number };

/** One table of the running step, as it is seen without entering it. */
export interface TableView {
  readonly group: Group;
  readonly present: number;
  readonly offline: number;
  readonly notes: number;
  readonly ready: boolean;
  readonly doing: TableDoing;
  /** The table asks for help. */
  readonly call: { readonly waitedMs: number; readonly answered: boolean } | null;
  /** Minutes it has beyond the step's end. */
  readonly extraMinutes: number;
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
  rounds: RoundsTold | null = null,
): readonly TableView[] {
  const grouping = state.groupings.get(stepId);
  if (grouping?.status !== 'confirmed') return [];
  const online = pulse?.online && new Set(pulse.online);
  const ready = state.ready.get(stepId);
  const turns = new Map(rounds?.stepId === stepId ? rounds.tables.map((table) => [table.groupId, table]) : []);
  // A table that has been emptied by moves stands no longer in the room.
  const seated = grouping.groups.filter((group) => group.members.length > 0);
  return seated.map((group) => {
    const table = pulse?.tables?.[group.id];
    // Before the first pulse nobody is called offline: nothing is known.
    const isHere = (id: string) => !online || online.has(id) || state.people.get(id)?.withoutPhone === true;
    const present = group.members.filter(isHere).length;
    return {
      group,
      present,
      offline: group.members.length - present,
      notes: table?.notes ?? 0,
      ready: ready?.has(group.id) ?? false,
      doing:
        inRound(turns.get(group.id)) ?? doing(part, pulse?.tables !== undefined, table?.lastActivityAt ?? null, now),
      call: callOf(state, stepId, group.id, now),
      extraMinutes: Math.round((state.extraTime.get(stepId)?.get(group.id) ?? 0) / minute),
    };
  });
}

function callOf(state: ConferenceState, stepId: string, groupId: string, now: number): TableView['call'] {
  const help = [...state.help.values()].find((one) => !one.done && one.stepId === stepId && one.groupId === groupId);
  return help ? { waitedMs: Math.max(0, now - help.askedAt), answered: help.reply !== null } : null;
}

function inRound(table: TableTurn | undefined): TableDoing | undefined {
  if (!table) return undefined;
  return table.turn > table.of ? { kind: 'roundDone' } : { kind: 'turn', turn: table.turn, of: table.of };
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
