import * as z from 'zod/mini';
import { isId, parseBoardKey } from '../boards/board-name.ts';
import type { Command } from '../conference/commands.ts';
import { limits } from '../conference/limits.ts';

const id = z.string().check(z.refine(isId, 'not an id'));
const nullableId = z.nullable(id);
const boardKey = z.string().check(z.refine((key) => parseBoardKey(key) !== undefined, 'not a board'));
const position = z.object({ stepId: nullableId, part: z.int().check(z.minimum(0), z.maximum(20)) });
/** Texts are bounded generously here; `decide` refuses what is too long with a reason that people understand. */
const text = z.string().check(z.maxLength(20_000));

export const commandSchema: z.ZodMiniType<Command> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('proposeGroups'), stepId: id }),
  z.object({ type: z.literal('moveSeat'), stepId: id, personId: id, toGroupId: nullableId }),
  z.object({ type: z.literal('confirmGroups'), stepId: id }),
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
  z.object({ type: z.literal('sendMessage'), text }),
  z.object({ type: z.literal('clearMessage'), messageId: id }),
  z.object({ type: z.literal('end') }),
]);

/** A command as it is sent: `id` is chosen by the sender, and a command that is sent twice runs once. */
export const sentCommandSchema = z.object({ id, command: commandSchema });
export type SentCommand = z.infer<typeof sentCommandSchema>;
