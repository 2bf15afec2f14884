import { remaining, timetable } from '../../../shared/conference/clock.ts';
import { plannedFor } from '../../../shared/conference/planned-for.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { type ConferenceState, isActive, statusOf } from '../../../shared/conference/state.ts';

const minute = 60_000;

/** One step of the programme as it stands now; times are milliseconds of the server's clock. */
export interface ProgrammeLine {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
  readonly place: 'done' | 'now' | 'next' | 'later';
  /** Before a fixed point that is still to come: what there is to spare; negative when it will come late. */
  readonly slackMs: number | null;
  /** How far the running step is over its time; 0 when it is not. */
  readonly overMs: number;
}

export interface ProgrammeView {
  readonly lines: readonly ProgrammeLine[];
  /** When the last step ends as things stand; as they went, once the conference has ended. */
  readonly endsAt: number;
  /**
   * Whole minutes behind the plan; negative when ahead. The plan counts from when the first step began; before that, from
   * the planned start, as long as it is said to last.
   */
  readonly minutesBehind: number;
}

/** The programme with clock times: as it went for what is done, as planned from `now` for what is to come. */
export function programmeView(state: ConferenceState, now: number): ProgrammeView {
  const { programme, statuses } = state;
  const begun = startOf(state);
  const startsAt = begun ?? plannedFor(state, now) ?? now;
  const at = state.phase.kind === 'ended' ? state.phase.at : now;
  const current = programme.findIndex((step) => isActive(statusOf(state, step.id)));
  const firstWaiting = programme.findIndex((step) => statusOf(state, step.id).kind === 'waiting');
  const lines = timetable(programme, statuses, startsAt, at, state.timeZone).map(
    ({ from, to, slackMs }, index): ProgrammeLine => {
      const step = programme[index] as Step;
      const status = statusOf(state, step.id);
      const over = isActive(status) ? Math.max(0, -remaining(status, now).remainingMs) : 0;
      const waiting = index === firstWaiting && state.phase.kind !== 'ended' ? 'next' : 'later';
      const place = status.kind === 'done' ? 'done' : index === current ? 'now' : waiting;
      return { step, from, to, place, slackMs, overMs: over };
    },
  );
  // Fixed points are waited for in the plan as well.
  const planned = timetable(programme, new Map(), startsAt, startsAt, state.timeZone).at(-1)?.to ?? startsAt;
  const endsAt = state.phase.kind === 'ended' ? at : (lines.at(-1)?.to ?? at);
  const invited = begun === undefined && state.plannedMinutes !== null && startsAt === state.plannedStart;
  const due = invited ? startsAt + (state.plannedMinutes ?? 0) * minute : planned;
  return { lines, endsAt, minutesBehind: Math.round((endsAt - due) / minute) || 0 };
}

/** When the first step began, or undefined while nobody has begun. */
export function startOf(state: ConferenceState): number | undefined {
  const first = state.programme[0];
  const status = first && statusOf(state, first.id);
  return !status || status.kind === 'waiting' ? undefined : status.startedAt;
}
