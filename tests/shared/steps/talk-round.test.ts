import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  giveBack,
  nextTickAt,
  passTurn,
  pauseRound,
  type RoundRule,
  roundingOffMs,
  roundNow,
  seatRound,
  speakerOf,
  speakingOrder,
  standOver,
  startRound,
  type TalkRound,
  tickRound,
} from '../../../shared/steps/talk-round.ts';
import { runs } from '../conference/runs.ts';

const minute = 60_000;
const free: RoundRule = { turnMs: 2 * minute, inStep: false };
const together: RoundRule = { turnMs: 2 * minute, inStep: true };
const four = ['ada', 'bo', 'cy', 'dag'];

function must(round: TalkRound | null): TalkRound {
  if (!round) throw new Error('there is nothing to do');
  return round;
}

describe('a talk round', () => {
  it('goes round the table, beginning elsewhere each time', () => {
    expect(speakingOrder(four, 0)).toEqual(four);
    expect(speakingOrder(four, 5)).toEqual(['bo', 'cy', 'dag', 'ada']);
    expect(speakingOrder([], 3)).toEqual([]);
    const firsts = [0, 1, 2, 3].map((shift) => speakingOrder(four, shift)[0]);
    expect(new Set(firsts)).toEqual(new Set(four));
  });

  it('gives each the same time, and lets a sentence be finished before it goes on by itself', () => {
    const round = startRound(free, four, 0);
    const over = 2 * minute + roundingOffMs;
    expect(speakerOf(tickRound(round, over - 1))).toBe('ada');
    const next = tickRound(round, over);
    expect([speakerOf(next), next.clock]).toEqual(['bo', { kind: 'running', endsAt: over + 2 * minute }]);
    // A server that was busy for long finds the same as one that was not.
    expect(tickRound(round, 3 * over)).toEqual(tickRound(tickRound(next, 2 * over), 3 * over));
    expect(speakerOf(tickRound(round, 4 * over))).toBeUndefined();
    expect(nextTickAt(tickRound(round, 4 * over))).toBeNull();
  });

  it('is passed on with a full turn, and ends with the last one', () => {
    let round = startRound(free, ['ada', 'bo'], 0);
    round = must(passTurn(round, 30_000));
    expect([speakerOf(round), round.clock]).toEqual(['bo', { kind: 'running', endsAt: 30_000 + 2 * minute }]);
    round = must(passTurn(round, 50_000));
    expect(speakerOf(round)).toBeUndefined();
    expect([passTurn(round, 60_000), standOver(round, 60_000)]).toEqual([null, null]);
  });

  it('lets somebody stand over and come last; the last one has nobody to wait for', () => {
    let round = must(standOver(startRound(free, four, 0), minute));
    expect([round.order, round.clock]).toEqual([['bo', 'cy', 'dag', 'ada'], { kind: 'running', endsAt: 3 * minute }]);
    for (let passed = 0; passed < 3; passed += 1) round = must(passTurn(round, 2 * minute));
    expect([speakerOf(round), standOver(round, 3 * minute)]).toEqual(['ada', null]);
  });

  it('gives a turn back with what was left of it, or half a minute at least', () => {
    const passed = must(passTurn(startRound(free, four, 0), 30_000));
    expect(must(giveBack(passed, 40_000)).clock).toEqual({ kind: 'running', endsAt: 40_000 + 90_000 });
    const late = tickRound(startRound(free, four, 0), 2 * minute + roundingOffMs);
    expect(must(giveBack(late, 200_000)).clock).toEqual({ kind: 'running', endsAt: 230_000 });
    const twice = must(giveBack(must(passTurn(passed, 60_000)), 70_000));
    expect(must(giveBack(twice, 80_000)).clock).toEqual({ kind: 'running', endsAt: 110_000 });
    expect(giveBack(startRound(free, four, 0), 1)).toBeNull();
  });

  it('takes standing over back', () => {
    const over = must(standOver(startRound(free, four, 0), 30_000));
    const back = must(giveBack(over, 40_000));
    expect([back.order, back.clock]).toEqual([four, { kind: 'running', endsAt: 130_000 }]);
  });

  it('stands still while the step does', () => {
    const paused = pauseRound(startRound(free, four, 0), true, minute);
    expect([paused.clock, nextTickAt(paused), tickRound(paused, 60 * minute)]).toEqual([
      { kind: 'paused', remainingMs: minute },
      null,
      paused,
    ]);
    expect(must(passTurn(paused, 5 * minute)).clock).toEqual({ kind: 'paused', remainingMs: 2 * minute });
    expect(pauseRound(paused, false, 9 * minute).clock).toEqual({ kind: 'running', endsAt: 10 * minute });
  });

  it('goes on with those who are there: who comes speaks last, who leaves is passed over', () => {
    const second = must(passTurn(startRound(free, four, 0), minute));
    expect(seatRound(second, four, 2 * minute)).toBe(second);
    const come = seatRound(second, [...four, 'eli'], 2 * minute);
    expect([speakerOf(come), come.order.at(-1), come.clock, come.moves]).toEqual([
      'bo',
      'eli',
      second.clock,
      second.moves,
    ]);
    const spokenLeft = seatRound(second, ['bo', 'cy', 'dag'], 2 * minute);
    expect([speakerOf(spokenLeft), spokenLeft.clock]).toEqual(['bo', second.clock]);
    const speakerLeft = seatRound(second, ['ada', 'cy', 'dag'], 2 * minute);
    expect([speakerOf(speakerLeft), speakerLeft.clock]).toEqual(['cy', { kind: 'running', endsAt: 4 * minute }]);
    expect(speakerLeft.moves).toBeGreaterThan(second.moves);
    const done = must(passTurn(startRound(free, ['ada'], 0), minute));
    const latecomer = seatRound(done, ['ada', 'bo'], 5 * minute);
    expect([speakerOf(latecomer), latecomer.clock]).toEqual(['bo', { kind: 'running', endsAt: 7 * minute }]);
  });

  it('is taken up in its middle as if each had had their turn', () => {
    const round = startRound(free, four, 1_000_000, 5 * minute);
    expect([speakerOf(round), round.clock]).toEqual(['cy', { kind: 'running', endsAt: 1_000_000 + minute }]);
    expect(speakerOf(startRound(free, four, 0, 90 * minute))).toBeUndefined();
  });

  it('tells nobody what is left of a turn that is over', () => {
    const told = roundNow(must(passTurn(startRound(free, four, 0), 30_000)));
    expect(told).not.toHaveProperty('last');
    expect(JSON.stringify(told)).not.toContain('90000');
    expect(told.mayGiveBack).toBe(true);
    expect(roundNow(startRound(free, four, 0)).mayGiveBack).toBe(false);
  });
});

describe('all tables in step', () => {
  it('turn at the same moment, whatever their size; the smaller ones end earlier', () => {
    const tables = [four, four.slice(0, 2), [...four, 'eli']].map((members) => startRound(together, members, 0));
    for (let turn = 0; turn < 6; turn += 1) {
      const now = turn * 2 * minute;
      const at = tables.map((table) => tickRound(table, now));
      expect(at.map(({ turn: one, order }) => one === Math.min(turn, order.length))).toEqual([true, true, true]);
      const ends = new Set(at.filter((one) => speakerOf(one)).map((one) => JSON.stringify(one.clock)));
      expect(ends.size).toBeLessThanOrEqual(1);
    }
  });

  it('are not parted by anybody: no passing, and standing over changes who speaks, not when', () => {
    const round = tickRound(startRound(together, four, 0), 2 * minute);
    expect([passTurn(round, 130_000), giveBack(round, 130_000)]).toEqual([null, null]);
    const over = must(standOver(round, 130_000));
    expect([speakerOf(over), over.clock]).toEqual(['cy', round.clock]);
    const back = must(giveBack(over, 140_000));
    expect([speakerOf(back), back.clock, back.order]).toEqual(['bo', round.clock, round.order]);
    expect(seatRound(round, ['ada', 'cy', 'dag'], 130_000).clock).toEqual(round.clock);
  });

  it('meet again after somebody has come to a table that was done', () => {
    const done = tickRound(startRound(together, ['ada'], 0), 5 * minute);
    const come = seatRound(done, ['ada', 'bo'], 5 * minute);
    const others = tickRound(startRound(together, four, 0), 5 * minute);
    expect([speakerOf(come), come.clock]).toEqual(['bo', others.clock]);
  });
});

const deed = fc.record({
  what: fc.constantFrom('pass', 'over', 'back', 'wait', 'leave', 'come', 'pause', 'resume'),
  who: fc.nat(12),
  wait: fc.integer({ min: 0, max: 3 * minute }),
});

describe('whatever a table does', () => {
  it('everybody who stays has exactly one turn, unless a turn is given back', () => {
    const forward = deed.filter(({ what }) => what !== 'back');
    fc.assert(
      fc.property(
        fc.array(forward, { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (deeds, size, inStep) => {
          let members = Array.from({ length: size }, (_, at) => `p${at}`);
          let newcomers = 0;
          let now = 0;
          let round = startRound({ turnMs: minute, inStep }, members, now);
          const had: string[] = [];
          /** Who has had a turn between two rounds: those who stand before the present one now, and did not before. */
          const go = (next: TalkRound | null) => {
            if (!next) return;
            for (const id of next.order.slice(0, next.turn))
              if (!round.order.slice(0, round.turn).includes(id)) had.push(id);
            round = next;
            expect([...round.order].sort()).toEqual([...members].sort());
          };
          for (const { what, who, wait } of deeds) {
            now += wait;
            go(tickRound(round, now));
            const someone = members[who % Math.max(members.length, 1)];
            if (what === 'pass') go(passTurn(round, now));
            if (what === 'over') go(standOver(round, now));
            if (what === 'pause' || what === 'resume') go(pauseRound(round, what === 'pause', now));
            if (what === 'leave') {
              members = members.filter((id) => id !== someone);
              go(seatRound(round, members, now));
            }
            if (what === 'come') {
              newcomers += 1;
              members = [...members, `late${newcomers}`];
              go(seatRound(round, members, now));
            }
          }
          go(pauseRound(round, false, now));
          go(tickRound(round, now + 60 * 60 * minute));
          expect(speakerOf(round)).toBeUndefined();
          expect(new Set(had).size, 'somebody had two turns').toBe(had.length);
          expect(had.filter((id) => members.includes(id)).sort()).toEqual([...members].sort());
        },
      ),
      runs(300),
    );
  });

  it('giving back is the inverse of passing and of standing over, while half a minute is left', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), fc.boolean(), (deeds, over) => {
        let now = 0;
        let round = startRound(free, four, now);
        for (const { what, wait } of deeds) {
          now += wait;
          round = tickRound(round, now);
          if (what === 'pass') round = passTurn(round, now) ?? round;
          if (what === 'over') round = standOver(round, now) ?? round;
          if (what === 'back') round = giveBack(round, now) ?? round;
          if (what === 'pause' || what === 'resume') round = pauseRound(round, what === 'pause', now);
        }
        const { clock } = round;
        fc.pre((clock.kind === 'paused' ? clock.remainingMs : clock.endsAt - now) >= 30_000);
        const on = over ? standOver(round, now) : passTurn(round, now);
        fc.pre(on !== null);
        const { moves: _, last: __, ...back } = must(giveBack(must(on), now));
        const { moves: ___, last: ____, ...before } = round;
        expect(back).toEqual(before);
      }),
      runs(300),
    );
  });
});
