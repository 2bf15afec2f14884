import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import {
  decideAskBeforehand,
  decideChangeBeforehand,
  decideDropAnswer,
  decideOpenBeforehand,
  decideRemoveBeforehand,
  decideRenewBeforehand,
} from './decide-beforehand.ts';
import {
  decideChangeExpected,
  decideExpectPeople,
  decideForgetExpected,
  decideMarkCome,
  decideMarkNotCome,
  decideMatchExpected,
  decideUnmatchExpected,
} from './decide-expected.ts';
import { decideConfirmGroups, decideMarkReady, decideMoveSeat, decideSetDuty } from './decide-groups.ts';
import { decideAddHall, decideChangeHall, decideMarkHallReady, decideMoveToHall } from './decide-halls.ts';
import { decideAskHelp, decideCloseHelp, decideReplyHelp } from './decide-help.ts';
import { decideSendLate, decideSettleLate } from './decide-late.ts';
import {
  decideClearMessage,
  decideSendMessage,
  decideSetHeart,
  decideShareBoards,
  decideShareNote,
  decideUnshareNote,
} from './decide-notes.ts';
import { decideClock, decideEnd, decideExtendGroup, decideNext, decideUndoNext } from './decide-programme.ts';
import { decideProposeGroups } from './decide-propose.ts';
import { decideRearrange } from './decide-rearrange.ts';
import {
  decideAddSeatRule,
  decideChangeTable,
  decideDropSeatRule,
  decideLayTables,
  decidePairHalls,
  decideSetNeeds,
} from './decide-room.ts';
import {
  decideLockDoor,
  decideMergePeople,
  decideRemovePerson,
  decideRenamePerson,
  decideRestorePerson,
  decideSeatPerson,
} from './decide-roster.ts';
import { decideLockSeat, decideLockTable, decideMoveSeats, decidePlaceGroups } from './decide-seats.ts';
import { decideAddWorkplaces, decideChangeTitle, decidePlanStart, decideRenameWorkplace } from './decide-setup.ts';
import { decideRedactNote, decideRedactWord, decideShowNotes } from './decide-show.ts';
import { decideAddStep, decideChangeStep, decideMoveStep, decideRemoveStep } from './decide-steps.ts';
import { decided, type Outcome } from './outcome.ts';
import { maySend } from './permissions.ts';
import { stepById } from './programme.ts';
import { reject } from './rejections.ts';
import type { ConferenceState } from './state.ts';
import { kindOf, type StepKinds } from './step-kind.ts';

/** What the conference is made of: the step kinds it knows and the way it makes groups. */
export interface House {
  readonly kinds: StepKinds;
}

/** What somebody wrote can be erased for as long as it is kept; and a phone may come back when all is over. */
const afterTheEnd: ReadonlySet<Command['type']> = new Set([
  'redactNote',
  'redactWord',
  'renamePerson',
  'changeTitle',
  'renameWorkplace',
  'sendLate',
  'settleLate',
  'dropAnswer',
]);

/** Pure: the same state, command and context give the same outcome. Chance, time and ids come from `context`. */
export function decide(house: House, state: ConferenceState, command: Command, context: Context): Outcome {
  if (!maySend(context.actor, command.type)) return reject('not_allowed');
  if (context.actor.kind === 'participant' && !state.people.has(context.actor.personId)) return reject('not_allowed');
  if (state.phase.kind === 'ended' && !afterTheEnd.has(command.type)) return reject('already_ended');
  switch (command.type) {
    case 'proposeGroups':
      return decideProposeGroups(state, command, context);
    case 'moveSeat':
      return decideMoveSeat(state, command, context);
    case 'confirmGroups':
      return decideConfirmGroups(state, command, context);
    case 'placeGroups':
      return decidePlaceGroups(state, command, context);
    case 'moveSeats':
      return decideMoveSeats(state, command, context);
    case 'rearrange':
      return decideRearrange(house.kinds, state, command, (now, deed) => decide(house, now, deed, context));
    case 'lockSeat':
      return decideLockSeat(state, command);
    case 'lockTable':
      return decideLockTable(state, command);
    case 'layTables':
      return decideLayTables(state, command);
    case 'changeTable':
      return decideChangeTable(state, command);
    case 'setNeeds':
      return decideSetNeeds(state, command);
    case 'addSeatRule':
      return decideAddSeatRule(state, command, context);
    case 'dropSeatRule':
      return decideDropSeatRule(state, command);
    case 'pairHalls':
      return decidePairHalls(state, command);
    case 'setDuty':
      return decideSetDuty(state, command, context);
    case 'next':
      return decideNext(state, command, context);
    case 'undoNext':
      return decideUndoNext(state, command, context);
    case 'pause':
    case 'resume':
    case 'extend':
      return decideClock(state, command, context);
    case 'markReady':
      return decideMarkReady(state, command, context);
    case 'shareBoards':
      return decideShareBoards(state, command);
    case 'shareNote':
      return decideShareNote(state, command, context, house.kinds);
    case 'unshareNote':
      return decideUnshareNote(state, command, context, house.kinds);
    case 'setHeart':
      return decideSetHeart(state, command, context, house.kinds);
    case 'act':
      return decideAct(house, state, command, context);
    case 'sendMessage':
      return decideSendMessage(state, command, context);
    case 'clearMessage':
      return decideClearMessage(state, command, context);
    case 'end':
      return decideEnd(state, context);
    case 'changeTitle':
      return decideChangeTitle(state, command);
    case 'planStart':
      return decidePlanStart(state, command);
    case 'addWorkplaces':
      return decideAddWorkplaces(state, command, context);
    case 'renameWorkplace':
      return decideRenameWorkplace(state, command, context);
    case 'expectPeople':
      return decideExpectPeople(state, command, context);
    case 'changeExpected':
      return decideChangeExpected(state, command, context);
    case 'forgetExpected':
      return decideForgetExpected(state, command, context);
    case 'markCome':
      return decideMarkCome(state, command, context);
    case 'markNotCome':
      return decideMarkNotCome(state, command, context);
    case 'matchExpected':
      return decideMatchExpected(state, command, context);
    case 'unmatchExpected':
      return decideUnmatchExpected(state, command);
    case 'addHall':
      return decideAddHall(state, command, context);
    case 'changeHall':
      return decideChangeHall(state, command);
    case 'moveToHall':
      return decideMoveToHall(state, command, context);
    case 'markHallReady':
      return decideMarkHallReady(state, command, context);
    case 'lockDoor':
      return decideLockDoor(state, command);
    case 'removePerson':
      return decideRemovePerson(state, command, context);
    case 'restorePerson':
      return decideRestorePerson(state, command, context);
    case 'renamePerson':
      return decideRenamePerson(state, command, context);
    case 'mergePeople':
      return decideMergePeople(state, command, context);
    case 'seatPerson':
      return decideSeatPerson(state, command, context);
    case 'askHelp':
      return decideAskHelp(state, command, context);
    case 'withdrawHelp':
    case 'closeHelp':
      return decideCloseHelp(state, command, context);
    case 'replyHelp':
      return decideReplyHelp(state, command, context);
    case 'extendGroup':
      return decideExtendGroup(state, command);
    case 'showNotes':
      return decideShowNotes(state, command, house.kinds);
    case 'redactNote':
      return decideRedactNote(state, command, house.kinds);
    case 'redactWord':
      return decideRedactWord(state, command, context);
    case 'sendLate':
      return decideSendLate(state, command, context, house.kinds);
    case 'settleLate':
      return decideSettleLate(state, command, context);
    case 'askBeforehand':
      return decideAskBeforehand(state, command, context);
    case 'changeBeforehand':
      return decideChangeBeforehand(state, command, context);
    case 'renewBeforehand':
      return decideRenewBeforehand(state, command, context);
    case 'removeBeforehand':
      return decideRemoveBeforehand(state, command);
    case 'openBeforehand':
      return decideOpenBeforehand(state, command, house.kinds);
    case 'dropAnswer':
      return decideDropAnswer(state, command, house.kinds);
    case 'addStep':
      return decideAddStep(state, command, context, house.kinds);
    case 'removeStep':
      return decideRemoveStep(state, command, context, house.kinds);
    case 'moveStep':
      return decideMoveStep(state, command, context, house.kinds);
    case 'changeStep':
      return decideChangeStep(state, command, context, house.kinds);
  }
}

function decideAct(
  { kinds }: House,
  state: ConferenceState,
  command: Extract<Command, { type: 'act' }>,
  context: Context,
): Outcome {
  const step = stepById(state.programme, command.stepId);
  if (!step) return reject('step_unknown');
  const kind = kindOf(kinds, step);
  const action = kind.action.safeParse(command.action);
  if (!action.success) return reject('wrong_command');
  const data = state.stepData.get(step.id) ?? kind.initialData;
  const acted = kind.decide(action.data, { ...context, state, step, settings: step.settings, data });
  if ('rejected' in acted) return acted;
  const events = acted.bodies.map((body) => ({ type: 'stepActed', stepId: step.id, body }) as const);
  return decided(events, acted.words);
}
