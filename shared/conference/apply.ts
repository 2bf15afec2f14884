import type { ConferenceEvent } from './events.ts';
import type { Step } from './programme.ts';
import {
  type ConferenceState,
  type Group,
  type Grouping,
  knownStep,
  type Message,
  type MessageTarget,
  type Person,
  type Share,
  type StepStatus,
} from './state.ts';
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

export const defaultTimeZone = 'Europe/Oslo';

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
    messages: [],
    halls: [],
    timeZone: defaultTimeZone,
    rehearsal: false,
    doorLocked: false,
    parked: [],
    removed: new Map(),
    mergedInto: new Map(),
    shown: new Set(),
    shareCounts: new Map(),
    authors: new Map(),
    help: new Map(),
    extraTime: new Map(),
    readyHalls: new Map(),
    epochs: new Map(),
    epochsFrom: 0,
    redacted: new Map(),
    lateNotes: new Map(),
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
      const { halls = [], timeZone = defaultTimeZone, rehearsal = false } = event;
      const run = { halls, timeZone, rehearsal };
      return { ...state, id, title, language, createdAt, retentionDays, jobRoles, programme, workplaces, ...run };
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
    case 'messageSent': {
      const message = { ...event.message, to: event.message.to ?? { kind: 'all' as const } };
      const others = state.messages.filter((one) => !sameTarget(one.to, message.to));
      // In one order everywhere, since a client may hear its table's room before or after everybody's.
      const inOrder = (one: Message, other: Message) => one.at - other.at || (one.id < other.id ? -1 : 1);
      return { ...state, messages: [...others, message].sort(inOrder) };
    }
    case 'messageCleared':
      return { ...state, messages: state.messages.filter((one) => one.id !== event.messageId) };
    case 'conferenceEnded':
      return { ...state, phase: { kind: 'ended', at: event.at }, currentStepId: null, undoable: null };
    case 'hallAdded':
      return { ...state, halls: [...state.halls, event.hall] };
    case 'hallChanged':
      return { ...state, halls: state.halls.map((hall) => (hall.id === event.hall.id ? event.hall : hall)) };
    case 'personMoved':
      return withPerson(state, event.personId, { hallId: event.hallId });
    case 'hallReadyMarked': {
      const marked = withMember(state.readyHalls.get(event.stepId), event.hallId, event.ready);
      return { ...state, readyHalls: withHeld(state.readyHalls, event.stepId, marked) };
    }
    case 'doorLocked':
      return { ...state, doorLocked: true };
    case 'doorUnlocked':
      return { ...state, doorLocked: false };
    case 'personRemoved': {
      const people = without(state.people, event.personId);
      const removed = event.person ? withEntry(state.removed, event.personId, event.person) : state.removed;
      return withSeats({ ...state, people, removed }, event.seats);
    }
    case 'personRestored':
      return {
        ...state,
        people: withEntry(state.people, event.person.id, event.person),
        removed: without(state.removed, event.person.id),
      };
    case 'personRenamed':
      return withPerson(state, event.personId, { nameId: event.nameId });
    case 'peopleMerged':
      return merged(state, event);
    case 'helpAsked':
      return { ...state, help: withEntry(state.help, event.help.id, event.help) };
    case 'helpReplied': {
      const help = state.help.get(event.helpId);
      return help ? { ...state, help: withEntry(state.help, help.id, { ...help, reply: event.reply }) } : state;
    }
    case 'helpClosed': {
      const help = state.help.get(event.helpId);
      return help ? { ...state, help: withEntry(state.help, help.id, { ...help, done: true }) } : state;
    }
    case 'groupExtended': {
      const extra = withEntry(state.extraTime.get(event.stepId) ?? new Map(), event.groupId, event.extraMs);
      return { ...state, extraTime: withEntry(state.extraTime, event.stepId, extra) };
    }
    case 'notesShown':
      return { ...state, shown: withMember(state.shown, event.stepId, true) };
    case 'sharesCounted': {
      if (event.count > 0) return { ...state, shareCounts: withEntry(state.shareCounts, event.stepId, event.count) };
      return { ...state, shareCounts: without(state.shareCounts, event.stepId) };
    }
    case 'noteAuthored': {
      const onBoard = state.authors.get(event.board) ?? new Map<string, string>();
      const authors =
        event.nameId === null ? without(onBoard, event.noteId) : withEntry(onBoard, event.noteId, event.nameId);
      return { ...state, authors: withHeld(state.authors, event.board, authors) };
    }
    case 'boardsReplaced': {
      const epochs = new Map(state.epochs);
      // Never back: a client may hear of a board twice, through two rooms.
      for (const { board, epoch } of event.boards) epochs.set(board, Math.max(epoch, epochs.get(board) ?? 0));
      return { ...state, epochs };
    }
    case 'boardsRestored':
      return { ...state, epochsFrom: Math.max(event.epoch, state.epochsFrom) };
    case 'notesRedacted': {
      const redacted = new Map(state.redacted);
      for (const { board, noteId } of event.notes) redacted.set(board, withMember(redacted.get(board), noteId, true));
      return { ...state, redacted };
    }
    case 'wordRedacted':
      return state;
    case 'lateNoteSent':
      return { ...state, lateNotes: withEntry(state.lateNotes, event.late.id, event.late) };
    case 'lateNoteSettled': {
      const late = state.lateNotes.get(event.lateId);
      if (!late) return state;
      return { ...state, lateNotes: withEntry(state.lateNotes, late.id, { ...late, outcome: event.outcome }) };
    }
    case 'stepAdded':
      return withStepAt(kinds, state, event.step, event.after);
    case 'stepRemoved': {
      const step = state.programme.find(({ id }) => id === event.stepId);
      if (!step) return state;
      const { before, after } = state.undoable ?? { before: null, after: null };
      const involved = before?.stepId === event.stepId || after?.stepId === event.stepId;
      return {
        ...state,
        programme: state.programme.filter(({ id }) => id !== event.stepId),
        parked: [...state.parked, step],
        undoable: involved ? null : state.undoable,
      };
    }
    case 'stepMoved': {
      const step = knownStep(state, event.stepId);
      if (!step) return state;
      const isBack = state.parked.some(({ id }) => id === step.id);
      const taken = {
        ...state,
        programme: state.programme.filter(({ id }) => id !== step.id),
        parked: state.parked.filter(({ id }) => id !== step.id),
        // Back from the parking list it is still to come, also when it was left in the middle.
        statuses: isBack ? without(state.statuses, step.id) : state.statuses,
        // A proposal from then does not know who has come since.
        groupings: isBack && isProposed(state, step.id) ? without(state.groupings, step.id) : state.groupings,
      };
      return withStepAt(kinds, taken, step, event.after);
    }
    case 'stepChanged': {
      const { step } = event;
      const known = state.programme.find(({ id }) => id === step.id);
      if (!known) return state;
      const reseat =
        isProposed(state, step.id) && JSON.stringify(known.arrangement) !== JSON.stringify(step.arrangement);
      return {
        ...state,
        programme: state.programme.map((one) => (one.id === step.id ? step : one)),
        groupings: reseat ? without(state.groupings, step.id) : state.groupings,
      };
    }
  }
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (!map.has(key)) return map;
  const next = new Map(map);
  next.delete(key);
  return next;
}

function isProposed(state: ConferenceState, stepId: string): boolean {
  return state.groupings.get(stepId)?.status === 'proposed';
}

function sameTarget(a: MessageTarget, b: MessageTarget): boolean {
  if (a.kind === 'hall' && b.kind === 'hall') return a.hallId === b.hallId;
  if (a.kind === 'group' && b.kind === 'group') return a.stepId === b.stepId && a.groupId === b.groupId;
  return a.kind === 'all' && b.kind === 'all';
}

function withPerson(state: ConferenceState, personId: string, change: Partial<Person>): ConferenceState {
  const person = state.people.get(personId);
  if (!person) return state;
  return { ...state, people: withEntry(state.people, personId, { ...person, ...change }) };
}

function withSeats(
  state: ConferenceState,
  seats: readonly { readonly stepId: string; readonly group: Group }[],
): ConferenceState {
  return seats.reduce(
    (next, { stepId, group }) =>
      next.groupings.get(stepId)?.groups.some(({ id }) => id === group.id) ? withGrouping(next, stepId, [group]) : next,
    state,
  );
}

/** What was the one's is the other's: seats, shared notes, hearts. */
function merged(state: ConferenceState, event: Extract<ConferenceEvent, { type: 'peopleMerged' }>): ConferenceState {
  const { keepId, goneId } = event;
  const shares = new Map(
    [...state.shares].map(([stepId, list]) => {
      const kept = list.filter((one) => one.personId !== goneId);
      const moved = list
        .filter((one) => one.personId === goneId)
        .filter((one) => !kept.some((other) => other.personId === keepId && other.noteId === one.noteId))
        .map((one) => ({ ...one, personId: keepId }));
      return [stepId, [...kept, ...moved]] as const;
    }),
  );
  const hearts = new Map(
    [...state.hearts].map(([board, notes]) => {
      const given = [...notes].map(([noteId, people]) => {
        const own = people.has(goneId) ? withMember(withMember(people, goneId, false), keepId, true) : people;
        return [noteId, own] as const;
      });
      return [board, new Map(given)] as const;
    }),
  );
  const people = without(state.people, goneId);
  const mergedInto = withEntry(state.mergedInto, goneId, keepId);
  const lateNotes = new Map(
    [...state.lateNotes].map(([id, late]) => [id, late.personId === goneId ? { ...late, personId: keepId } : late]),
  );
  return withSeats({ ...state, people, shares, hearts, lateNotes, mergedInto }, event.seats);
}

function withStepAt(kinds: StepKinds, state: ConferenceState, step: Step, after: string | null): ConferenceState {
  const at = after === null ? 0 : state.programme.findIndex(({ id }) => id === after) + 1;
  const programme = [...state.programme.slice(0, at), step, ...state.programme.slice(at)];
  const data = state.stepData.get(step.id) ?? kindOf(kinds, step).initialData;
  return { ...state, programme, stepData: withEntry(state.stepData, step.id, data) };
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
  const step: Step | undefined = knownStep(state, stepId);
  if (!step) return state;
  const kind = kindOf(kinds, step);
  const data = kind.apply(state.stepData.get(stepId) ?? kind.initialData, body);
  return { ...state, stepData: withEntry(state.stepData, stepId, data) };
}
