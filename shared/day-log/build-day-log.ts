import { parseBoardKey } from '../boards/board-name.ts';
import { remaining } from '../conference/clock.ts';
import type { ConferenceEvent } from '../conference/events.ts';
import type { ConferenceMachine } from '../conference/machine.ts';
import type { MessageTarget } from '../conference/messages.ts';
import { type ConferenceState, type Group, isActive, knownStep, statusOf } from '../conference/state.ts';
import type { DayLogEntry, LoggedStep, LoggedTable, LoggedTarget } from './day-log.ts';

const minute = 60_000;
/** Two presses on *+1* are one wish for two minutes. */
const sameWishMs = minute;

export interface TimedEvent {
  readonly at: number;
  readonly event: ConferenceEvent;
}

/**
 * Tells a conference's events as what was done in the day. It replays them, since an event alone does not know what was
 * before.
 * @param words texts behind word ids; erased ones are left out
 */
export function buildDayLog(
  machine: Pick<ConferenceMachine, 'replay' | 'apply'>,
  events: readonly TimedEvent[],
  words: ReadonlyMap<string, string>,
): readonly DayLogEntry[] {
  let state = machine.replay([]);
  let entries: readonly DayLogEntry[] = [];
  /** Where in `entries` an open call stands. */
  const calls = new Map<string, number>();
  for (const { at, event } of events) {
    const before = state;
    state = machine.apply(state, event);
    if (event.type === 'helpReplied' || event.type === 'helpClosed') {
      entries = withCall(entries, calls.get(event.helpId), event.type, at);
      continue;
    }
    const entry = entryOf(event, at, before, state, words);
    if (!entry) continue;
    if (event.type === 'helpAsked') {
      if (calls.has(event.help.id) && !before.help.get(event.help.id)?.done) continue;
      calls.set(event.help.id, entries.length);
    }
    entries = added(entry.kind === 'rearranged' ? withoutParts(entries, at) : entries, entry);
  }
  return entries;
}

/** The list with one more, or with the last one grown where both are of one kind. */
function added(entries: readonly DayLogEntry[], entry: DayLogEntry): readonly DayLogEntry[] {
  const last = entries.at(-1);
  const grown = last && together(last, entry);
  return grown ? [...entries.slice(0, -1), grown] : [...entries, entry];
}

/** What was told of single tables, and was part of something larger. */
function withoutParts(entries: readonly DayLogEntry[], at: number): readonly DayLogEntry[] {
  return entries.filter((entry) => entry.at !== at || (entry.kind !== 'tableOut' && entry.kind !== 'tableBack'));
}

function together(last: DayLogEntry, entry: DayLogEntry): DayLogEntry | undefined {
  if (last.kind === 'came' && entry.kind === 'came') {
    const { people, withoutPhone, until } = entry;
    return { ...last, people: last.people + people, withoutPhone: last.withoutPhone + withoutPhone, until };
  }
  if (last.kind === 'peopleExpected' && entry.kind === 'peopleExpected') {
    return { ...last, people: last.people + entry.people };
  }
  if (last.kind === 'timeAdded' && entry.kind === 'timeAdded') {
    const same = last.step.id === entry.step.id && last.table?.number === entry.table?.number;
    return same && entry.at - last.at <= sameWishMs ? { ...last, minutes: last.minutes + entry.minutes } : undefined;
  }
  if (last.kind === 'stepChanged' && entry.kind === 'stepChanged' && last.step.id === entry.step.id) {
    return { ...last, step: entry.step };
  }
  if (last.kind === 'tablesLaid' && entry.kind === 'tablesLaid') return { ...last, tables: entry.tables };
  return last.kind === 'seatRulesChanged' && entry.kind === 'seatRulesChanged' ? last : undefined;
}

function withCall(
  entries: readonly DayLogEntry[],
  place: number | undefined,
  what: 'helpReplied' | 'helpClosed',
  at: number,
): readonly DayLogEntry[] {
  return entries.map((entry, index) => {
    if (index !== place || entry.kind !== 'helpAsked') return entry;
    const after = at - entry.at;
    return what === 'helpReplied'
      ? { ...entry, answeredMs: entry.answeredMs ?? after }
      : { ...entry, closedMs: entry.closedMs ?? after };
  });
}

function entryOf(
  event: ConferenceEvent,
  at: number,
  before: ConferenceState,
  state: ConferenceState,
  words: ReadonlyMap<string, string>,
): DayLogEntry | undefined {
  const step = (stepId: string): LoggedStep => ({ id: stepId, title: knownStep(state, stepId)?.title ?? '' });
  const name = (personId: string) => words.get(nameIdOf(before, state, personId) ?? '') ?? null;
  switch (event.type) {
    case 'conferenceCreated':
      return { at, kind: 'created', title: event.title };
    case 'titleChanged':
      return { at, kind: 'titleChanged', title: event.title };
    case 'personJoined':
      return { at, kind: 'came', people: 1, withoutPhone: event.person.withoutPhone ? 1 : 0, until: at };
    case 'peopleExpected':
      return { at, kind: 'peopleExpected', people: event.people.length };
    case 'stepStarted':
      return {
        at,
        kind: 'stepStarted',
        step: step(event.stepId),
        plannedMinutes: Math.round((event.status.endsAt - event.status.startedAt) / minute),
      };
    case 'partStarted': {
      const part = knownStep(state, event.stepId)?.parts[event.status.part]?.kind ?? 'open';
      return { at, kind: 'partStarted', step: step(event.stepId), part };
    }
    case 'stepEnded': {
      const { startedAt, endedAt } = event.status;
      const plannedMinutes = knownStep(state, event.stepId)?.minutes ?? 0;
      const actualMinutes = Math.round((endedAt - startedAt) / minute);
      return { at, kind: 'stepEnded', step: step(event.stepId), plannedMinutes, actualMinutes };
    }
    case 'nextUndone':
      return { at, kind: 'undone', step: event.restored && step(event.restored.stepId) };
    case 'clockChanged':
      return clockEntry(event, at, before, step(event.stepId));
    case 'groupExtended': {
      const had = before.extraTime.get(event.stepId)?.get(event.groupId) ?? 0;
      const minutes = Math.round((event.extraMs - had) / minute);
      return {
        at,
        kind: 'timeAdded',
        step: step(event.stepId),
        table: tableOf(state, event.stepId, event.groupId),
        minutes,
      };
    }
    case 'groupsConfirmed':
      return { at, kind: 'groupsMade', step: step(event.stepId), groups: event.groups.filter(isSeated).length };
    case 'rearranged': {
      const { why, people } = event;
      const hall = why?.kind === 'hallOut' ? hallName(state, why.hallId) : null;
      const table = why?.kind === 'tableOut' ? why.table : null;
      const known = why !== null && hall !== '';
      return { at, kind: 'rearranged', why: known ? why.kind : 'mended', people, hall, table };
    }
    case 'beforehandOpened':
      return { at, kind: 'answersOpened', step: step(event.stepId) };
    case 'boardsShared':
      return { at, kind: 'boardsShared', step: step(event.stepId) };
    case 'notesShown':
      return { at, kind: 'notesShown', step: step(event.stepId) };
    case 'messageSent': {
      const { textId, to = { kind: 'all' as const } } = event.message;
      return { at, kind: 'messageSent', to: targetOf(state, to), text: words.get(textId) ?? null };
    }
    case 'helpAsked': {
      const { stepId, groupId } = event.help;
      const table = stepId !== null && groupId !== null ? tableOf(state, stepId, groupId) : null;
      return { at, kind: 'helpAsked', table, answeredMs: null, closedMs: null };
    }
    case 'personRemoved':
    case 'personRenamed':
    case 'expectedMatched':
    case 'expectedUnmatched':
      return { at, kind: event.type, name: name(event.personId) };
    case 'personRestored':
      return { at, kind: event.type, name: words.get(event.person.nameId) ?? null };
    case 'peopleMerged':
      return { at, kind: event.type, name: name(event.keepId) };
    case 'doorLocked':
      return { at, kind: 'doorLocked' };
    case 'doorUnlocked':
      return { at, kind: before.preparing ? 'doorOpened' : 'doorUnlocked' };
    case 'hallAdded':
      return { at, kind: 'hallAdded', hall: event.hall.name };
    case 'hallReadyMarked':
      return event.ready ? { at, kind: 'hallReady', hall: hallName(state, event.hallId) } : undefined;
    case 'tablesLaid':
      return { at, kind: 'tablesLaid', tables: event.tables.length };
    case 'tableChanged': {
      const { number, out = false } = event.table;
      const was = before.tables.find((table) => table.number === number)?.out ?? false;
      return was === out ? undefined : { at, kind: out ? 'tableOut' : 'tableBack', number };
    }
    case 'seatRuleAdded':
    case 'seatRuleDropped':
      return { at, kind: 'seatRulesChanged' };
    case 'hallsPaired': {
      const pairs = event.pairs.map(([one, other]) => [hallName(state, one), hallName(state, other)] as const);
      return { at, kind: 'hallsPaired', pairs };
    }
    case 'stepAdded':
    case 'stepChanged':
      return { at, kind: event.type, step: { id: event.step.id, title: event.step.title } };
    case 'stepRemoved':
    case 'stepMoved':
      return { at, kind: event.type, step: step(event.stepId) };
    case 'notesRedacted': {
      const stepId = parseBoardKey(event.notes[0]?.board ?? '')?.stepId;
      return stepId === undefined ? undefined : { at, kind: 'noteErased', step: step(stepId) };
    }
    case 'wordRedacted': {
      // Names that go with those who are not expected any more.
      const awaited = [...before.expected.values()].some(({ nameId }) => nameId === event.wordId);
      return awaited ? undefined : { at, kind: 'wordErased' };
    }
    case 'conferenceEnded':
      return { at, kind: 'ended', people: state.people.size };
    default:
      // What people write, share, say, choose and need is theirs, and no part of the day's log.
      return undefined;
  }
}

function clockEntry(
  { stepId, status }: Extract<ConferenceEvent, { type: 'clockChanged' }>,
  at: number,
  before: ConferenceState,
  step: LoggedStep,
): DayLogEntry | undefined {
  const was = statusOf(before, stepId);
  if (!isActive(was)) return undefined;
  if (was.kind !== status.kind) return { at, kind: status.kind === 'paused' ? 'paused' : 'resumed', step };
  // Time that is over already was never taken off: +2 means two minutes from that moment.
  const added = remaining(status, at).remainingMs - Math.max(remaining(was, at).remainingMs, 0);
  const minutes = Math.round(added / minute);
  return minutes === 0 ? undefined : { at, kind: 'timeAdded', step, table: null, minutes };
}

function nameIdOf(before: ConferenceState, state: ConferenceState, personId: string): string | undefined {
  const person = before.people.get(personId) ?? state.people.get(personId) ?? state.removed.get(personId);
  return person?.nameId;
}

function isSeated({ members }: Group): boolean {
  return members.length > 0;
}

function tableOf(state: ConferenceState, stepId: string, groupId: string): LoggedTable | null {
  const group = state.groupings.get(stepId)?.groups.find(({ id }) => id === groupId);
  return group ? { number: group.number, label: { kind: group.label.kind } } : null;
}

function hallName(state: ConferenceState, hallId: string): string {
  return state.halls.find(({ id }) => id === hallId)?.name ?? '';
}

function targetOf(state: ConferenceState, to: MessageTarget): LoggedTarget {
  switch (to.kind) {
    case 'all':
      return to;
    case 'hall':
      return { kind: 'hall', hall: hallName(state, to.hallId) };
    case 'group':
      return { kind: 'group', table: tableOf(state, to.stepId, to.groupId) };
  }
}
