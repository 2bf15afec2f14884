import * as z from 'zod/mini';
import { isId } from '../boards/board-name.ts';
import { isDay, isTimeOfDay } from '../network/calendar-days.ts';
import type { NetworkChange } from '../network/changes.ts';
import { gatheringChangeSchemas } from '../network/gatherings-schema.ts';
import { networkLimits as limits } from '../network/limits.ts';
import { networkLevels, networkRoles } from '../network/network.ts';
import { languages } from '../texts/language.ts';

/** As clients make them: letters, digits, `_` and `-`. */
export const id = z.string().check(z.refine(isId, 'not an id'));
export const nullableId = z.nullable(id);
/** What is empty once it has been cleaned is refused with a reason by `changeNetwork`. */
export const line = (most: number) => z.string().check(z.maxLength(most));
const nullableLine = (most: number) => z.nullable(line(most));
/** A day that there is, `YYYY-MM-DD`. */
export const day = z.string().check(z.refine(isDay, 'not a day'));
/** `HH:MM` */
export const timeOfDay = z.string().check(z.refine(isTimeOfDay, 'not a time of day'));
/** An address of the web, or nothing. */
export const link = line(limits.linkLength).check(z.refine(isHttps, 'not an https address'));
export const timeZone = line(60).check(z.refine(isTimeZone, 'not a time zone'));

export const nameOfNetwork = line(limits.nameLength);
const goal = line(limits.goalLength);
const ids = (most: number) => z.array(id).check(z.minLength(1), z.maxLength(most));

const workplace = {
  name: line(limits.workplaceLength),
  type: nullableLine(limits.typeLength),
  schoolType: nullableLine(limits.typeLength),
  municipality: nullableLine(limits.municipalityLength),
  contact: nullableLine(limits.contactLength),
};
const person = {
  name: line(limits.personLength),
  workplaceId: nullableId,
  jobRole: nullableLine(limits.jobRoleLength),
  role: z.enum(networkRoles),
};
const workGroup = { name: line(limits.workGroupLength), workplaceId: nullableId };
const question = {
  theme: line(limits.tagLength),
  question: line(limits.questionLength),
  link,
  sensitive: z.boolean(),
};
/** Each may be left out. */
const some = <Shape extends z.core.$ZodShape>(shape: Shape) => z.partial(z.object(shape));

/** Every change that a client may ask for. Those of gatherings stand in a file of their own. */
export const changeSchema: z.ZodMiniType<NetworkChange> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('changeAbout'),
    fields: some({
      name: nameOfNetwork,
      level: z.enum(networkLevels),
      language: z.enum(languages),
      timeZone,
      deleteAfter: z.int(),
    }),
  }),
  z.object({ type: z.literal('addTag'), tag: line(limits.tagLength) }),
  z.object({ type: z.literal('removeTag'), tag: line(limits.tagLength) }),
  z.object({
    type: z.literal('changeCohort'),
    fields: some({ name: line(limits.cohortLength), from: z.nullable(day), to: z.nullable(day) }),
  }),
  z.object({ type: z.literal('removeCohort') }),

  z.object({ type: z.literal('addGoal'), id, text: goal }),
  z.object({ type: z.literal('changeGoal'), id, text: goal }),
  z.object({ type: z.literal('removeGoal'), id }),
  z.object({ type: z.literal('addSubGoal'), goalId: id, id, text: goal }),
  z.object({ type: z.literal('changeSubGoal'), goalId: id, id, text: goal }),
  z.object({ type: z.literal('removeSubGoal'), goalId: id, id }),

  z.object({
    type: z.literal('addWorkplaces'),
    workplaces: z.array(z.object({ id, ...workplace })).check(z.minLength(1), z.maxLength(limits.workplacesAtOnce)),
  }),
  z.object({ type: z.literal('changeWorkplace'), id, fields: some(workplace) }),
  z.object({ type: z.literal('mergeWorkplaces'), keepId: id, otherIds: ids(limits.workplaces) }),
  z.object({ type: z.literal('forgetVariant'), id, name: line(limits.workplaceLength) }),
  z.object({ type: z.literal('removeWorkplaces'), ids: ids(limits.workplaces) }),

  z.object({
    type: z.literal('keepPeople'),
    months: z.int().check(z.minimum(1), z.maximum(limits.monthsKept)),
  }),
  z.object({ type: z.literal('erasePeople'), keepOn: z.boolean() }),
  z.object({
    type: z.literal('addPeople'),
    people: z.array(z.object({ id, ...person })).check(z.minLength(1), z.maxLength(limits.peopleAtOnce)),
  }),
  z.object({ type: z.literal('changePerson'), id, fields: some(person) }),
  z.object({ type: z.literal('removePeople'), ids: ids(limits.people) }),

  z.object({ type: z.literal('addWorkGroup'), id, ...workGroup }),
  z.object({ type: z.literal('changeWorkGroup'), id, fields: some(workGroup) }),
  z.object({ type: z.literal('removeWorkGroup'), id }),
  z.object({ type: z.literal('joinWorkGroup'), id, personIds: ids(limits.people) }),
  z.object({ type: z.literal('leaveWorkGroup'), id, personIds: ids(limits.people) }),

  ...gatheringChangeSchemas,

  z.object({ type: z.literal('addQuestion'), question: z.object({ id, ...question }) }),
  z.object({ type: z.literal('changeQuestion'), id, fields: some(question) }),
  z.object({ type: z.literal('removeQuestion'), id }),
]);

function isHttps(text: string): boolean {
  return text === '' || (URL.canParse(text) && new URL(text).protocol === 'https:');
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
