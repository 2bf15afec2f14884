import type { Actor } from './actor.ts';
import type { CommandType } from './commands.ts';

const facilitator = (actor: Actor) => actor.kind === 'facilitator';
const participant = (actor: Actor) => actor.kind === 'participant';
const host = (actor: Actor) => facilitator(actor) || actor.kind === 'hallHost';
const either = (actor: Actor) => facilitator(actor) || participant(actor);

/** Who may send which command at all; whose group or note it concerns is decided with the command. */
const mayUse: { readonly [Type in CommandType]: (actor: Actor) => boolean } = {
  proposeGroups: facilitator,
  moveSeat: facilitator,
  confirmGroups: facilitator,
  placeGroups: facilitator,
  moveSeats: facilitator,
  lockSeat: facilitator,
  lockTable: facilitator,
  setDuty: either,
  next: facilitator,
  undoNext: facilitator,
  pause: facilitator,
  resume: facilitator,
  extend: facilitator,
  markReady: participant,
  shareBoards: facilitator,
  shareNote: participant,
  unshareNote: participant,
  setHeart: participant,
  act: either,
  sendMessage: host,
  clearMessage: host,
  end: facilitator,
  changeTitle: facilitator,
  planStart: facilitator,
  addWorkplaces: facilitator,
  renameWorkplace: facilitator,
  expectPeople: facilitator,
  changeExpected: facilitator,
  forgetExpected: facilitator,
  markCome: host,
  markNotCome: host,
  matchExpected: facilitator,
  unmatchExpected: facilitator,
  addHall: facilitator,
  changeHall: facilitator,
  moveToHall: (actor) => host(actor) || participant(actor),
  markHallReady: host,
  lockDoor: facilitator,
  removePerson: facilitator,
  restorePerson: facilitator,
  renamePerson: facilitator,
  mergePeople: facilitator,
  seatPerson: host,
  askHelp: participant,
  withdrawHelp: participant,
  replyHelp: host,
  closeHelp: host,
  extendGroup: facilitator,
  showNotes: facilitator,
  redactNote: facilitator,
  redactWord: facilitator,
  sendLate: participant,
  settleLate: facilitator,
  askBeforehand: facilitator,
  changeBeforehand: facilitator,
  renewBeforehand: facilitator,
  removeBeforehand: facilitator,
  openBeforehand: facilitator,
  dropAnswer: facilitator,
  addStep: facilitator,
  removeStep: facilitator,
  moveStep: facilitator,
  changeStep: facilitator,
};

export function maySend(actor: Actor, type: CommandType): boolean {
  // What is no command, such as `constructor`, nobody may send.
  return Object.hasOwn(mayUse, type) && mayUse[type](actor);
}
