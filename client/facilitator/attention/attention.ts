import type { PartKind, Step } from '../../../shared/conference/programme.ts';
import { type ConferenceState, type Group, isActive, type Person, statusOf } from '../../../shared/conference/state.ts';
import type { Pulse } from '../../../shared/protocol/live.ts';
import { readiness } from '../next/next-move.ts';
import { smallGroups, smallPair } from '../seating/small-tables.ts';

/** A table that has been silent for longer than this, in open talk, is worth a look. */
export const silentMs = 5 * 60_000;

export interface LateJoiner {
  readonly person: Person;
  /** Where they were seated; null when they have no seat. */
  readonly group: Group | null;
}

/** What asks for a facilitator now. All of it is derived: nothing here needs to be ticked off. */
export interface Attention {
  readonly storage: boolean;
  /** The server's disk is nearly full. */
  readonly disk: boolean;
  readonly allReady: boolean;
  readonly silent: readonly { readonly group: Group; readonly minutes: number }[];
  /** Tables of the running round that have become too small, where some of them can be joined. */
  readonly small: readonly Group[];
  readonly late: readonly LateJoiner[];
  /** People who have come, but have no connection now. */
  readonly offline: readonly Person[];
}

/**
 * @param part what the running step is in, or null
 * @param partSeenAt when the part began, as far as this desk knows: a table is never silent for longer than its part has lasted
 */
export function attentionOf(
  state: ConferenceState,
  part: PartKind | null,
  partSeenAt: number,
  pulse: Pulse | null,
  now: number,
): Attention {
  const counts = readiness(state);
  return {
    storage: pulse?.warning === 'storage_unavailable',
    disk: pulse?.warning === 'disk_low',
    allReady: counts !== undefined && counts.ready === counts.all && counts.all > 0,
    silent: part === 'open' ? silentTables(state, partSeenAt, pulse, now) : [],
    small: smallTables(state),
    late: lateJoiners(state),
    offline: offlinePeople(state, pulse),
  };
}

export function nothingNeeded(attention: Attention): boolean {
  const { storage, disk, allReady, silent, small, late, offline } = attention;
  return !storage && !disk && !allReady && silent.length + small.length + late.length + offline.length === 0;
}

function silentTables(
  state: ConferenceState,
  partSeenAt: number,
  pulse: Pulse | null,
  now: number,
): Attention['silent'] {
  const stepId = state.currentStepId;
  if (stepId === null || !pulse?.tables) return [];
  const ready = state.ready.get(stepId);
  return (state.groupings.get(stepId)?.groups ?? []).flatMap((group) => {
    if (ready?.has(group.id) || group.members.length === 0) return [];
    // The server tells nothing of a table that has never written.
    const silentFor = now - Math.max(pulse.tables?.[group.id]?.lastActivityAt ?? 0, partSeenAt);
    return silentFor >= silentMs ? [{ group, minutes: Math.floor(silentFor / 60_000) }] : [];
  });
}

function smallTables(state: ConferenceState): readonly Group[] {
  const step = state.programme.find(({ id }) => id === state.currentStepId);
  if (!step || !isActive(statusOf(state, step.id))) return [];
  return smallPair(state, step) ? smallGroups(state, step) : [];
}

/** Who came after the groups of the running step had begun, in the order they came. */
export function lateJoiners(state: ConferenceState): readonly LateJoiner[] {
  const stepId = state.currentStepId;
  const status = stepId === null ? undefined : statusOf(state, stepId);
  const grouping = stepId === null ? undefined : state.groupings.get(stepId);
  if (!status || !isActive(status) || grouping?.status !== 'confirmed') return [];
  return [...state.people.values()]
    .filter((person) => person.joinedAt > status.startedAt)
    .map((person) => ({
      person,
      group: grouping.groups.find((group) => group.members.includes(person.id)) ?? null,
    }));
}

function offlinePeople(state: ConferenceState, pulse: Pulse | null): readonly Person[] {
  if (!pulse?.online) return [];
  const online = new Set(pulse.online);
  return [...state.people.values()].filter((person) => !online.has(person.id) && !person.withoutPhone);
}

/**
 * When the present part would have begun by the plan, for a desk that is opened in the middle of it; never later than
 * `now`. The conference remembers only when the step began.
 */
export function partBeganByPlan(state: ConferenceState, now: number): number {
  const part = partNow(state);
  const status = part && statusOf(state, part.step.id);
  if (!part || !status || !isActive(status)) return now;
  const before = part.step.parts.slice(0, part.at).reduce((sum, { minutes }) => sum + minutes * 60_000, 0);
  return Math.min(now, status.startedAt + before);
}

/** What the running step is in now: one of its parts, or null when nothing runs. */
export function partNow(state: ConferenceState): { readonly step: Step; readonly kind: PartKind; at: number } | null {
  const step = state.programme.find((one) => one.id === state.currentStepId);
  const status = step && statusOf(state, step.id);
  if (!step || !status || !isActive(status)) return null;
  return { step, kind: step.parts[status.part]?.kind ?? 'open', at: status.part };
}
