/**
 * A talk round at one table: everybody has one turn, in an order that all see. It tells whose turn it is and keeps
 * nothing else: of what has been spoken only the last move is remembered, so that it can be taken back.
 */
export interface TalkRound {
  readonly turnMs: number;
  /** All tables turn together: a turn ends when its time does, never before. */
  readonly inStep: boolean;
  /** Everybody of the table, in the order in which they speak. */
  readonly order: readonly string[];
  /** Whose turn it is, as a place in `order`; its length once everybody has had theirs. */
  readonly turn: number;
  readonly clock: TurnClock;
  /** Counts the moves. Whoever asks for the next one names it, so that two who press at once move once. */
  readonly moves: number;
  readonly last: LastMove | null;
}

/** The clock of the present turn, in milliseconds of the conference's time. */
export type TurnClock =
  | { readonly kind: 'running'; readonly endsAt: number }
  | { readonly kind: 'paused'; readonly remainingMs: number };

interface LastMove {
  readonly kind: 'pass' | 'over';
  readonly personId: string;
  readonly leftMs: number;
}

export interface RoundRule {
  readonly turnMs: number;
  readonly inStep: boolean;
}

/** A round as it is told to its table. */
export interface RoundNow extends RoundRule {
  readonly order: readonly string[];
  readonly turn: number;
  readonly clock: TurnClock;
  readonly moves: number;
  readonly mayGiveBack: boolean;
}

/** A sentence may be finished: a turn that nobody passes on goes on by itself this long after its time. */
export const roundingOffMs = 15_000;
/** Who is given a turn back has at least this long. */
const backMs = 30_000;

/** The seats in order, beginning elsewhere each time, so that the same person need not always be the first. */
export function speakingOrder(members: readonly string[], shift: number): readonly string[] {
  const first = members.length === 0 ? 0 : shift % members.length;
  return [...members.slice(first), ...members.slice(0, first)];
}

/** @param elapsedMs how long it has been going on, where it is taken up in its middle */
export function startRound(rule: RoundRule, order: readonly string[], now: number, elapsedMs = 0): TalkRound {
  const { turnMs, inStep } = rule;
  const turn = Math.min(Math.floor(elapsedMs / turnMs), order.length);
  const clock = { kind: 'running', endsAt: now + turnMs - (elapsedMs % turnMs) } as const;
  return { turnMs, inStep, order, turn, clock, moves: 0, last: null };
}

/** The person whose turn it is; undefined once everybody has had theirs. */
export function speakerOf({ order, turn }: Pick<TalkRound, 'order' | 'turn'>): string | undefined {
  return order[turn];
}

/** The turn goes to the next one. @returns null where there is nobody to pass, or all tables turn together */
export function passTurn(round: TalkRound, now: number): TalkRound | null {
  const personId = speakerOf(round);
  if (personId === undefined || round.inStep) return null;
  const last = { kind: 'pass', personId, leftMs: leftMs(round.clock, now) } as const;
  return moved(round, { turn: round.turn + 1, clock: withLeft(round.clock, now, round.turnMs), last });
}

/** Who has the turn would rather come last. @returns null for whoever is the last one anyway */
export function standOver(round: TalkRound, now: number): TalkRound | null {
  const personId = speakerOf(round);
  if (personId === undefined || round.turn >= round.order.length - 1) return null;
  const order = [...round.order.filter((id) => id !== personId), personId];
  const last = { kind: 'over', personId, leftMs: leftMs(round.clock, now) } as const;
  const clock = round.inStep ? round.clock : withLeft(round.clock, now, round.turnMs);
  return moved(round, { order, clock, last });
}

/**
 * Takes the last move back: the speaker before has the turn again, with the time they had left. Farther back nothing is
 * remembered; then it is a fresh half minute.
 * @returns null where nobody has had a turn yet, or where it would part the table from the clock of all
 */
export function giveBack(round: TalkRound, now: number): TalkRound | null {
  const { order, turn, last } = round;
  const least = Math.min(backMs, round.turnMs);
  if (last?.kind === 'over' && order.slice(turn + 1).includes(last.personId)) {
    const others = order.filter((id) => id !== last.personId);
    const back = [...others.slice(0, turn), last.personId, ...others.slice(turn)];
    const clock = round.inStep ? round.clock : withLeft(round.clock, now, Math.max(last.leftMs, least));
    return moved(round, { order: back, clock, last: null });
  }
  if (round.inStep || turn === 0) return null;
  const known = last?.kind === 'pass' && last.personId === order[turn - 1] ? last.leftMs : 0;
  return moved(round, { turn: turn - 1, clock: withLeft(round.clock, now, Math.max(known, least)), last: null });
}

/** Moves on past every turn whose time is over. The same round when nothing is due. */
export function tickRound(round: TalkRound, now: number): TalkRound {
  let next = round;
  for (;;) {
    const at = nextTickAt(next);
    const personId = speakerOf(next);
    if (at === null || personId === undefined || now < at) return next;
    const last = { kind: 'pass', personId, leftMs: 0 } as const;
    next = moved(next, { turn: next.turn + 1, clock: { kind: 'running', endsAt: at + next.turnMs }, last });
  }
}

/** When the turn moves on by itself; null while it does not. */
export function nextTickAt(round: TalkRound): number | null {
  if (round.clock.kind === 'paused' || speakerOf(round) === undefined) return null;
  return round.clock.endsAt + (round.inStep ? 0 : roundingOffMs);
}

/**
 * The round of those who sit at the table now: who has left is passed over, who has come speaks last. The same round when
 * nobody has come or gone.
 */
export function seatRound(round: TalkRound, members: readonly string[], now: number): TalkRound {
  const here = new Set(members);
  const known = new Set(round.order);
  const stayed = round.order.filter((id) => here.has(id));
  const come = members.filter((id) => !known.has(id));
  if (come.length === 0 && stayed.length === round.order.length) return round;
  const order = [...stayed, ...come];
  const turn = round.order.slice(0, round.turn).filter((id) => here.has(id)).length;
  const seated = { ...round, order, turn };
  if (speakerOf(round) === speakerOf(seated)) return seated;
  const clock = round.inStep ? inNextTurn(round, now) : withLeft(round.clock, now, round.turnMs);
  return moved(seated, { clock, last: null });
}

/** Whether a turn's time stands still: with the step's. */
export function pauseRound(round: TalkRound, paused: boolean, now: number): TalkRound {
  if ((round.clock.kind === 'paused') === paused) return round;
  const left = leftMs(round.clock, now);
  return { ...round, clock: paused ? { kind: 'paused', remainingMs: left } : { kind: 'running', endsAt: now + left } };
}

/** What the table is told: everything but what is remembered of the last move. */
export function roundNow(round: TalkRound): RoundNow {
  const { turnMs, inStep, order, turn, clock, moves } = round;
  return { turnMs, inStep, order, turn, clock, moves, mayGiveBack: giveBack(round, 0) !== null };
}

function moved(round: TalkRound, changes: Partial<TalkRound>): TalkRound {
  return { ...round, ...changes, moves: round.moves + 1 };
}

/** Milliseconds left of the turn; negative over time. */
function leftMs(clock: TurnClock, now: number): number {
  return clock.kind === 'paused' ? clock.remainingMs : clock.endsAt - now;
}

/** A clock that stands or runs as `clock` does, with so much left. */
function withLeft(clock: TurnClock, now: number, remainingMs: number): TurnClock {
  return clock.kind === 'paused' ? { kind: 'paused', remainingMs } : { kind: 'running', endsAt: now + remainingMs };
}

/** The clock of all, at a table that had come to its end and goes on because somebody came. */
function inNextTurn({ clock, turnMs }: TalkRound, now: number): TurnClock {
  const left = leftMs(clock, now);
  return left > 0 ? clock : withLeft(clock, now, turnMs - (-left % turnMs));
}
