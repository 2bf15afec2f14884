import * as z from 'zod/mini';
import { savedProgramme } from '../protocol/http.ts';
import { isDay, isTimeOfDay } from './calendar-days.ts';
import { gatheringLimits as limits } from './gatherings-limits.ts';
import { isVideoLink } from './gatherings-video.ts';
import { gatheringForms, gatheringKinds } from './network.ts';

const id = z.string().check(z.regex(/^[\w-]{1,40}$/));
const line = (most: number) => z.string().check(z.maxLength(most));
const count = (most: number) => z.nullable(z.int().check(z.minimum(1), z.maximum(most)));
const day = z.nullable(z.string().check(z.refine(isDay, 'not a day')));

const hall = z.object({
  id,
  name: line(limits.hallLength),
  digital: z.boolean(),
  host: line(limits.hostLength),
  tables: count(limits.tables),
  seats: count(limits.seats),
});

const fields = {
  kind: z.enum(gatheringKinds),
  title: line(limits.titleLength),
  day,
  startsAt: z.nullable(z.string().check(z.refine(isTimeOfDay, 'not a time of day'))),
  minutes: z.int().check(z.minimum(1), z.maximum(limits.minutes)),
  tentative: z.boolean(),
  form: z.enum(gatheringForms),
  place: line(limits.placeLength),
  videoLink: z.string().check(z.maxLength(limits.linkLength), z.refine(isVideoLink, 'not an https address')),
  programme: z.nullable(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('ready'), id: line(60) }),
      z.object({ kind: z.literal('own'), programme: savedProgramme }),
    ]),
  ),
  workGroupId: z.nullable(id),
};

/** How each change of gatherings must look on the wire. */
export const gatheringChangeSchemas = [
  z.object({
    type: z.literal('addGathering'),
    gathering: z.object({ id, ...fields, halls: z.array(hall).check(z.maxLength(limits.halls)) }),
  }),
  z.object({
    type: z.literal('changeGathering'),
    id,
    fields: z.partial(z.object(fields)),
    andLater: z.boolean(),
  }),
  z.object({ type: z.literal('removeGathering'), id, andLater: z.boolean() }),
  z.object({
    type: z.literal('cloneGathering'),
    id,
    seriesId: id,
    copies: z
      .array(z.object({ id, title: line(limits.titleLength), day }))
      .check(z.minLength(1), z.maxLength(limits.copiesAtOnce)),
  }),
  z.object({ type: z.literal('putGatheringHall'), id, hall }),
  z.object({ type: z.literal('removeGatheringHall'), id, hallId: id }),
  z.object({
    type: z.literal('setCalendarKey'),
    key: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/))),
  }),
] as const;
