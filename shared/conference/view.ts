import { parseBoardKey } from '../boards/board-name.ts';
import type { Audience } from './actor.ts';
import { forEverybody, unsigned, withoutPeople } from './as-told.ts';
import { broughtTables, homeSteps } from './brought-home.ts';
import { isOwn } from './decide-help.ts';
import type { Message } from './messages.ts';
import { type ConferenceState, type Grouping, type Person, seatOf, type Workplace } from './state.ts';
import { kindOf, type StepKinds } from './step-kind.ts';

/**
 * What an audience may see of a conference. It agrees with `project`: a client that starts from a view and applies what
 * is projected to its rooms holds, at each version, what `viewOf` would give then.
 */
export function viewOf(kinds: StepKinds, state: ConferenceState, audience: Audience): ConferenceState {
  const stepData = new Map(
    [...state.programme, ...state.parked].map((step) => {
      const kind = kindOf(kinds, step);
      const data = state.stepData.get(step.id) ?? kind.initialData;
      return [step.id, kind.view(data, audience, state, step.settings)] as const;
    }),
  );
  const others = (map: ReadonlyMap<string, unknown>) =>
    [...map].filter(([key]) => parseBoardKey(key)?.scope !== 'person');
  const seen: ConferenceState = {
    ...state,
    stepData,
    hearts: new Map(),
    shares: new Map(),
    epochs: new Map(others(state.epochs) as [string, number][]),
    redacted: new Map(others(state.redacted) as [string, ReadonlySet<string>][]),
  };
  switch (audience.kind) {
    case 'facilitator':
      return { ...seen, lateNotes: new Map([...state.lateNotes].map(([id, late]) => [id, unsigned(late)])) };
    case 'hall':
    case 'hallHost': {
      const { hallId } = audience;
      const isHost = audience.kind === 'hallHost';
      return {
        ...seen,
        groupings: confirmedOnly(state),
        messages: messagesFor(state, hallId, () => false),
        help: isHost ? state.help : new Map(),
        expected: isHost ? new Map([...state.expected].filter(([, one]) => one.hallId === hallId)) : new Map(),
        matched: new Map(),
        removed: new Map(),
        mergedInto: new Map(),
        shareCounts: new Map(),
        lateNotes: new Map(),
        ...forDesksOnly,
      };
    }
    case 'participant':
      return {
        ...participantView(seen, state, audience.personId),
        brought: broughtBy(kinds, state, audience.personId),
      };
  }
}

/** What was answered before the day is for facilitators alone, until it is opened; so is what a plan keeps to. */
const forDesksOnly: Pick<
  ConferenceState,
  | 'beforehand'
  | 'answers'
  | 'removedAnswers'
  | 'lockedSeats'
  | 'lockedTables'
  | 'keptSeats'
  | 'met'
  | 'tables'
  | 'seatNeeds'
  | 'seatRules'
  | 'hallPairs'
> = {
  beforehand: new Map(),
  answers: new Map(),
  removedAnswers: new Set(),
  lockedSeats: new Map(),
  lockedTables: new Map(),
  keptSeats: new Map(),
  met: [],
  tables: [],
  seatNeeds: new Map(),
  seatRules: [],
  hallPairs: [],
};

function broughtBy(kinds: StepKinds, state: ConferenceState, personId: string): ConferenceState['brought'] {
  return new Map(
    homeSteps(state).flatMap(({ id }) => {
      const own = seatOf(state, id, personId);
      const tables = own ? broughtTables(kinds, state, id, own) : [];
      return tables.length > 0 ? [[id, tables] as const] : [];
    }),
  );
}

function confirmedOnly(state: ConferenceState): ReadonlyMap<string, Grouping> {
  return new Map([...state.groupings].filter(([, grouping]) => grouping.status === 'confirmed'));
}

function participantView(seen: ConferenceState, state: ConferenceState, personId: string): ConferenceState {
  const groupings = new Map<string, Grouping>();
  const mine = new Map<string, string>();
  for (const [stepId, grouping] of confirmedOnly(state)) {
    const own = grouping.groups.find((group) => group.members.includes(personId));
    if (own) mine.set(stepId, own.id);
    const shared = state.sharedSteps.has(stepId);
    const groups = grouping.groups.flatMap((group) =>
      group.id === own?.id ? [group] : shared ? [withoutPeople(group)] : [],
    );
    if (groups.length > 0) groupings.set(stepId, { status: 'confirmed', groups });
  }
  const ids = new Set([
    personId,
    ...[...groupings.values()].flatMap((one) => one.groups.flatMap((group) => group.members)),
  ]);
  const people = new Map<string, Person>([...state.people].filter(([id]) => ids.has(id)));
  const workplaceIds = new Set([...people.values()].map((person) => person.workplaceId));
  const workplaces = new Map<string, Workplace>([...state.workplaces].filter(([id]) => workplaceIds.has(id)));
  return {
    ...seen,
    programme: state.programme.map(forEverybody),
    parked: state.parked.map(forEverybody),
    people,
    expected: new Map(),
    matched: new Map(),
    workplaces,
    groupings,
    ready: ownReady(state, mine),
    shares: new Map(
      [...state.shares]
        .map(([stepId, shares]) => [stepId, shares.filter((share) => share.personId === personId)] as const)
        .filter(([, shares]) => shares.length > 0),
    ),
    hearts: ownHearts(state, personId),
    heartCounts: new Map([...state.heartCounts].filter(([key]) => mayCount(state, mine, key))),
    authors: new Map([...state.authors].filter(([key]) => mayCount(state, mine, key))),
    messages: messagesFor(state, state.people.get(personId)?.hallId, (stepId, groupId) => mine.get(stepId) === groupId),
    help: new Map([...state.help].filter(([, help]) => isOwn(state, personId, help))),
    removed: new Map(),
    mergedInto: new Map(),
    shareCounts: new Map(),
    ...forDesksOnly,
    readyHalls: new Map(),
    lateNotes: new Map([...state.lateNotes].filter(([, late]) => late.personId === personId)),
    extraTime: new Map(
      [...state.extraTime]
        .map(([stepId, groups]) => [stepId, new Map([...groups].filter(([id]) => mine.get(stepId) === id))] as const)
        .filter(([, groups]) => groups.size > 0),
    ),
    epochs: new Map([...state.epochs].filter(([key]) => !isOthers(key, personId))),
    redacted: new Map([...state.redacted].filter(([key]) => !isOthers(key, personId))),
  };
}

/** Whether a board is another person's own. */
function isOthers(key: string, personId: string): boolean {
  const board = parseBoardKey(key);
  return board?.scope === 'person' && board.owner !== personId;
}

function messagesFor(
  state: ConferenceState,
  hallId: string | undefined,
  sits: (stepId: string, groupId: string) => boolean,
): readonly Message[] {
  return state.messages.filter(
    ({ to }) =>
      to.kind === 'all' ||
      (to.kind === 'hall' && to.hallId === hallId) ||
      (to.kind === 'group' && sits(to.stepId, to.groupId)),
  );
}

function ownReady(state: ConferenceState, mine: ReadonlyMap<string, string>): ConferenceState['ready'] {
  return new Map(
    [...state.ready]
      .map(([stepId, groups]) => [stepId, new Set([...groups].filter((id) => mine.get(stepId) === id))] as const)
      .filter(([, groups]) => groups.size > 0),
  );
}

function ownHearts(state: ConferenceState, personId: string): ConferenceState['hearts'] {
  const boards = [...state.hearts].map(([board, notes]) => {
    const given = [...notes].filter(([, people]) => people.has(personId));
    return [board, new Map(given.map(([noteId]) => [noteId, new Set([personId])] as const))] as const;
  });
  return new Map(boards.filter(([, notes]) => notes.size > 0));
}

function mayCount(state: ConferenceState, mine: ReadonlyMap<string, string>, key: string): boolean {
  const board = parseBoardKey(key);
  if (!board) return false;
  return board.scope === 'plenary' || state.sharedSteps.has(board.stepId) || mine.get(board.stepId) === board.owner;
}
