import fc from 'fast-check';
import { boardKey } from '../../../shared/boards/board-name.ts';
import type { Actor } from '../../../shared/conference/actor.ts';
import { type AnswerRequest, beforehandKinds } from '../../../shared/conference/beforehand.ts';
import type { Command, DutyName, RearrangeDeed, SentRule } from '../../../shared/conference/commands.ts';
import { latestMessage, type MessageTarget } from '../../../shared/conference/messages.ts';
import { type ConferenceState, positionOf } from '../../../shared/conference/state.ts';
import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { facilitator, hall, hallHost, participant } from './house.ts';

/**
 * One thing that somebody tries, before it is known how the conference then stands: the numbers choose among the steps,
 * people, groups and notes that there are.
 */
export interface Move {
  readonly what: What;
  readonly who: 'right' | 'facilitator' | 'participant' | 'hall' | 'unknown';
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly flag: boolean;
  /** Milliseconds until the next move. */
  readonly wait: number;
}

const often = {
  join: 8,
  advance: 14,
  next: 3,
  staleNext: 2,
  twoNexts: 3,
  undoNext: 4,
  staleUndo: 1,
  proposeGroups: 4,
  confirmGroups: 2,
  moveSeat: 6,
  placeGroups: 4,
  moveSeats: 4,
  rearrange: 5,
  lockSeat: 3,
  lockTable: 3,
  layTables: 2,
  changeTable: 2,
  setNeeds: 3,
  addSeatRule: 3,
  dropSeatRule: 1,
  pairHalls: 2,
  setDuty: 3,
  pause: 2,
  resume: 2,
  extend: 2,
  markReady: 4,
  shareBoards: 3,
  shareNote: 4,
  unshareNote: 6,
  setHeart: 6,
  sayWord: 3,
  rate: 3,
  setDots: 5,
  showResult: 1,
  lift: 5,
  giveFloor: 3,
  endTurn: 2,
  junkAct: 1,
  sendMessage: 2,
  clearMessage: 2,
  end: 1,
  changeTitle: 1,
  planStart: 1,
  addWorkplaces: 2,
  renameWorkplace: 3,
  expectPeople: 5,
  changeExpected: 3,
  forgetExpected: 1,
  markCome: 3,
  markNotCome: 2,
  matchExpected: 3,
  unmatchExpected: 2,
  addHall: 1,
  changeHall: 1,
  moveToHall: 3,
  markHallReady: 2,
  lockDoor: 1,
  removePerson: 3,
  restorePerson: 3,
  renamePerson: 2,
  mergePeople: 4,
  seatPerson: 2,
  askHelp: 4,
  withdrawHelp: 1,
  replyHelp: 2,
  closeHelp: 1,
  extendGroup: 2,
  showNotes: 4,
  redactNote: 3,
  redactWord: 1,
  sendLate: 5,
  settleLate: 3,
  addStep: 2,
  removeStep: 2,
  moveStep: 3,
  changeStep: 4,
  askBeforehand: 2,
  changeBeforehand: 1,
  renewBeforehand: 1,
  removeBeforehand: 1,
  openBeforehand: 2,
  dropAnswer: 2,
  answer: 5,
  takeBack: 2,
} as const;

export type What = keyof typeof often;

const what: fc.Arbitrary<What> = fc.oneof(
  ...Object.entries(often).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as What) })),
);
const who = fc.oneof(
  { weight: 12, arbitrary: fc.constant('right' as const) },
  { weight: 1, arbitrary: fc.constantFrom('facilitator' as const, 'participant', 'hall', 'unknown') },
);
const wait = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 0, max: 20 * 60_000 }));

export function moves(most: number): fc.Arbitrary<readonly Move[]> {
  const choice = fc.nat(60);
  return fc.array(fc.record({ what, who, a: choice, b: choice, c: choice, flag: fc.boolean(), wait }), {
    maxLength: most,
    size: 'max',
  });
}

function pick<T>(from: readonly T[], number: number): T | undefined {
  return from[number % Math.max(from.length, 1)];
}

const forParticipants: ReadonlySet<What> = new Set([
  'markReady',
  'shareNote',
  'unshareNote',
  'setHeart',
  'sayWord',
  'rate',
  'setDots',
  'lift',
  'askHelp',
  'withdrawHelp',
  'sendLate',
]);

/** What a host may do too. */
const forHosts: ReadonlySet<What> = new Set([
  'moveToHall',
  'markHallReady',
  'seatPerson',
  'markCome',
  'markNotCome',
  'replyHelp',
  'closeHelp',
  'sendMessage',
  'clearMessage',
]);

export function actorOf(state: ConferenceState, move: Move): Actor {
  const person = participant(pick([...state.people.keys()], move.a) ?? 'nobody');
  switch (move.who) {
    case 'facilitator':
      return facilitator;
    case 'participant':
      return person;
    case 'hall':
      return hall;
    case 'unknown':
      return participant('nobody');
    case 'right':
      if (move.what === 'setDuty') return move.flag ? facilitator : person;
      if (move.what === 'moveToHall' && move.b % 3 === 0) return person;
      if (forHosts.has(move.what) && move.b % 3 === 1) return hallHost;
      return forParticipants.has(move.what) ? person : facilitator;
  }
}

const junk: readonly unknown[] = [
  null,
  7,
  'lift',
  [],
  {},
  { type: 'unknown' },
  { type: 'lift' },
  { type: 'lift', noteId: '__proto__', on: true },
  { type: 'rate', value: 6 },
  { type: 'rate', value: '3' },
  { type: 'sayWord', word: 'x'.repeat(2_000) },
  { type: 'giveFloor', groupId: 'constructor' },
];

const rearranging = ['placeGroups', 'moveSeats', 'moveToHall', 'lockSeat', 'lockTable', 'moveSeats'] as const;

/** A few deeds, as each would be sent by itself; now and then with a table that may not be there. */
function rearrangeDeeds(state: ConferenceState, move: Move): readonly RearrangeDeed[] {
  const deeds = Array.from({ length: 1 + (move.c % 4) }, (_, at): readonly RearrangeDeed[] => {
    const what = pick(rearranging, move.a + at) ?? 'moveSeats';
    // People are chosen by `c`, rounds by `b`.
    const deed = commandOf(state, { ...move, what, b: move.b + at, c: 1 + 2 * (move.c + at), flag: at % 2 === 0 });
    return deed && isDeed(deed) ? [deed] : [];
  });
  const table = pick(state.tables, move.b)?.number ?? 1;
  const tables: readonly RearrangeDeed[] =
    move.flag && move.b % 4 === 0 ? [{ type: 'changeTable', table, out: move.a % 2 === 0 }] : [];
  const awaited = pick([...state.expected.keys()], move.c);
  const hallId = pick(state.halls, move.b)?.id;
  const goes: readonly RearrangeDeed[] =
    awaited !== undefined && hallId !== undefined ? [{ type: 'moveToHall', personId: awaited, hallId }] : [];
  return [...deeds.flat(), ...tables, ...goes];
}

function isDeed(command: Command): command is RearrangeDeed {
  return rearranging.some((type) => type === command.type);
}

/** Mostly rules that hold something; now and then one that names nobody who is there, or says nothing. */
function ruleOf(state: ConferenceState, { a, b, c, flag }: Move): SentRule {
  const everybody = [...state.people.keys(), ...state.expected.keys(), ...(c % 9 === 0 ? ['nobody'] : [])];
  const [one = 'nobody', other = 'nobody'] = [pick(everybody, a), pick(everybody, a + 1 + (b % 3))];
  switch (b % 4) {
    case 0:
      return { kind: 'together', personIds: [one, other] };
    case 1:
      return { kind: 'apart', personIds: [one, other, ...(flag ? [pick(everybody, c) ?? one] : [])] };
    case 2:
      return { kind: 'host', personId: one, table: flag ? null : (pick(state.tables, c)?.number ?? 7) };
    default: {
      const role = pick(['rektor', 'adviser', 'miljølærer', 'vaktmester'], a) ?? 'rektor';
      return { kind: 'role', role, ...(flag ? { atMost: 1 + (c % 2) } : {}), ...(c % 3 === 0 ? { atLeast: 1 } : {}) };
    }
  }
}

const newSteps: readonly unknown[] = [
  { kind: 'break', title: 'Pause', question: '', minutes: 10, arrangement: { kind: 'plenary' } },
  {
    kind: 'reflection',
    title: 'Tenk etter',
    question: 'Hva nå?',
    minutes: 5,
    arrangement: { kind: 'individual' },
    settings: { share: true },
    hidden: true,
    forLeaders: 'Minn om tiden.',
  },
  { kind: 'unheard of', title: 'x', question: '', minutes: 1, arrangement: { kind: 'plenary' } },
  {},
];

const changes: readonly Readonly<Record<string, unknown>>[] = [
  { minutes: 7 },
  { minutes: 25, title: 'Et annet navn' },
  { question: 'Et annet spørsmål' },
  { startsAt: '11:30' },
  { startsAt: null },
  { forLeaders: 'Sjekk lyd og skjerm.' },
  { leads: 'Ingrid Berg' },
  { attribution: 'name' },
  { attribution: null, hidden: null },
  { hidden: true },
  { sensitive: true, attribution: null },
  { sensitive: null, hidden: null },
  { hallShows: 'question' },
  { hallShows: null },
  { arrangement: { kind: 'groups', composition: 'mixed', halls: 'within', size: { min: 2, max: 3 } } },
  { arrangement: { kind: 'groups', composition: 'mixed', halls: 'paired', tables: 3, size: { min: 2, max: 3 } } },
  { minutes: -1 },
  { id: 'stolen' },
  { settings: { junk: true } },
];

/** The command that a move means in a state; nothing for a move that is no single command. */
export function commandOf(state: ConferenceState, move: Move): Command | undefined {
  const { a, b, c, flag } = move;
  const anyStep = pick(state.programme, b)?.id ?? '';
  // Most of what people do concerns the step that runs.
  const stepId = c % 4 === 0 ? anyStep : (state.currentStepId ?? anyStep);
  const inGroups = pick(
    state.programme.filter((step) => step.arrangement.kind === 'groups'),
    b,
  )?.id;
  const groupStep = inGroups ?? anyStep;
  const groupsOf = (step: string) => state.groupings.get(step)?.groups ?? [];
  const person = pick([...state.people.keys()], c) ?? 'nobody';
  const noteId = `note-${c % 5}`;
  const kindStep = (kind: string) =>
    pick(
      state.programme.filter((step) => step.kind === kind),
      b,
    )?.id ?? anyStep;
  const hallId = pick(state.halls, a)?.id ?? 'hall-a';
  const inStep = pick(groupsOf(stepId), a)?.id ?? 'g1';
  const awaited = pick([...state.expected.keys()], a) ?? 'nobody';
  const help = pick([...state.help.keys()], a) ?? 'none';
  const target = (): MessageTarget => {
    if (b % 3 === 0) return { kind: 'all' };
    return b % 3 === 1 ? { kind: 'hall', hallId } : { kind: 'group', stepId, groupId: inStep };
  };
  const asked = pick([...state.beforehand.keys()], a) ?? 'none';
  const place = c % 5 === 0 ? null : (pick(state.programme, a)?.id ?? null);
  switch (move.what) {
    case 'join':
    case 'advance':
    case 'twoNexts':
    case 'answer':
    case 'takeBack':
      return undefined;
    case 'next':
      return { type: 'next', from: positionOf(state) };
    case 'staleNext':
      return { type: 'next', from: { stepId: flag ? anyStep : null, part: c % 4 } };
    case 'undoNext':
      return { type: 'undoNext', from: positionOf(state) };
    case 'staleUndo':
      return { type: 'undoNext', from: { stepId: flag ? anyStep : null, part: c % 4 } };
    case 'proposeGroups':
      return { type: 'proposeGroups', stepId: c % 9 === 0 ? anyStep : groupStep };
    case 'confirmGroups':
      return { type: 'confirmGroups', stepId: c % 9 === 0 ? anyStep : groupStep };
    case 'moveSeat': {
      const toGroupId = flag ? (pick(groupsOf(groupStep), a)?.id ?? 'g1') : a % 2 === 0 ? null : 'g9';
      return { type: 'moveSeat', stepId: groupStep, personId: person, toGroupId };
    }
    case 'placeGroups': {
      const everybody = [...state.people.keys(), ...(flag ? state.expected.keys() : [])];
      const tables = 1 + (b % 4);
      const groups = Array.from({ length: tables }, (_, table) => ({
        id: c % 11 === 0 ? 'g1' : `g${table * (1 + (c % 2)) + 1}`,
        label: { kind: 'table' } as const,
        members: everybody.filter((_one, at) => (at + a) % (tables + (c % 3 === 0 ? 1 : 0)) === table),
      }));
      return { type: 'placeGroups', stepId: groupStep, groups: [...groups.slice(1), ...groups.slice(0, 1)] };
    }
    case 'moveSeats': {
      const everybody = [...state.people.keys(), ...(flag ? state.expected.keys() : [])];
      const places = [...groupsOf(groupStep).map(({ id }) => id), 'g7', null, ...(c % 13 === 0 ? ['table'] : [])];
      const moved = everybody.filter((_one, at) => (at + b) % 3 === 0);
      const moves = moved.map((personId, at) => {
        return { stepId: groupStep, personId, toGroupId: pick(places, at + a) ?? null };
      });
      return moves.length > 0 ? { type: 'moveSeats', moves } : undefined;
    }
    case 'rearrange': {
      const deeds = rearrangeDeeds(state, move);
      return deeds.length > 0 ? { type: 'rearrange', deeds } : undefined;
    }
    case 'layTables':
      return {
        type: 'layTables',
        hallId: c % 12 === 0 ? 'nowhere' : (pick(state.halls, a)?.id ?? null),
        count: flag ? 6 + (b % 9) : b % 4,
        seats: 3 + (c % 5),
        ...(c % 3 === 0 ? { numbers: [1 + (a % 9), 1 + (b % 9)] } : {}),
      };
    case 'changeTable':
      return {
        type: 'changeTable',
        table: pick(state.tables, a)?.number ?? 1,
        ...(b % 2 ? { out: flag } : { seats: 2 + (c % 6) }),
        ...(c % 3 ? { offers: flag ? ['quiet', 'wheelchair'] : ['wheelchair'] } : {}),
      };
    case 'setNeeds': {
      const needy = flag ? person : awaited;
      return { type: 'setNeeds', personId: needy, needs: b % 3 ? [b % 2 ? 'quiet' : 'wheelchair'] : [] };
    }
    case 'addSeatRule':
      return { type: 'addSeatRule', rule: ruleOf(state, move) };
    case 'dropSeatRule':
      return { type: 'dropSeatRule', ruleId: pick(state.seatRules, a)?.id ?? 'none' };
    case 'pairHalls': {
      const other = pick(state.halls, a + 1 + (b % 2))?.id ?? 'hall-b';
      return { type: 'pairHalls', pairs: c % 4 === 0 ? [] : [[hallId, other]] };
    }
    case 'lockSeat':
      return { type: 'lockSeat', stepId: groupStep, personId: person, locked: flag };
    case 'lockTable':
      return { type: 'lockTable', stepId: groupStep, groupId: pick(groupsOf(groupStep), a)?.id ?? 'g1', locked: flag };
    case 'setDuty': {
      const group = pick(groupsOf(groupStep), a);
      const duty = pick<DutyName>(['chair', 'secretary', 'rapporteur'], b) ?? 'chair';
      const holder = flag ? (pick(group?.members ?? [], c) ?? null) : c % 3 === 0 ? null : person;
      return { type: 'setDuty', stepId: groupStep, groupId: group?.id ?? 'g1', duty, personId: holder };
    }
    case 'pause':
      return { type: 'pause', stepId };
    case 'resume':
      return { type: 'resume', stepId };
    case 'extend':
      return { type: 'extend', stepId, minutes: 1 + (b % 5) };
    case 'markReady':
      return { type: 'markReady', stepId, ready: flag };
    case 'shareBoards':
      return { type: 'shareBoards', stepId: flag ? groupStep : stepId };
    case 'shareNote': {
      const step = state.programme.find((one) => one.id === stepId);
      const lanes = step ? boardSpecs(stepKinds, step).flatMap((spec) => (spec.sharesTo ? [] : spec.lanes)) : [];
      const lane = b % 6 === 0 ? 'own' : (pick(lanes, a)?.id ?? 'wall');
      return { type: 'shareNote', stepId, noteId, lane };
    }
    case 'unshareNote': {
      const sharer = pick([...state.people.keys()], a);
      const own = state.shares.get(stepId)?.find((one) => one.personId === sharer);
      return { type: 'unshareNote', stepId, noteId: flag ? (own?.noteId ?? noteId) : noteId };
    }
    case 'setHeart': {
      const owner = pick(groupsOf(groupStep), a)?.id ?? 'g1';
      const key = flag
        ? { stepId: groupStep, scope: 'group' as const, owner }
        : {
            stepId,
            scope: c % 5 === 0 ? ('person' as const) : ('plenary' as const),
            owner: b % 7 === 0 ? 'g1' : 'all',
          };
      return { type: 'setHeart', board: boardKey(key), noteId, on: b % 3 !== 0 };
    }
    case 'sayWord':
      return {
        type: 'act',
        stepId: kindStep(a % 2 === 0 ? 'checkIn' : 'talk'),
        action: { type: 'sayWord', word: flag ? `ord ${b}` : ' ' },
      };
    case 'rate':
      return { type: 'act', stepId: kindStep('checkOut'), action: { type: 'rate', value: 1 + (b % 5) } };
    case 'setDots':
      return { type: 'act', stepId: kindStep('vote'), action: { type: 'setDots', noteId, dots: a % 4 } };
    case 'showResult':
      return { type: 'act', stepId: kindStep('vote'), action: { type: 'showResult' } };
    case 'lift':
      return { type: 'act', stepId: kindStep('plenaryReport'), action: { type: 'lift', noteId, on: c % 4 !== 0 } };
    case 'giveFloor':
    case 'endTurn': {
      const groupId = pick(groupsOf(flag ? 'own-kind' : 'experiences'), a)?.id ?? 'g1';
      return { type: 'act', stepId: kindStep('plenaryReport'), action: { type: move.what, groupId } };
    }
    case 'junkAct':
      return { type: 'act', stepId: anyStep, action: pick(junk, c) };
    case 'sendMessage':
      return { type: 'sendMessage', text: flag ? `Melding ${b}` : '', to: target() };
    case 'clearMessage':
      return { type: 'clearMessage', messageId: flag ? (latestMessage(state)?.id ?? 'none') : 'none' };
    case 'expectPeople':
      return {
        type: 'expectPeople',
        people: [`Kari ${b % 4}`, `Ola ${c % 3}`].map((name, at) => ({
          name: flag ? name : ' ',
          workplace: (at + b) % 2 ? 'rud skole' : 'Elva skole',
          jobRole: c % 2 ? 'Rektor' : null,
          hall: c % 3 ? 'bojersalen' : 'Vanvikhallen',
          role: 'adviser',
        })),
      };
    case 'changeExpected':
      return {
        type: 'changeExpected',
        expectedId: awaited,
        changes: flag ? { hall: b % 2 ? 'Vanvikhallen' : null } : { name: `Kari ${b % 4}` },
      };
    case 'forgetExpected':
      return { type: 'forgetExpected', expectedIds: [awaited, 'nobody'] };
    case 'markCome':
      return { type: 'markCome', expectedId: awaited };
    case 'markNotCome':
      return { type: 'markNotCome', personId: person };
    case 'matchExpected':
      return { type: 'matchExpected', personId: person, expectedId: awaited };
    case 'unmatchExpected':
      return { type: 'unmatchExpected', personId: pick([...state.matched.keys()], a) ?? person };
    case 'addHall':
      return { type: 'addHall', name: flag ? `Sal ${b}` : ' ', digital: flag };
    case 'changeHall':
      return { type: 'changeHall', hallId, name: `Sal ${b % 3}`, digital: flag };
    case 'moveToHall':
      return { type: 'moveToHall', personId: flag ? person : (pick([...state.people.keys()], a) ?? 'nobody'), hallId };
    case 'markHallReady':
      return { type: 'markHallReady', stepId, hallId, ready: flag };
    case 'lockDoor':
      // Seldom locked for long, so that people get in.
      return { type: 'lockDoor', locked: flag && b % 4 === 0 };
    case 'removePerson':
      return { type: 'removePerson', personId: person };
    case 'restorePerson':
      return { type: 'restorePerson', personId: pick([...state.removed.keys()], a) ?? person };
    case 'renamePerson':
      return { type: 'renamePerson', personId: person, name: flag ? `Kari ${a % 3}` : '' };
    case 'mergePeople':
      return { type: 'mergePeople', keepId: person, goneId: pick([...state.people.keys()], a) ?? 'nobody' };
    case 'seatPerson': {
      const workplace = flag ? { id: 'school-1' } : { name: 'Elva skole' };
      return { type: 'seatPerson', name: `Ola ${b % 3}`, workplace, jobRole: null, hallId: c % 2 ? hallId : null };
    }
    case 'askHelp':
      return { type: 'askHelp', text: flag ? `Lyden ${b % 3}` : '' };
    case 'withdrawHelp':
    case 'closeHelp':
      return { type: move.what, helpId: help };
    case 'replyHelp':
      return { type: 'replyHelp', helpId: help, text: flag ? 'Jeg kommer' : ' ' };
    case 'extendGroup':
      return { type: 'extendGroup', stepId, groupId: inStep, minutes: 1 + (b % 5) };
    case 'showNotes':
      return { type: 'showNotes', stepId };
    case 'redactNote': {
      const key = flag ? { scope: 'group' as const, owner: inStep } : { scope: 'plenary' as const, owner: 'all' };
      return { type: 'redactNote', board: boardKey({ stepId, ...key }), noteId };
    }
    case 'redactWord':
      return { type: 'redactWord', wordId: pick(state.messages, a)?.textId ?? 'w:none' };
    case 'sendLate': {
      // Of whoever `actorOf` chooses, mostly for the table where they sit.
      const sender = pick([...state.people.keys()], a) ?? 'nobody';
      const seated = [...state.groupings].flatMap(([step, { groups }]) =>
        groups.filter(({ members }) => members.includes(sender)).map(({ id }) => [step, id] as const),
      );
      const [at, groupId] = pick(seated, b) ?? [groupStep, 'g1'];
      const text = flag ? `For sent ${c % 3}` : ' ';
      const plan = c % 2 === 0 ? { goal: `Mål ${c % 3}` } : {};
      return {
        type: 'sendLate',
        stepId: at,
        groupId: c % 9 === 0 ? 'g1' : groupId,
        noteId,
        lane: 'manage',
        text,
        plan,
      };
    }
    case 'settleLate':
      return { type: 'settleLate', lateId: pick([...state.lateNotes.keys()], a) ?? 'none', put: flag };
    case 'addStep':
      return { type: 'addStep', step: pick(newSteps, b), after: place };
    case 'removeStep':
      return { type: 'removeStep', stepId: flag ? anyStep : stepId };
    case 'moveStep':
      return { type: 'moveStep', stepId: flag ? (pick(state.parked, b)?.id ?? anyStep) : anyStep, after: place };
    case 'changeStep':
      return { type: 'changeStep', stepId: flag ? anyStep : stepId, changes: pick(changes, c) ?? {} };
    case 'changeTitle':
      return { type: 'changeTitle', title: flag ? `Samling ${b % 3}` : ' ' };
    case 'planStart':
      return { type: 'planStart', at: flag ? 1_800_000_000_000 + a * 60_000 : null, minutes: b % 2 ? 180 : null };
    case 'addWorkplaces': {
      const kind = { type: null, schoolType: c % 2 ? 'barneskole' : null, municipality: null };
      return {
        type: 'addWorkplaces',
        workplaces: [`Skole ${b % 4}`, flag ? 'RUD skole' : 'Elva skole'].map((name) => ({ name, ...kind })),
      };
    }
    case 'renameWorkplace': {
      const workplaceId = pick([...state.workplaces.keys()], a) ?? 'nowhere';
      return { type: 'renameWorkplace', workplaceId, name: flag ? `Skole ${b % 4}` : 'Rud skole' };
    }
    case 'askBeforehand':
      return {
        type: 'askBeforehand',
        kind: pick(beforehandKinds, b) ?? 'needs',
        question: flag ? `Hva ${c}?` : ' ',
        deadline: state.createdAt + a * 3_600_000,
      };
    case 'changeBeforehand': {
      const deadline = state.createdAt + a * 3_600_000;
      return { type: 'changeBeforehand', questionId: asked, question: `Hva ${b}?`, deadline };
    }
    case 'renewBeforehand':
    case 'removeBeforehand':
      return { type: move.what, questionId: flag ? asked : 'none' };
    case 'openBeforehand':
      return { type: 'openBeforehand', questionId: asked, stepId: anyStep };
    case 'dropAnswer':
      return { type: 'dropAnswer', answerId: pick([...state.answers.keys()], a) ?? 'none' };
    case 'end':
      // Seldom, so that most runs get far.
      return a % 4 === 0 ? { type: 'end' } : undefined;
  }
}

/** What somebody with a link sends: mostly to a question that there is, in one of a few words. */
export function answerOf(state: ConferenceState, { a, b, c, flag }: Move): AnswerRequest {
  const question = pick([...state.beforehand.values()], a);
  return {
    questionId: question?.id ?? 'none',
    answerId: `answer-${b % 6}`,
    lane: flag ? 'story' : 'offered',
    text: c % 8 === 0 ? ' ' : `Svar ${c % 4}`,
    name: c % 3 === 0 ? `Kari ${b % 2}` : '',
    workplace: c % 4 === 0 ? 'Rud skole' : '',
  };
}
