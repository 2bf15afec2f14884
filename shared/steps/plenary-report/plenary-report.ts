import * as z from 'zod/mini';
import { isId, plenaryOwner } from '../../boards/board-name.ts';
import type { Context } from '../../conference/actor.ts';
import { groupRoom } from '../../conference/project-rooms.ts';
import { type Rejection, reject } from '../../conference/rejections.ts';
import { type ConferenceState, isActive, seatOf, statusOf } from '../../conference/state.ts';
import {
  type Acted,
  type KindContext,
  nothingToHarvest,
  onlyBoards,
  type Room,
  type StepKind,
} from '../../conference/step-kind.ts';
import { inTurns } from './report-order.ts';

const id = z.string().check(z.refine(isId, 'not an id'));

const settings = z.object({
  /** The step of group work that is reported on. */
  reportsOn: id,
  notesPerGroup: z.int().check(z.minimum(1), z.maximum(5)),
  secondsPerGroup: z.int().check(z.minimum(15), z.maximum(1_800)),
});

const action = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lift'), noteId: id, on: z.boolean() }),
  /** Gives the floor to a group, and so ends the turn of the one before. */
  z.object({ type: z.literal('giveFloor'), groupId: id }),
  z.object({ type: z.literal('endTurn'), groupId: id }),
]);

export type PlenaryReportSettings = z.infer<typeof settings>;
type Action = z.infer<typeof action>;

export interface Turn {
  readonly groupId: string;
  /** The table's number, since a phone does not know the other groups. */
  readonly number: number;
  readonly startedAt: number;
  readonly endsAt: number;
}

type Body =
  | { readonly type: 'lifted'; readonly stepId: string; readonly groupId: string; readonly noteIds: readonly string[] }
  | {
      readonly type: 'floorGiven';
      readonly turn: Turn;
      readonly heard: readonly string[];
      readonly next?: string | null;
    }
  | { readonly type: 'turnEnded'; readonly heard: readonly string[]; readonly next?: string | null };

export interface PlenaryReportData {
  readonly lifted: ReadonlyMap<string, readonly string[]>;
  readonly speaking: Turn | null;
  /** Groups that have spoken, in order. */
  readonly heard: readonly string[];
  /**
   * The group that is next, since a phone does not know the others and cannot tell. Left out where nobody has said so:
   * before the first turn, and in what was kept before this was told.
   */
  readonly next?: string | null;
}

const initialData: PlenaryReportData = { lifted: new Map(), speaking: null, heard: [] };

type OwnContext = KindContext<PlenaryReportSettings, PlenaryReportData>;

function lift(
  noteId: string,
  on: boolean,
  { actor, state, step, settings, data }: OwnContext & Context,
): Acted<Body> | Rejection {
  if (actor.kind !== 'participant') return reject('not_allowed');
  const group = seatOf(state, settings.reportsOn, actor.personId);
  if (!group) return reject('no_seat');
  const talked = statusOf(state, settings.reportsOn).kind !== 'waiting';
  if (!talked || statusOf(state, step.id).kind === 'done') return reject('step_not_running');
  const before = data.lifted.get(group.id) ?? [];
  if (before.includes(noteId) === on) return { bodies: [] };
  if (on && before.length >= settings.notesPerGroup) return reject('lift_limit');
  const noteIds = on ? [...before, noteId] : before.filter((one) => one !== noteId);
  return { bodies: [{ type: 'lifted', stepId: settings.reportsOn, groupId: group.id, noteIds }] };
}

function giveFloor(
  groupId: string,
  { actor, state, step, settings, data, now }: OwnContext & Context,
): Acted<Body> | Rejection {
  if (actor.kind !== 'facilitator') return reject('not_allowed');
  if (!isActive(statusOf(state, step.id))) return reject('step_not_running');
  const group = state.groupings.get(settings.reportsOn)?.groups.find((one) => one.id === groupId);
  if (!group) return reject('group_unknown');
  if (data.speaking?.groupId === groupId) return { bodies: [] };
  const done = data.speaking ? [...data.heard, data.speaking.groupId] : data.heard;
  const heard = done.filter((one) => one !== groupId);
  const turn = { groupId, number: group.number, startedAt: now, endsAt: now + settings.secondsPerGroup * 1_000 };
  return { bodies: [{ type: 'floorGiven', turn, heard, next: nextAfter([...heard, groupId], state, settings) }] };
}

function endTurn(groupId: string, { actor, state, settings, data }: OwnContext & Context): Acted<Body> | Rejection {
  if (actor.kind !== 'facilitator') return reject('not_allowed');
  if (data.speaking?.groupId !== groupId) return { bodies: [] };
  const heard = [...data.heard, groupId];
  return { bodies: [{ type: 'turnEnded', heard, next: nextAfter(heard, state, settings) }] };
}

function nextAfter(called: readonly string[], state: ConferenceState, { reportsOn }: PlenaryReportSettings) {
  const groups = (state.groupings.get(reportsOn)?.groups ?? []).filter(({ members }) => members.length > 0);
  return inTurns(state, groups, called).find(({ id }) => !called.includes(id))?.id ?? null;
}

function told({ next }: { readonly next?: string | null }): Pick<PlenaryReportData, 'next'> {
  return next === undefined ? {} : { next };
}

/** Plenary report: each group lifts a few notes; they stand on the wall, and each group has its minutes. */
export const plenaryReport: StepKind<PlenaryReportSettings, PlenaryReportData, Action, Body> = {
  ...onlyBoards,
  kind: 'plenaryReport',
  hallMayStay: false,
  settings,
  action,
  initialData,
  boards: () => [{ scope: 'plenary', lanes: [{ id: 'wall', title: '' }], form: 'note' }],
  decide(asked, context) {
    switch (asked.type) {
      case 'lift':
        return lift(asked.noteId, asked.on, context);
      case 'giveFloor':
        return giveFloor(asked.groupId, context);
      case 'endTurn':
        return endTurn(asked.groupId, context);
    }
  },
  apply(data, body) {
    switch (body.type) {
      case 'lifted':
        return { ...data, lifted: new Map(data.lifted).set(body.groupId, body.noteIds) };
      case 'floorGiven':
        return { ...data, speaking: body.turn, heard: body.heard, ...told(body) };
      case 'turnEnded':
        return { ...data, speaking: null, heard: body.heard, ...told(body) };
    }
  },
  rooms: (body): readonly Room[] =>
    body.type === 'lifted'
      ? ['facilitators', 'halls', groupRoom(body.stepId, body.groupId)]
      : ['facilitators', 'halls', 'participants'],
  view(data, audience, state, own) {
    if (audience.kind !== 'participant') return data;
    const group = seatOf(state, own.reportsOn, audience.personId);
    const lifted = group && data.lifted.get(group.id);
    return { ...data, lifted: new Map(group && lifted ? [[group.id, lifted]] : []) };
  },
  reportsOn: (own) => own.reportsOn,
  reportMs: (own) => own.secondsPerGroup * 1_000,
  copies({ state, step, settings: own, data }) {
    if (statusOf(state, step.id).kind === 'waiting') return [];
    const groups = state.groupings.get(own.reportsOn)?.groups ?? [];
    return groups.flatMap((group) =>
      (data.lifted.get(group.id) ?? []).map((noteId) => ({
        from: { stepId: own.reportsOn, scope: 'group', owner: group.id } as const,
        noteId,
        to: { stepId: step.id, scope: 'plenary', owner: plenaryOwner } as const,
        lane: 'wall',
        table: group.number,
      })),
    );
  },
  harvest: () => nothingToHarvest,
};
