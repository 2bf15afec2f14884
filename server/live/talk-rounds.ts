import type { Actor } from '../../shared/conference/actor.ts';
import { remaining } from '../../shared/conference/clock.ts';
import { type Step, stepById } from '../../shared/conference/programme.ts';
import { groupRoom } from '../../shared/conference/project-rooms.ts';
import { type ConferenceState, type Group, isActive, seatOf, statusOf } from '../../shared/conference/state.ts';
import { kindOf, type Room, type StepKinds } from '../../shared/conference/step-kind.ts';
import type { RoundAsked, RoundReply, RoundsTold, RoundTold } from '../../shared/protocol/rounds.ts';
import {
  giveBack,
  nextTickAt,
  passTurn,
  pauseRound,
  type RoundRule,
  roundNow,
  seatRound,
  speakingOrder,
  standOver,
  startRound,
  type TalkRound,
  tickRound,
} from '../../shared/steps/talk-round.ts';
import type { LiveConference } from './live-conference.ts';

type Rounds = ReadonlyMap<string, TalkRound>;

/** The part in which people take turns, while it lasts. */
interface Stretch {
  /** `step/part` */
  readonly key: string;
  readonly stepId: string;
  readonly rule: RoundRule;
  readonly paused: boolean;
  /** How much of the part's planned time is gone. */
  readonly elapsedMs: number;
  /** A number that differs from step to step and from table to table, for who begins. */
  readonly shift: number;
  readonly groups: readonly Group[];
}

const moves = { pass: passTurn, standOver, giveBack } as const;

/**
 * The talk rounds of one conference. A round begins by itself with its part and ends with it; it is held in memory only,
 * and never stored or logged. After a restart of the server a round is taken up as far as its planned time has come, as
 * if each had had their turn: a table that was faster or slower puts it right with one press, and no trace of anybody's
 * turn had to be kept for it.
 */
export class TalkRounds {
  readonly #conference: LiveConference;
  readonly #kinds: StepKinds;
  readonly #toTable: (room: Room, told: RoundTold) => void;
  readonly #toDesks: (told: RoundsTold) => void;
  #key: string | undefined;
  #stepId = '';
  #rounds: Rounds = new Map();
  /** The rounds that the last *next* left, for when it is taken back. */
  #left: { readonly key: string; readonly rounds: Rounds } | undefined;
  #unwind: (() => void) | undefined;

  constructor(options: {
    readonly conference: LiveConference;
    readonly kinds: StepKinds;
    toTable(room: Room, told: RoundTold): void;
    toDesks(told: RoundsTold): void;
  }) {
    this.#conference = options.conference;
    this.#kinds = options.kinds;
    this.#toTable = options.toTable;
    this.#toDesks = options.toDesks;
  }

  /**
   * Makes the rounds agree with the conference: call it when there is a new state.
   * @param began whether a part or step has just been started, so that no time of it can have passed
   */
  follow(began: boolean): void {
    const now = this.#conference.clock.now();
    const stretch = stretchOf(this.#kinds, this.#conference.state, now);
    if (stretch?.key !== this.#key) {
      this.#end(now);
      this.#key = stretch?.key;
      this.#stepId = stretch?.stepId ?? '';
      if (stretch) this.#begin(stretch, began, now);
      return;
    }
    if (stretch) this.#take(new Map(stretch.groups.map((group) => [group.id, this.#roundOf(group, stretch, now)])));
  }

  /** What somebody at a table asks for. */
  act(actor: Actor, { stepId, action }: RoundAsked): RoundReply {
    const group = actor.kind === 'participant' && seatOf(this.#conference.state, stepId, actor.personId);
    if (!group) return { ok: false, code: actor.kind === 'participant' ? 'no_seat' : 'not_allowed' };
    const round = stepId === this.#stepId ? this.#rounds.get(group.id) : undefined;
    if (!round) return { ok: false, code: 'step_not_running' };
    const now = this.#conference.clock.now();
    const next = round.moves === action.moves ? moves[action.type](tickRound(round, now), now) : null;
    if (!next) return { ok: false, code: 'already_moved' };
    this.#take(new Map(this.#rounds).set(group.id, next));
    return { ok: true };
  }

  /** What a phone is told when it comes: the round at its own table. */
  atTableOf(personId: string): RoundTold | undefined {
    const group = this.#key === undefined ? undefined : seatOf(this.#conference.state, this.#stepId, personId);
    return group && this.#told(group.id);
  }

  /** What a desk or a hall screen is told when it comes. */
  overview(): RoundsTold {
    if (this.#key === undefined) return { stepId: null, tables: [] };
    const groups = this.#conference.state.groupings.get(this.#stepId)?.groups ?? [];
    const tables = groups.flatMap(({ id, number }) => {
      const round = this.#rounds.get(id);
      if (!round) return [];
      const { turnMs, inStep, clock, order, turn } = round;
      return [{ groupId: id, number, turn: turn + 1, of: order.length, turnMs, inStep, clock }];
    });
    return { stepId: this.#stepId, tables };
  }

  close(): void {
    this.#unwind?.();
    this.#unwind = undefined;
  }

  #begin(stretch: Stretch, began: boolean, now: number): void {
    const kept = this.#left?.key === stretch.key && !began ? this.#left.rounds : undefined;
    this.#left = undefined;
    const elapsedMs = began ? 0 : stretch.elapsedMs;
    const rounds = stretch.groups.map((group) => {
      const round = kept?.get(group.id) ?? startRound(stretch.rule, orderOf(group, stretch), now, elapsedMs);
      return [group.id, fitted(round, group, stretch, now)] as const;
    });
    this.#take(new Map(rounds));
  }

  #end(now: number): void {
    if (this.#key === undefined) return;
    const paused = [...this.#rounds].map(([id, round]) => [id, pauseRound(tickRound(round, now), true, now)] as const);
    this.#left = { key: this.#key, rounds: new Map(paused) };
    this.#key = undefined;
    this.#take(new Map());
  }

  #roundOf(group: Group, stretch: Stretch, now: number): TalkRound {
    const known = this.#rounds.get(group.id);
    if (known) return fitted(known, group, stretch, now);
    // A table that is made later joins the clock of all, where there is one.
    const clock = stretch.rule.inStep ? [...this.#rounds.values()][0]?.clock : undefined;
    const fresh = startRound(stretch.rule, orderOf(group, stretch), now);
    const inTime = clock && (clock.kind === 'paused' || clock.endsAt > now);
    return fitted(inTime ? { ...fresh, clock } : fresh, group, stretch, now);
  }

  /** Takes these rounds for the present ones, and tells whom they concern. */
  #take(rounds: Rounds): void {
    const before = this.#rounds;
    this.#rounds = rounds;
    let changed = before.size !== rounds.size;
    for (const groupId of new Set([...before.keys(), ...rounds.keys()])) {
      if (before.get(groupId) === rounds.get(groupId)) continue;
      changed = true;
      this.#toTable(groupRoom(this.#stepId, groupId), this.#told(groupId));
    }
    if (changed) this.#toDesks(this.overview());
    this.#wind();
  }

  #told(groupId: string): RoundTold {
    const round = this.#rounds.get(groupId);
    return { stepId: this.#stepId, groupId, round: round ? roundNow(round) : null };
  }

  /** Waits for the first turn whose time is over. */
  #wind(): void {
    this.close();
    const due = [...this.#rounds.values()].flatMap((round) => nextTickAt(round) ?? []);
    if (due.length === 0) return;
    const { clock } = this.#conference;
    this.#unwind = clock.after(Math.min(...due) - clock.now(), () => {
      const now = clock.now();
      this.#take(new Map([...this.#rounds].map(([id, round]) => [id, tickRound(round, now)])));
    });
  }
}

function orderOf(group: Group, stretch: Stretch): readonly string[] {
  return speakingOrder(group.members, stretch.shift + group.number);
}

function fitted(round: TalkRound, group: Group, stretch: Stretch, now: number): TalkRound {
  return pauseRound(seatRound(tickRound(round, now), group.members, now), stretch.paused, now);
}

function stretchOf(kinds: StepKinds, state: ConferenceState, now: number): Stretch | undefined {
  const step = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  const status = step && statusOf(state, step.id);
  const grouping = step && state.groupings.get(step.id);
  if (!step || !status || !isActive(status) || grouping?.status !== 'confirmed') return undefined;
  const part = step.parts[status.part];
  const rule = part?.kind === 'round' ? ruleOf(kinds, step) : null;
  if (!part || !rule) return undefined;
  return {
    key: `${step.id}/${status.part}`,
    stepId: step.id,
    rule,
    paused: status.kind === 'paused',
    elapsedMs: Math.max(part.minutes * 60_000 - remaining(status, now).partRemainingMs, 0),
    shift: state.programme.indexOf(step),
    groups: grouping.groups.filter((group) => group.members.length > 0),
  };
}

function ruleOf(kinds: StepKinds, step: Step): RoundRule | null {
  return kindOf(kinds, step).talkRound(step.settings);
}
