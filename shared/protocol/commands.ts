import * as z from 'zod/mini';
import { isId, parseBoardKey } from '../boards/board-name.ts';
import { beforehandKinds } from '../conference/beforehand.ts';
import type { Command } from '../conference/commands.ts';
import { limits } from '../conference/limits.ts';
import { weightOf } from '../conference/rearrange-commands.ts';
import { needs } from '../grouping/plan/request.ts';

const id = z.string().check(z.refine(isId, 'not an id'));
const nullableId = z.nullable(id);
const boardKey = z.string().check(z.refine((key) => parseBoardKey(key) !== undefined, 'not a board'));
const position = z.object({ stepId: nullableId, part: z.int().check(z.minimum(0), z.maximum(20)) });
/** Texts are bounded generously here; `decide` refuses what is too long with a reason that people understand. */
const text = z.string().check(z.maxLength(20_000));
/** Milliseconds since 1970. */
const moment = z.int().check(z.minimum(0));
/** Empty is null: nobody has said. */
const shortLine = (most: number) => z._default(z.nullable(z.string().check(z.maxLength(most))), null);
const word = z.nullable(z.string().check(z.maxLength(80)));
const expectedRow = z.object({
  id: z.optional(id),
  name: text,
  workplace: text,
  jobRole: z._default(word, null),
  hall: z._default(word, null),
  role: z._default(word, null),
});
const planText = z.optional(text);
const planTexts = {
  goal: planText,
  action: planText,
  responsible: planText,
  deadline: planText,
  evaluation: planText,
};

const placedGroup = z.object({
  id,
  label: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('table') }),
    z.object({ kind: z.literal('workplace'), workplaceIds: z.array(id).check(z.maxLength(limits.workplaces)) }),
    z.object({ kind: z.literal('schoolType'), schoolType: z.string().check(z.maxLength(80)) }),
    z.object({ kind: z.literal('workplaceType'), workplaceType: z.string().check(z.maxLength(80)) }),
    z.object({ kind: z.literal('everyone') }),
    z.object({ kind: z.literal('jobRole'), jobRole: z.string().check(z.maxLength(80)) }),
  ]),
  members: z.array(id).check(z.maxLength(limits.people)),
  duties: z.optional(z.object({ chair: nullableId, secretary: nullableId, rapporteur: nullableId })),
});

const tableNumber = z.int().check(z.minimum(1), z.maximum(limits.tableNumber));
const seats = z.int().check(z.minimum(1), z.maximum(limits.seatsAtTable));
const needList = z.array(z.enum(needs)).check(z.maxLength(needs.length));
const personIds = z.array(id).check(z.minLength(2), z.maxLength(limits.peopleInRule));
const perTable = z.optional(z.int().check(z.minimum(1), z.maximum(limits.seatsAtTable)));
const seatRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('together'), personIds }),
  z.object({ kind: z.literal('apart'), personIds }),
  z.object({ kind: z.literal('host'), personId: id, table: z.nullable(tableNumber) }),
  z.object({
    kind: z.literal('role'),
    role: z.string().check(z.minLength(1), z.maxLength(80)),
    atLeast: perTable,
    atMost: perTable,
  }),
]);

const placeGroups = z.object({
  type: z.literal('placeGroups'),
  stepId: id,
  groups: z.array(placedGroup).check(z.maxLength(limits.people)),
  over: z.optional(z.string().check(z.maxLength(40))),
});
const moveSeats = z.object({
  type: z.literal('moveSeats'),
  moves: z
    .array(z.object({ stepId: id, personId: id, toGroupId: nullableId, fromGroupId: z.optional(id) }))
    .check(z.minLength(1), z.maxLength(limits.movesAtOnce)),
});
const moveToHall = z.object({ type: z.literal('moveToHall'), personId: id, hallId: id });
const changeTable = z.object({
  type: z.literal('changeTable'),
  table: tableNumber,
  seats: z.optional(seats),
  offers: z.optional(needList),
  out: z.optional(z.boolean()),
});
const lockSeat = z.object({ type: z.literal('lockSeat'), stepId: id, personId: id, locked: z.boolean() });
const lockTable = z.object({ type: z.literal('lockTable'), stepId: id, groupId: id, locked: z.boolean() });
const rearrange = z.object({
  type: z.literal('rearrange'),
  deeds: z
    .array(z.discriminatedUnion('type', [placeGroups, moveSeats, moveToHall, changeTable, lockSeat, lockTable]))
    .check(
      z.minLength(1),
      z.maxLength(limits.deedsAtOnce),
      z.refine((deeds) => weightOf(deeds) <= limits.seatsAtOnce, 'too much at once'),
    ),
  why: z.optional(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal(['planned', 'mended', 'undone']) }),
      z.object({ kind: z.literal('hallOut'), hallId: id }),
      z.object({ kind: z.literal('tableOut'), table: tableNumber }),
    ]),
  ),
});

export const commandSchema: z.ZodMiniType<Command> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('proposeGroups'), stepId: id }),
  z.object({ type: z.literal('moveSeat'), stepId: id, personId: id, toGroupId: nullableId }),
  z.object({ type: z.literal('confirmGroups'), stepId: id }),
  placeGroups,
  moveSeats,
  rearrange,
  lockSeat,
  lockTable,
  z.object({
    type: z.literal('layTables'),
    hallId: nullableId,
    count: z.int().check(z.minimum(0), z.maximum(limits.tables)),
    seats,
    numbers: z.optional(z.array(tableNumber).check(z.maxLength(limits.tables))),
  }),
  changeTable,
  z.object({ type: z.literal('setNeeds'), personId: id, needs: needList }),
  z.object({ type: z.literal('addSeatRule'), rule: seatRule }),
  z.object({ type: z.literal('dropSeatRule'), ruleId: id }),
  z.object({
    type: z.literal('pairHalls'),
    pairs: z.array(z.tuple([id, id])).check(z.maxLength(limits.halls)),
  }),
  z.object({
    type: z.literal('setDuty'),
    stepId: id,
    groupId: id,
    duty: z.enum(['chair', 'secretary', 'rapporteur']),
    personId: nullableId,
  }),
  z.object({ type: z.literal('next'), from: position }),
  z.object({ type: z.literal('undoNext'), from: position }),
  z.object({ type: z.literal('pause'), stepId: id }),
  z.object({ type: z.literal('resume'), stepId: id }),
  z.object({
    type: z.literal('extend'),
    stepId: id,
    minutes: z.int().check(z.minimum(1), z.maximum(limits.extendMinutes)),
  }),
  z.object({ type: z.literal('markReady'), stepId: id, ready: z.boolean() }),
  z.object({ type: z.literal('shareBoards'), stepId: id }),
  z.object({ type: z.literal('shareNote'), stepId: id, noteId: id, lane: id }),
  z.object({ type: z.literal('unshareNote'), stepId: id, noteId: id }),
  z.object({ type: z.literal('setHeart'), board: boardKey, noteId: id, on: z.boolean() }),
  z.object({ type: z.literal('act'), stepId: id, action: z.record(z.string(), z.unknown()) }),
  z.object({
    type: z.literal('sendMessage'),
    text,
    to: z._default(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('all') }),
        z.object({ kind: z.literal('hall'), hallId: id }),
        z.object({ kind: z.literal('group'), stepId: id, groupId: id }),
      ]),
      { kind: 'all' },
    ),
  }),
  z.object({ type: z.literal('clearMessage'), messageId: id }),
  z.object({ type: z.literal('end') }),
  z.object({ type: z.literal('changeTitle'), title: text }),
  z.object({
    type: z.literal('planStart'),
    at: z.nullable(z.int().check(z.minimum(0), z.maximum(limits.latestStart))),
    minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(limits.plannedMinutes))),
  }),
  z.object({
    type: z.literal('addWorkplaces'),
    workplaces: z
      .array(z.object({ name: text, type: shortLine(40), schoolType: shortLine(40), municipality: shortLine(60) }))
      .check(z.minLength(1), z.maxLength(limits.workplacesAtOnce)),
  }),
  z.object({ type: z.literal('renameWorkplace'), workplaceId: id, name: text }),
  z.object({
    type: z.literal('expectPeople'),
    people: z.array(expectedRow).check(z.minLength(1), z.maxLength(limits.expectedAtOnce)),
  }),
  z.object({
    type: z.literal('changeExpected'),
    expectedId: id,
    changes: z.object({
      name: z.optional(text),
      workplace: z.optional(text),
      jobRole: z.optional(word),
      hall: z.optional(word),
      role: z.optional(word),
    }),
  }),
  z.object({
    type: z.literal('forgetExpected'),
    expectedIds: z.array(id).check(z.minLength(1), z.maxLength(limits.people)),
  }),
  z.object({ type: z.literal('markCome'), expectedId: id }),
  z.object({ type: z.literal('markNotCome'), personId: id }),
  z.object({ type: z.literal('matchExpected'), personId: id, expectedId: id }),
  z.object({ type: z.literal('unmatchExpected'), personId: id }),
  z.object({ type: z.literal('addHall'), name: text, digital: z.boolean() }),
  z.object({ type: z.literal('changeHall'), hallId: id, name: text, digital: z.boolean() }),
  moveToHall,
  z.object({ type: z.literal('markHallReady'), stepId: id, hallId: id, ready: z.boolean() }),
  z.object({ type: z.literal('lockDoor'), locked: z.boolean() }),
  z.object({ type: z.literal('removePerson'), personId: id }),
  z.object({ type: z.literal('restorePerson'), personId: id }),
  z.object({ type: z.literal('renamePerson'), personId: id, name: text }),
  z.object({ type: z.literal('mergePeople'), keepId: id, goneId: id }),
  z.object({
    type: z.literal('seatPerson'),
    name: text,
    workplace: z.union([z.object({ id }), z.object({ name: text })]),
    jobRole: z.nullable(z.string().check(z.maxLength(80))),
    hallId: z._default(nullableId, null),
  }),
  z.object({ type: z.literal('askHelp'), text }),
  z.object({ type: z.literal('withdrawHelp'), helpId: id }),
  z.object({ type: z.literal('replyHelp'), helpId: id, text }),
  z.object({ type: z.literal('closeHelp'), helpId: id }),
  z.object({
    type: z.literal('extendGroup'),
    stepId: id,
    groupId: id,
    minutes: z.int().check(z.minimum(1), z.maximum(limits.extendMinutes)),
  }),
  z.object({ type: z.literal('showNotes'), stepId: id }),
  z.object({ type: z.literal('redactNote'), board: boardKey, noteId: id }),
  z.object({ type: z.literal('redactWord'), wordId: z.string().check(z.regex(/^w:[A-Za-z0-9_-]{1,40}$/)) }),
  z.object({
    type: z.literal('sendLate'),
    stepId: id,
    groupId: id,
    noteId: id,
    lane: z.string().check(z.maxLength(80)),
    text,
    plan: z.optional(z.object(planTexts)),
  }),
  z.object({ type: z.literal('settleLate'), lateId: id, put: z.boolean() }),
  z.object({ type: z.literal('askBeforehand'), kind: z.enum(beforehandKinds), question: text, deadline: moment }),
  z.object({ type: z.literal('changeBeforehand'), questionId: id, question: text, deadline: moment }),
  z.object({ type: z.literal('renewBeforehand'), questionId: id }),
  z.object({ type: z.literal('removeBeforehand'), questionId: id }),
  z.object({ type: z.literal('openBeforehand'), questionId: id, stepId: id }),
  z.object({ type: z.literal('dropAnswer'), answerId: id }),
  z.object({ type: z.literal('addStep'), step: z.record(z.string(), z.unknown()), after: nullableId }),
  z.object({ type: z.literal('removeStep'), stepId: id }),
  z.object({ type: z.literal('moveStep'), stepId: id, after: nullableId }),
  z.object({ type: z.literal('changeStep'), stepId: id, changes: z.record(z.string(), z.unknown()) }),
]);

/** A command as it is sent: `id` is chosen by the sender, and a command that is sent twice runs once. */
export const sentCommandSchema = z.object({ id, command: commandSchema });
export type SentCommand = z.infer<typeof sentCommandSchema>;
