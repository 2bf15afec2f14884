import * as z from 'zod/mini';
import { isId } from '../boards/board-name.ts';
import { limits } from '../conference/limits.ts';
import { languages } from '../texts/language.ts';

/** Six characters from 31 that cannot be mistaken for each other; case, spaces and hyphens are forgiven. */
export const joinCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const joinCodeLength = 6;

export function normaliseJoinCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const line = (most: number) => z.string().check(z.maxLength(most));
const optionalLine = (most: number) => z.optional(z.nullable(line(most)));

const hall = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.hallLength)),
  digital: z._default(z.boolean(), false),
};
const halls = z.array(z.object(hall)).check(z.maxLength(limits.halls));
/** With the tables that stand in each, where somebody has counted: how many, and of how many seats. */
const countedHalls = z
  .array(
    z.object({
      ...hall,
      tables: z.optional(z.int().check(z.minimum(1), z.maximum(limits.tables))),
      seats: z.optional(z.int().check(z.minimum(1), z.maximum(limits.seatsAtTable))),
    }),
  )
  .check(z.maxLength(limits.halls));

export const createRequest = z.object({
  /** The id of a ready programme, or a whole one. */
  programme: z.union([line(60), z.array(z.unknown()).check(z.minLength(1), z.maxLength(limits.steps))]),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.titleLength)),
  language: z.enum(languages),
  workplaces: z._default(
    z
      .array(
        z.object({
          name: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.workplaceLength)),
          type: optionalLine(40),
          schoolType: optionalLine(40),
          municipality: optionalLine(60),
        }),
      )
      .check(z.maxLength(limits.workplaces)),
    [],
  ),
  /** Who is expected; workplaces that are not among the others are added, and so are job roles where none are named. */
  expected: z._default(
    z
      .array(
        z.object({
          /** The id that they have when they come. */
          id: z.optional(z.string().check(z.refine(isId, 'not an id'))),
          name: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.nameLength)),
          workplace: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.workplaceLength)),
          jobRole: optionalLine(80),
          /** A hall's name. */
          hall: optionalLine(limits.hallLength),
          role: optionalLine(40),
        }),
      )
      .check(z.maxLength(limits.people)),
    [],
  ),
  jobRoles: z.optional(
    z
      .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.jobRoleLength)))
      .check(z.minLength(1), z.maxLength(limits.jobRoles)),
  ),
  /** Where people sit; those of the ready programme when left out. */
  halls: z.optional(countedHalls),
  /** Of the place where it is held, for steps with a fixed time. */
  timeZone: z.optional(z.string().check(z.maxLength(60), z.refine(isTimeZone, 'not a time zone'))),
  /** Counted from `plannedStart` where that is later. */
  retentionDays: z._default(z.int().check(z.minimum(1), z.maximum(3_650)), 90),
  /** Its door is not open yet: a facilitator opens it. Else people may come at once. */
  preparing: z._default(z.boolean(), false),
  /** When it is to begin, in milliseconds since 1970. */
  plannedStart: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(limits.latestStart)))),
  /** How long it is to last by the invitation, whatever its steps add up to. */
  plannedMinutes: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(limits.plannedMinutes)))),
  createKey: z.optional(line(200)),
});
export type CreateRequest = z.input<typeof createRequest>;

export interface CreateReply {
  readonly id: string;
  readonly joinCode: string;
  readonly joinLink: string;
  /** Whoever holds it runs the conference. Its secret stands in the fragment, which browsers do not send. */
  readonly facilitatorLink: string;
  readonly hallLink: string;
}

export const speeds = [1, 5, 20, 60] as const;

/** `POST /api/rehearsals`: a conference with simulated people. Answers as creating a conference does. */
export const rehearsalRequest = z.object({
  /** Left out: the first ready programme. */
  programme: z.optional(createRequest.shape.programme),
  language: createRequest.shape.language,
  people: z._default(z.int().check(z.minimum(1), z.maximum(24)), 24),
  createKey: createRequest.shape.createKey,
  /** Of a conference that is prepared: its facilitator needs no key. */
  conferenceId: z.optional(line(40)),
  title: z.optional(createRequest.shape.title),
  halls: createRequest.shape.halls,
  jobRoles: createRequest.shape.jobRoles,
  timeZone: createRequest.shape.timeZone,
});
export type RehearsalRequest = z.input<typeof rehearsalRequest>;

/** `PATCH /api/rehearsals/:id`, for its facilitator: how fast its clock runs. */
export const speedRequest = z.object({ speed: z.literal(speeds) });
export type SpeedBody = z.input<typeof speedRequest>;

/**
 * `POST /api/programmes`, for the facilitators of `conferenceId`: keeps a programme for another day. Nothing of people is
 * in it. `steps` are checked like those of a conference.
 */
export const saveProgrammeRequest = z.object({
  conferenceId: line(40),
  title: createRequest.shape.title,
  language: createRequest.shape.language,
  steps: z.array(z.unknown()).check(z.minLength(1), z.maxLength(limits.steps)),
  halls: z._default(halls, []),
});
export type SaveProgrammeBody = z.input<typeof saveProgrammeRequest>;

/** `id` opens the programme for whoever holds it; only who holds `deleteKey` as well may delete it. */
export interface SaveProgrammeReply {
  readonly id: string;
  readonly deleteKey: string;
}

/** `GET /api/programmes/:id`. `steps` pass `parseProgramme`. */
export const savedProgramme = z.object({
  title: createRequest.shape.title,
  language: createRequest.shape.language,
  steps: saveProgrammeRequest.shape.steps,
  halls: saveProgrammeRequest.shape.halls,
});
export type SavedProgrammeReply = z.infer<typeof savedProgramme>;

/** `DELETE /api/programmes/:id` */
export const deleteProgrammeRequest = z.object({ deleteKey: line(80) });
export type DeleteProgrammeBody = z.input<typeof deleteProgrammeRequest>;

export const joinRequest = z
  .object({
    code: z.optional(line(40)),
    /** The longer secret that a QR code carries instead. */
    door: z.optional(line(80)),
    /** Lengths are judged where a reason can be given; this bound is only against abuse. */
    name: line(20_000),
    workplace: z.union([z.object({ id: line(40) }), z.object({ name: line(20_000) })]),
    jobRole: z.optional(z.nullable(line(80))),
    /** A secret the client makes up (22 to 64 of A–Z a–z 0–9 _ -): asking again with it gives the same seat, not a second one. */
    seatKey: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/))),
    /** The id of the hall one sits in; the first one when it is left out or unknown. */
    hall: z.optional(z.nullable(line(80))),
  })
  .check(z.refine((body) => body.code !== undefined || body.door !== undefined, 'code or door is needed'));
export type JoinBody = z.input<typeof joinRequest>;

export interface JoinReply {
  readonly conferenceId: string;
  readonly participantId: string;
  readonly token: string;
}

/** What the door tells somebody who has the code, before they come in (`GET /api/door/:code`). */
export interface DoorReply {
  readonly conferenceId: string;
  readonly title: string;
  readonly language: string;
  readonly retentionDays: number;
  /** When everything of the conference is erased: milliseconds since 1970. */
  readonly deleteAfter: number;
  readonly jobRoles: readonly string[];
  readonly workplaces: readonly { readonly id: string; readonly name: string }[];
  readonly halls: readonly { readonly id: string; readonly name: string; readonly digital: boolean }[];
  /** Nobody new is let in just now. */
  readonly locked: boolean;
  /** The door has not been opened yet: one may say who one is, and comes in when it is. */
  readonly opensLater?: true;
  /** When it is to begin, in milliseconds; left out where nobody has said. */
  readonly plannedStart?: number;
  /** Tried with simulated people, and erased afterwards. */
  readonly rehearsal?: true;
  /** Its network keeps who sat together, as ids of its register, longer than until `deleteAfter`. */
  readonly remembered?: true;
  /** Whether this browser already has a seat here. */
  readonly seated: boolean;
}

export const sessionRequest = z.object({
  conferenceId: line(40),
  role: z.enum(['facilitator', 'hall', 'hallHost', 'participant']),
  token: line(80),
});
export type SessionBody = z.input<typeof sessionRequest>;

/** `GET /api/conferences/:id`, for those who are in: what a surface needs before its socket is up. */
export interface ConferenceReply {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  readonly joinCode: string;
  readonly joinLink: string;
  /** When everything of the conference is erased: milliseconds since 1970. */
  readonly deleteAfter: number;
}

/**
 * `POST /api/conferences/:id/links`, for facilitators: a fresh capability link, for a colleague, a host or a hall screen;
 * for hosts: one for the screen of their own hall.
 */
export const linkRequest = z.object({
  role: z.enum(['facilitator', 'hall', 'hallHost']),
  /** Whose screen or host; a host must have one. */
  hallId: z.optional(line(40)),
});
export type LinkBody = z.input<typeof linkRequest>;

export interface LinkReply {
  readonly link: string;
}

/**
 * `POST /api/conferences/:id/return-card`: a fresh return card for one's own seat; for the seat of `personId` where a
 * facilitator asks, or the host of that person's hall. Answers with a `LinkReply`; the seat's card of before ends.
 */
export const returnCardRequest = z.object({ personId: z.optional(line(40)) });
export type ReturnCardBody = z.input<typeof returnCardRequest>;

/**
 * `POST /api/conferences/:id/return-cards`, for facilitators, and for hosts of their own hall: fresh cards for people who
 * are here or expected. Those whom nobody knows any more are left out of the answer.
 */
export const returnCardsRequest = z.object({
  personIds: z.array(line(40)).check(z.minLength(1), z.maxLength(limits.expectedAtOnce)),
});
export type ReturnCardsBody = z.input<typeof returnCardsRequest>;

export interface ReturnCardsReply {
  readonly cards: readonly { readonly personId: string; readonly link: string }[];
}

/** `GET` of the same: who has a card by now. */
export interface HeldCardsReply {
  readonly personIds: readonly string[];
}

/** `POST /api/return-card/read`: whose card it is, asked before anything is done with it. */
export const readCardRequest = z.object({ conferenceId: line(40), token: line(80) });
export type ReadCardBody = z.input<typeof readCardRequest>;

export interface ReadCardReply {
  readonly title: string;
  readonly language: string;
  readonly name: string;
  readonly workplace: string;
  /** They have not come yet: the card lets them in. */
  readonly expected?: true;
  /** Whose seat this browser has in the conference by now; null when it has none. */
  readonly seated: { readonly name: string; readonly same: boolean } | null;
}

/** `POST /api/leave`: ends this browser's right to its seat. The seat itself stays, and so does what was written. */
export const leaveRequest = z.object({ conferenceId: line(40) });
export type LeaveBody = z.input<typeof leaveRequest>;

/** `GET /api/meta`, for the page where conferences are created. */
export interface MetaReply {
  readonly version: string;
  readonly createKeyNeeded: boolean;
}
