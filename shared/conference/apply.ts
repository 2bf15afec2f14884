import type { ConferenceEvent } from './events.ts';
import { type Step, stepById } from './programme.ts';
import type { ConferenceState, Group, Grouping, Share, StepStatus } from './state.ts';
import { kindOf, type StepKinds } from './step-kind.ts';

function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}

/** What holds nothing is left out, so that whoever never heard of it and whoever saw it go hold the same. */
function withHeld<K, V extends { readonly size: number } | { readonly length: number }>(
  map: ReadonlyMap<K, V>,
  key: K,
  held: V,
): ReadonlyMap<K, V> {
  const next = new Map(map);
  if (('size' in held ? held.size : held.length) > 0) next.set(key, held);
  else next.delete(key);
  return next;
}

function withMember<T>(set: ReadonlySet<T> | undefined, member: T, present: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (present) next.add(member);
  else next.delete(member);
  return next;
}

function withGroups(grouping: Grouping | undefined, changed: readonly Group[]): Grouping {
  // A client that may see only its own group has no others to keep.
  const known = grouping ?? { status: 'confirmed', groups: [] };
  const byId = new Map(changed.map((group) => [group.id, group]));
  const kept = known.groups.map((group) => byId.get(group.id) ?? group);
  const added = changed.filter((group) => !known.groups.some((one) => one.id === group.id));
  // By number, since a client may hear of its own group before or after it hears of the others.
  return { status: known.status, groups: [...kept, ...added].sort((a, b) => a.number - b.number) };
}

export function emptyState(): ConferenceState {
  return {
    id: '',
    version: 0,
    title: '',
    language: 'nb',
    createdAt: 0,
    retentionDays: 0,
    jobRoles: [],
    phase: { kind: 'lobby' },
    programme: [],
    statuses: new Map(),
    currentStepId: null,
    undoable: null,
    workplaces: new Map(),
    people: new Map(),
    groupings: new Map(),
    ready: new Map(),
    sharedSteps: new Set(),
    shares: new Map(),
    hearts: new Map(),
    heartCounts: new Map(),
    stepData: new Map(),
    message: null,
  };
}

function withStatus(state: ConferenceState, stepId: string, status: StepStatus): ConferenceState {
  return { ...state, statuses: withEntry(state.statuses, stepId, status) };
}

/**
 * The one reducer of server and clients. It never refuses: an event has happened. It is indifferent to what a client may
 * not see, so that it can run over a partial state.
 */
export function apply(kinds: StepKinds, state: ConferenceState, event: ConferenceEvent): ConferenceState {
  return { ...change(kinds, state, event), version: state.version + 1 };
}

function change(kinds: StepKinds, state: ConferenceState, event: ConferenceEvent): ConferenceState {
  switch (event.type) {
    case 'conferenceCreated': {
      // Field by field, so that nothing else that a stored event carries gets into the state.
      const { id, title, language, createdAt, retentionDays, jobRoles, programme } = event;
      const workplaces = new Map(event.workplaces.map((one) => [one.id, one]));
      return { ...state, id, title, language, createdAt, retentionDays, jobRoles, programme, workplaces };
    }
    case 'workplaceAdded':
      return { ...state, workplaces: withEntry(state.workplaces, event.workplace.id, event.workplace) };
    case 'personJoined':
      return { ...state, people: withEntry(state.people, event.person.id, event.person) };
    case 'seatGiven':
      return withGrouping(state, event.stepId, [event.group]);
    case 'groupsProposed':
      return setGrouping(state, event.stepId, { status: 'proposed', groups: event.groups });
    case 'groupsConfirmed':
      // A client may have been told of the other groups already: what it is told in one room never depends on another.
      return state.groupings.get(event.stepId)?.status === 'confirmed'
        ? withGrouping(state, event.stepId, event.groups)
        : setGrouping(state, event.stepId, { status: 'confirmed', groups: event.groups });
    case 'seatMoved':
      return withGrouping(state, event.stepId, event.groups);
    case 'dutiesSet': {
      const group = state.groupings.get(event.stepId)?.groups.find((one) => one.id === event.groupId);
      return group ? withGrouping(state, event.stepId, [{ ...group, duties: event.duties }]) : state;
    }
    case 'stepStarted':
      return {
        ...withStatus(state, event.stepId, event.status),
        phase: { kind: 'live' },
        currentStepId: event.stepId,
        undoable: event.undoable,
      };
    case 'partStarted':
      return { ...withStatus(state, event.stepId, event.status), undoable: event.undoable };
    case 'stepEnded':
      return withStatus(state, event.stepId, event.status);
    case 'nextUndone':
      return undone(state, event);
    case 'clockChanged':
      return withStatus(state, event.stepId, event.status);
    case 'readyMarked': {
      const marked = withMember(state.ready.get(event.stepId), event.groupId, event.ready);
      return { ...state, ready: withHeld(state.ready, event.stepId, marked) };
    }
    case 'boardsShared':
      return { ...state, sharedSteps: withMember(state.sharedSteps, event.stepId, true) };
    case 'groupsListed': {
      const known = state.groupings.get(event.stepId)?.groups ?? [];
      const others = event.groups.filter((group) => !known.some((one) => one.id === group.id));
      return others.length > 0 ? withGrouping(state, event.stepId, others) : state;
    }
    case 'noteShared': {
      const { share } = event;
      const shares = state.shares.get(event.stepId) ?? [];
      const isSame = (one: Share) =>
        one.noteId === share.noteId && one.personId === share.personId && one.groupId === share.groupId;
      // In its place: of two notes with one id, the one that was shared first counts, also when it changes its lane.
      const next = shares.some(isSame) ? shares.map((one) => (isSame(one) ? share : one)) : [...shares, share];
      return { ...state, shares: withEntry(state.shares, event.stepId, next) };
    }
    case 'noteUnshared': {
      const kept = (state.shares.get(event.stepId) ?? []).filter(
        (one) => one.noteId !== event.noteId || one.personId !== event.personId,
      );
      return { ...state, shares: withHeld(state.shares, event.stepId, kept) };
    }
    case 'heartSet': {
      const onBoard = state.hearts.get(event.board) ?? new Map<string, ReadonlySet<string>>();
      const people = withMember(onBoard.get(event.noteId), event.personId, event.on);
      return { ...state, hearts: withHeld(state.hearts, event.board, withHeld(onBoard, event.noteId, people)) };
    }
    case 'heartsCounted': {
      const onBoard = state.heartCounts.get(event.board) ?? new Map<string, number>();
      const counted = withEntry(onBoard, event.noteId, event.count);
      return { ...state, heartCounts: withEntry(state.heartCounts, event.board, counted) };
    }
    case 'stepActed':
      return acted(kinds, state, event.stepId, event.body);
    case 'messageSent':
      return { ...state, message: event.message };
    case 'messageCleared':
      return state.message?.id === event.messageId ? { ...state, message: null } : state;
    case 'conferenceEnded':
      return { ...state, phase: { kind: 'ended', at: event.at }, currentStepId: null, undoable: null };
  }
}

function setGrouping(state: ConferenceState, stepId: string, grouping: Grouping): ConferenceState {
  return { ...state, groupings: withEntry(state.groupings, stepId, grouping) };
}

function withGrouping(state: ConferenceState, stepId: string, groups: readonly Group[]): ConferenceState {
  return setGrouping(state, stepId, withGroups(state.groupings.get(stepId), groups));
}

function undone(state: ConferenceState, event: Extract<ConferenceEvent, { type: 'nextUndone' }>): ConferenceState {
  const sameStep = event.restored?.stepId === event.left;
  const waiting = sameStep ? state : withStatus(state, event.left, { kind: 'waiting' });
  if (!event.restored) return { ...waiting, phase: { kind: 'lobby' }, currentStepId: null, undoable: null };
  const { stepId, status } = event.restored;
  return { ...withStatus(waiting, stepId, status), currentStepId: stepId, undoable: null };
}

function acted(kinds: StepKinds, state: ConferenceState, stepId: string, body: unknown): ConferenceState {
  const step: Step | undefined = stepById(state.programme, stepId);
  if (!step) return state;
  const kind = kindOf(kinds, step);
  const data = kind.apply(state.stepData.get(stepId) ?? kind.initialData, body);
  return { ...state, stepData: withEntry(state.stepData, stepId, data) };
}
