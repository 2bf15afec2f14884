import { describe, expect, it } from 'vitest';
import type { Command, CommandType } from '../../../shared/conference/commands.ts';
import { maySend } from '../../../shared/conference/permissions.ts';
import { facilitator, hall, participant, Rehearsal } from './house.ts';

/** Who may send what, written out once more: a change of rights is a decision, and has to be made here too. */
const table: Readonly<Record<CommandType, 'facilitator' | 'participant' | 'both'>> = {
  proposeGroups: 'facilitator',
  moveSeat: 'facilitator',
  placeGroups: 'facilitator',
  moveSeats: 'facilitator',
  rearrange: 'facilitator',
  lockSeat: 'facilitator',
  lockTable: 'facilitator',
  layTables: 'facilitator',
  changeTable: 'facilitator',
  setNeeds: 'facilitator',
  addSeatRule: 'facilitator',
  dropSeatRule: 'facilitator',
  pairHalls: 'facilitator',
  confirmGroups: 'facilitator',
  setDuty: 'both',
  next: 'facilitator',
  undoNext: 'facilitator',
  pause: 'facilitator',
  resume: 'facilitator',
  extend: 'facilitator',
  markReady: 'participant',
  shareBoards: 'facilitator',
  shareNote: 'participant',
  unshareNote: 'participant',
  setHeart: 'participant',
  act: 'both',
  sendMessage: 'facilitator',
  clearMessage: 'facilitator',
  end: 'facilitator',
  changeTitle: 'facilitator',
  planStart: 'facilitator',
  addWorkplaces: 'facilitator',
  renameWorkplace: 'facilitator',
  expectPeople: 'facilitator',
  changeExpected: 'facilitator',
  forgetExpected: 'facilitator',
  markCome: 'facilitator',
  markNotCome: 'facilitator',
  matchExpected: 'facilitator',
  unmatchExpected: 'facilitator',
  addHall: 'facilitator',
  changeHall: 'facilitator',
  moveToHall: 'both',
  markHallReady: 'facilitator',
  lockDoor: 'facilitator',
  removePerson: 'facilitator',
  restorePerson: 'facilitator',
  renamePerson: 'facilitator',
  mergePeople: 'facilitator',
  seatPerson: 'facilitator',
  askHelp: 'participant',
  withdrawHelp: 'participant',
  replyHelp: 'facilitator',
  closeHelp: 'facilitator',
  extendGroup: 'facilitator',
  showNotes: 'facilitator',
  redactNote: 'facilitator',
  redactWord: 'facilitator',
  sendLate: 'participant',
  settleLate: 'facilitator',
  addStep: 'facilitator',
  removeStep: 'facilitator',
  moveStep: 'facilitator',
  changeStep: 'facilitator',
  askBeforehand: 'facilitator',
  changeBeforehand: 'facilitator',
  renewBeforehand: 'facilitator',
  removeBeforehand: 'facilitator',
  openBeforehand: 'facilitator',
  dropAnswer: 'facilitator',
};

const examples: { readonly [Type in CommandType]: Extract<Command, { type: Type }> } = {
  proposeGroups: { type: 'proposeGroups', stepId: 'experiences' },
  moveSeat: { type: 'moveSeat', stepId: 'experiences', personId: 'person-1', toGroupId: null },
  confirmGroups: { type: 'confirmGroups', stepId: 'experiences' },
  placeGroups: {
    type: 'placeGroups',
    stepId: 'experiences',
    groups: [{ id: 'g1', label: { kind: 'table' }, members: ['person-1'] }],
  },
  moveSeats: { type: 'moveSeats', moves: [{ stepId: 'experiences', personId: 'person-1', toGroupId: 'g2' }] },
  rearrange: {
    type: 'rearrange',
    deeds: [{ type: 'lockTable', stepId: 'experiences', groupId: 'g1', locked: true }],
  },
  lockSeat: { type: 'lockSeat', stepId: 'experiences', personId: 'person-1', locked: true },
  lockTable: { type: 'lockTable', stepId: 'experiences', groupId: 'g1', locked: true },
  layTables: { type: 'layTables', hallId: null, count: 3, seats: 5 },
  changeTable: { type: 'changeTable', table: 1, out: true },
  setNeeds: { type: 'setNeeds', personId: 'person-1', needs: ['quiet'] },
  addSeatRule: { type: 'addSeatRule', rule: { kind: 'host', personId: 'person-1', table: null } },
  dropSeatRule: { type: 'dropSeatRule', ruleId: 'r1' },
  pairHalls: { type: 'pairHalls', pairs: [] },
  setDuty: { type: 'setDuty', stepId: 'experiences', groupId: 'g1', duty: 'chair', personId: null },
  next: { type: 'next', from: { stepId: 'experiences', part: 0 } },
  undoNext: { type: 'undoNext', from: { stepId: 'experiences', part: 0 } },
  pause: { type: 'pause', stepId: 'experiences' },
  resume: { type: 'resume', stepId: 'experiences' },
  extend: { type: 'extend', stepId: 'experiences', minutes: 1 },
  markReady: { type: 'markReady', stepId: 'experiences', ready: true },
  shareBoards: { type: 'shareBoards', stepId: 'experiences' },
  shareNote: { type: 'shareNote', stepId: 'experiences', noteId: 'n1', lane: 'manage' },
  unshareNote: { type: 'unshareNote', stepId: 'experiences', noteId: 'n1' },
  setHeart: { type: 'setHeart', board: 'experiences/group/g1', noteId: 'n1', on: true },
  act: { type: 'act', stepId: 'report', action: { type: 'giveFloor', groupId: 'g1' } },
  sendMessage: { type: 'sendMessage', text: 'Hei', to: { kind: 'all' } },
  clearMessage: { type: 'clearMessage', messageId: 'm1' },
  end: { type: 'end' },
  changeTitle: { type: 'changeTitle', title: 'Trygt skolemiljø' },
  planStart: { type: 'planStart', at: 0, minutes: 180 },
  addWorkplaces: {
    type: 'addWorkplaces',
    workplaces: [{ name: 'Ny skole', type: null, schoolType: null, municipality: null }],
  },
  renameWorkplace: { type: 'renameWorkplace', workplaceId: 'school-1', name: 'Rud barneskole' },
  expectPeople: {
    type: 'expectPeople',
    people: [{ name: 'Ingrid Berg', workplace: 'Rud skole', jobRole: null, hall: null, role: null }],
  },
  changeExpected: { type: 'changeExpected', expectedId: 'e1', changes: { name: 'Ingrid Bergh' } },
  forgetExpected: { type: 'forgetExpected', expectedIds: ['e1'] },
  markCome: { type: 'markCome', expectedId: 'e1' },
  markNotCome: { type: 'markNotCome', personId: 'person-1' },
  matchExpected: { type: 'matchExpected', personId: 'person-1', expectedId: 'e1' },
  unmatchExpected: { type: 'unmatchExpected', personId: 'person-1' },
  addHall: { type: 'addHall', name: 'Sal A', digital: false },
  changeHall: { type: 'changeHall', hallId: 'h1', name: 'Sal', digital: false },
  moveToHall: { type: 'moveToHall', personId: 'person-1', hallId: 'h1' },
  markHallReady: { type: 'markHallReady', stepId: 'experiences', hallId: 'h1', ready: true },
  lockDoor: { type: 'lockDoor', locked: true },
  removePerson: { type: 'removePerson', personId: 'person-1' },
  restorePerson: { type: 'restorePerson', personId: 'person-1' },
  renamePerson: { type: 'renamePerson', personId: 'person-1', name: 'Kari' },
  mergePeople: { type: 'mergePeople', keepId: 'person-1', goneId: 'person-2' },
  seatPerson: { type: 'seatPerson', name: 'Kari', workplace: { name: 'Rud' }, jobRole: null },
  askHelp: { type: 'askHelp', text: '' },
  withdrawHelp: { type: 'withdrawHelp', helpId: 'x' },
  replyHelp: { type: 'replyHelp', helpId: 'x', text: 'Kommer' },
  closeHelp: { type: 'closeHelp', helpId: 'x' },
  extendGroup: { type: 'extendGroup', stepId: 'experiences', groupId: 'g1', minutes: 2 },
  showNotes: { type: 'showNotes', stepId: 'experiences' },
  redactNote: { type: 'redactNote', board: 'experiences/group/g1', noteId: 'n1' },
  redactWord: { type: 'redactWord', wordId: 'w:1' },
  sendLate: { type: 'sendLate', stepId: 'experiences', groupId: 'g1', noteId: 'n1', lane: 'manage', text: 'Hei' },
  settleLate: { type: 'settleLate', lateId: 'x', put: true },
  addStep: { type: 'addStep', step: {}, after: null },
  removeStep: { type: 'removeStep', stepId: 'experiences' },
  moveStep: { type: 'moveStep', stepId: 'experiences', after: null },
  changeStep: { type: 'changeStep', stepId: 'experiences', changes: {} },
  askBeforehand: { type: 'askBeforehand', kind: 'needs', question: 'Hva trenger dere?', deadline: 1 },
  changeBeforehand: { type: 'changeBeforehand', questionId: 'q1', question: 'Hva nå?', deadline: 1 },
  renewBeforehand: { type: 'renewBeforehand', questionId: 'q1' },
  removeBeforehand: { type: 'removeBeforehand', questionId: 'q1' },
  openBeforehand: { type: 'openBeforehand', questionId: 'q1', stepId: 'story' },
  dropAnswer: { type: 'dropAnswer', answerId: 'a1' },
};

const running = new Rehearsal();
running.people(6);
running.goTo('experiences');

describe.each(Object.entries(table) as [CommandType, string][])('%s', (type, who) => {
  it(`may be sent by ${who}`, () => {
    expect(maySend(facilitator, type)).toBe(who !== 'participant');
    expect(maySend(participant('person-1'), type)).toBe(who !== 'facilitator');
    expect(maySend(hall, type)).toBe(false);
  });

  it('is refused from a hall screen, from a stranger and from whoever has not the right', () => {
    const { state } = running;
    expect(running.send(hall, examples[type])).toBe('not_allowed');
    expect(running.send(participant('stranger'), examples[type])).toBe('not_allowed');
    if (who === 'facilitator') expect(running.send(participant('person-1'), examples[type])).toBe('not_allowed');
    if (who === 'participant') expect(running.send(facilitator, examples[type])).toBe('not_allowed');
    expect(running.state).toBe(state);
  });
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])('nobody may send %j', (type) => {
  for (const actor of [facilitator, hall, participant('person-1')]) {
    expect(maySend(actor, type as CommandType)).toBe(false);
    expect(running.send(actor, { type } as unknown as Command)).toBe('not_allowed');
  }
});
