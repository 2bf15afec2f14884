import { describe, expect, it } from 'vitest';
import { turnView } from '../../../client/steps/group-work/turn-view.ts';
import { passTurn, roundNow, startRound } from '../../../shared/steps/talk-round.ts';

const round = startRound({ turnMs: 60_000, inStep: false }, ['ada', 'bo', 'cy'], 0);

describe('a round on one phone', () => {
  it('tells whose turn it is, who comes next, and warns that one alone', () => {
    const now = roundNow(round);
    expect(turnView(now, 'ada', 10_000)).toMatchObject({ speaker: 'ada', next: 'bo', mine: true, soon: false });
    expect(turnView(now, 'bo', 44_000)).toMatchObject({ mine: false, iAmNext: true, soon: false, remainingMs: 16_000 });
    expect(turnView(now, 'bo', 45_000).soon).toBe(true);
    expect(turnView(now, 'cy', 59_000)).toMatchObject({ iAmNext: false, soon: false });
  });

  it('warns nobody while the clock stands, and is over when the last has spoken', () => {
    const paused = { ...roundNow(round), clock: { kind: 'paused', remainingMs: 5_000 } } as const;
    expect(turnView(paused, 'bo', 1_000_000)).toMatchObject({ paused: true, soon: false, remainingMs: 5_000 });
    const last = passTurn(passTurn(passTurn(round, 1) ?? round, 2) ?? round, 3) ?? round;
    expect(turnView(roundNow(last), 'ada', 4)).toMatchObject({ speaker: null, next: null, mine: false });
  });
});
