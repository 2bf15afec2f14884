import type { Actor } from '../../shared/conference/actor.ts';
import { conferenceMachine } from '../../shared/conference/machine.ts';
import { isRejection } from '../../shared/conference/outcome.ts';
import { stepById } from '../../shared/conference/programme.ts';
import { type ConferenceState, positionOf, seatOf } from '../../shared/conference/state.ts';
import { kindOf } from '../../shared/conference/step-kind.ts';
import type { PreviewAbout, PreviewAs, PreviewAt } from '../../shared/preview/preview.ts';
import { sampleRun } from '../../shared/preview/sample-run.ts';
import type { RoundReply, RoundsTold, RoundTold } from '../../shared/protocol/rounds.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import {
  giveBack,
  passTurn,
  roundNow,
  speakingOrder,
  standOver,
  startRound,
  type TalkRound,
  tickRound,
} from '../../shared/steps/talk-round.ts';
import type { Boards } from '../boards/connection/boards-provider.tsx';
import { conferenceClock } from '../live/conference-clock.ts';
import type { LiveConnection } from '../live/live-connection.ts';
import type { Live } from '../live/live-view.ts';
import { memoryBoards } from './memory-boards.ts';

/** A conference in this page alone, seen by one pair of eyes: what is done in it happens, and is gone with the page. */
export interface PreviewWorld {
  readonly connection: LiveConnection;
  readonly boards: Boards;
  /** Who looks, and the table where they sit in the step that is shown, as tickets are named. */
  readonly ticket: string | null;
  close(): void;
}

const moves = { pass: passTurn, standOver, giveBack } as const;

/** @returns null where the programme does not lead to `at` */
export function previewWorld(about: PreviewAbout, at: PreviewAt, as: PreviewAs): PreviewWorld | null {
  const machine = conferenceMachine({ kinds: stepKinds });
  const run = sampleRun(machine, about, at, Date.now());
  if (!run) return null;
  let { state } = run;
  const words = new Map(run.words);
  const clock = conferenceClock(run.now, Date.now(), 1);
  const boards = memoryBoards(run.boards);
  boards.copy(machine.copies(state));
  const actor = eyesOf(state, at.stepId, as);
  const personId = actor.kind === 'participant' ? actor.personId : null;
  const hallId = actor.kind === 'hall' ? (actor.hallId ?? null) : null;
  const group = personId === null ? undefined : seatOf(state, at.stepId, personId);
  const rounds = startRounds(state, clock());
  const listeners = new Set<() => void>();
  let ids = 0;

  const look = (): Live => ({
    kind: 'live',
    online: true,
    state: machine.viewOf(state, actor),
    words,
    personId,
    hallId,
    pulse: { present: state.people.size, online: [...state.people.keys()] },
    round: group ? told(state, group.id, rounds) : null,
    rounds: actor.kind === 'hall' ? overview(state, rounds) : null,
    clock,
    unconfirmed: 0,
  });
  let view = look();
  const show = () => {
    view = look();
    for (const listener of listeners) listener();
  };
  // One's own changes to a note that is shared are followed, once the change is through.
  boards.onChange(() => queueMicrotask(() => boards.copy(machine.copies(state))));
  const timer = setInterval(() => {
    let turned = false;
    for (const [id, round] of rounds) {
      const next = tickRound(round, clock());
      turned ||= next !== round;
      rounds.set(id, next);
    }
    if (turned) show();
  }, 1_000);

  return {
    ticket: group ? `${at.stepId}/${group.id}` : null,
    boards: { role: actor.kind === 'hall' ? 'hall' : 'participant', registry: boards.registry, storage: null },
    connection: {
      view: () => view,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      async send(command) {
        const newId = () => {
          ids += 1;
          return `own-${ids}`;
        };
        const context = { actor, now: clock(), random: Math.random, newId, words };
        const outcome = machine.decide(state, command, context);
        if (isRejection(outcome)) return { ok: false, code: outcome.rejected };
        for (const [id, text] of outcome.words) words.set(id, text);
        state = machine.replay(outcome.events, state);
        boards.copy(machine.copies(state));
        show();
        return { ok: true, version: state.version };
      },
      async moveRound({ action }): Promise<RoundReply> {
        const round = group && rounds.get(group.id);
        const next = round ? moves[action.type](tickRound(round, clock()), clock()) : null;
        if (!group || !next) return { ok: false, code: 'already_moved' };
        rounds.set(group.id, next);
        show();
        return { ok: true };
      },
      close() {},
    },
    close: () => clearInterval(timer),
  };
}

/** A person of the first table; for a table whoever writes there. */
function eyesOf(state: ConferenceState, stepId: string, as: PreviewAs): Actor {
  const [first = ''] = state.people.keys();
  if (as === 'participant') return { kind: 'participant', personId: first };
  if (as === 'table') {
    return { kind: 'participant', personId: seatOf(state, stepId, first)?.duties.secretary ?? first };
  }
  const hall = state.halls.find(({ digital }) => !digital) ?? state.halls[0];
  return hall ? { kind: 'hall', hallId: hall.id } : { kind: 'hall' };
}

function startRounds(state: ConferenceState, now: number): Map<string, TalkRound> {
  const { stepId, part } = positionOf(state);
  const step = stepId === null ? undefined : stepById(state.programme, stepId);
  const rule = step && step.parts[part]?.kind === 'round' ? kindOf(stepKinds, step).talkRound(step.settings) : null;
  if (!step || !rule) return new Map();
  const groups = state.groupings.get(step.id)?.groups ?? [];
  return new Map(groups.map(({ id, members, number }) => [id, startRound(rule, speakingOrder(members, number), now)]));
}

function told(state: ConferenceState, groupId: string, rounds: ReadonlyMap<string, TalkRound>): RoundTold {
  const round = rounds.get(groupId);
  return { stepId: positionOf(state).stepId ?? '', groupId, round: round ? roundNow(round) : null };
}

function overview(state: ConferenceState, rounds: ReadonlyMap<string, TalkRound>): RoundsTold {
  const { stepId } = positionOf(state);
  const groups = (stepId === null ? undefined : state.groupings.get(stepId))?.groups ?? [];
  const tables = groups.flatMap(({ id, number }) => {
    const round = rounds.get(id);
    if (!round) return [];
    const { turnMs, inStep, clock, order, turn } = round;
    return [{ groupId: id, number, turn: turn + 1, of: order.length, turnMs, inStep, clock }];
  });
  return { stepId, tables };
}
