import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../shared/conference/empty-state.ts';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import { isRejection } from '../../../shared/conference/outcome.ts';
import { rejectionCodes } from '../../../shared/conference/rejections.ts';
import { type ConferenceState, positionOf } from '../../../shared/conference/state.ts';
import { decodeState, encodeState } from '../../../shared/protocol/encode-state.ts';
import { difference } from './difference.ts';
import { contextOf, created, machine, otherProgramme, programmeA, roundsProgramme } from './house.ts';
import { expectInvariants } from './invariants.ts';
import { type Move, moves } from './model-moves.ts';
import { runModel } from './model-run.ts';
import { runs } from './runs.ts';

const programmes = { a: programmeA, other: otherProgramme, rounds: roundsProgramme } as const;
const anyProgramme = fc.constantFrom('a' as const, 'other', 'rounds');
const seeds = fc.nat(1_000_000);
const throughJson = <T>(value: T): T => decodeState(JSON.parse(JSON.stringify(encodeState(value)))) as T;
const asText = (value: unknown) => JSON.stringify(encodeState(value));

describe('a conference to which anything may happen', () => {
  it('keeps its invariants, whoever tries what', () => {
    fc.assert(
      fc.property(anyProgramme, moves(120), seeds, (programme, tried, seed) => {
        runModel(programmes[programme], tried, seed, ({ steps, after, before }) => {
          if (steps.length > 0) expectInvariants(after);
          else expect(after).toBe(before);
        });
      }),
      runs(60),
    );
  });

  it('is the same when its events are replayed from JSON, at every version', () => {
    fc.assert(
      fc.property(anyProgramme, moves(100), seeds, (programme, tried, seed) => {
        const live: ConferenceState[] = [];
        const { events, state } = runModel(programmes[programme], tried, seed, ({ steps }) => {
          for (const step of steps) live.push(step.state);
        });
        let replayed = machine.apply(emptyState(), throughJson(events[0] as ConferenceEvent));
        for (const [at, event] of events.slice(1).entries()) {
          replayed = machine.apply(replayed, throughJson(event));
          expect(difference(replayed, live[at])).toBeNull();
        }
        expect(difference(machine.replay(events), state)).toBeNull();
        expect(difference(throughJson(state), state)).toBeNull();
        expect(state.version).toBe(events.length);
      }),
      runs(40),
    );
  });

  it('goes on from any stored state as if it had never been away', () => {
    fc.assert(
      fc.property(anyProgramme, moves(80), seeds, fc.nat(200), (programme, tried, seed, at) => {
        const { events, state } = runModel(programmes[programme], tried, seed, () => {});
        const cut = at % (events.length + 1);
        const kept = throughJson(machine.replay(events.slice(0, cut)));
        expect(difference(machine.replay(events.slice(cut), kept), state)).toBeNull();
      }),
      runs(20),
    );
  });

  it('decides the same again, and changes nothing while it decides', () => {
    fc.assert(
      fc.property(anyProgramme, moves(50), seeds, (programme, tried, seed) => {
        runModel(programmes[programme], tried, seed, ({ before, outcome, again, asked }) => {
          const text = asText(before);
          const request = JSON.stringify(asked);
          expect(difference(again(), outcome)).toBeNull();
          expect(asText(before)).toBe(text);
          expect(JSON.stringify(asked)).toBe(request);
          if (isRejection(outcome)) expect(rejectionCodes).toContain(outcome.rejected);
        });
      }),
      runs(20),
    );
  });

  it('rearranges as if the deeds were sent one after the other, or not at all', () => {
    let done = 0;
    let refused = 0;
    const rearranges = moves(12).map((some) => some.map((one): Move => ({ ...one, what: 'rearrange', who: 'right' })));
    fc.assert(
      fc.property(anyProgramme, moves(60), rearranges, seeds, (programme, tried, last, seed) => {
        runModel(
          programmes[programme],
          [...tried, ...last],
          seed,
          ({ before, after, outcome, asked, at, actor, steps }) => {
            if (asked.type !== 'rearrange' || actor.kind !== 'facilitator') return;
            const context = contextOf(actor, at, `deeds${seed}`);
            let state = before;
            let refusal: string | null = null;
            for (const deed of asked.deeds) {
              const one = machine.decide(state, deed, context);
              if (isRejection(one)) {
                refusal ??= one.rejected;
                break;
              }
              for (const event of one.events) state = machine.apply(state, event);
            }
            if (refusal === null) done += 1;
            else refused += 1;
            if (refusal !== null) {
              expect(outcome).toEqual({ rejected: refusal });
              expect(after).toBe(before);
              return;
            }
            // The same chance for both.
            const together = machine.decide(before, asked, contextOf(actor, at, `deeds${seed}`));
            if (isRejection(together)) throw new Error(together.rejected);
            const all = together.events.reduce(machine.apply, before);
            const marked = together.events.length > 0 ? 1 : 0;
            expect(difference({ ...all, version: all.version - marked }, state)).toBeNull();
            expect(steps.filter(({ event }) => event.type === 'rearranged')).toHaveLength(steps.length > 0 ? 1 : 0);
          },
        );
      }),
      runs(40),
    );
    expect(done).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(20);
  });

  it('applies events without touching the state they came to', () => {
    fc.assert(
      fc.property(anyProgramme, moves(60), seeds, (programme, tried, seed) => {
        runModel(programmes[programme], tried, seed, ({ before, steps }) => {
          let state = before;
          for (const step of steps) {
            const text = asText(state);
            machine.apply(state, step.event);
            expect(asText(state)).toBe(text);
            state = step.state;
          }
        });
      }),
      runs(10),
    );
  });

  it('moves once when *next* is pressed twice, and from nowhere but where it stands', () => {
    fc.assert(
      fc.property(anyProgramme, moves(80), seeds, (programme, tried, seed) => {
        runModel(programmes[programme], tried, seed, ({ before, after, asked, outcome, actor }) => {
          if (asked.type !== 'next' && asked.type !== 'undoNext') return;
          const stale = JSON.stringify(asked.from) !== JSON.stringify(positionOf(before));
          if (stale) {
            expect(isRejection(outcome)).toBe(true);
            expect(after).toBe(before);
          } else if (actor.kind === 'facilitator' && !isRejection(outcome)) {
            expect(positionOf(after)).not.toEqual(positionOf(before));
          }
        });
      }),
      runs(20),
    );
  });

  it('accepts nothing once it has ended', () => {
    fc.assert(
      fc.property(anyProgramme, moves(40), moves(60), seeds, (programme, tried, late, seed) => {
        const end = { what: 'end', who: 'right', a: 0, b: 0, c: 0, flag: true, wait: 1 } as const;
        runModel(programmes[programme], [...tried, end, ...late], seed, ({ before, after, outcome, asked }) => {
          if (before.phase.kind !== 'ended') return;
          // Words can be erased, names put right and late notes seen to for as long as they are kept.
          if (
            [
              'redactNote',
              'redactWord',
              'renamePerson',
              'changeTitle',
              'renameWorkplace',
              'sendLate',
              'settleLate',
              'dropAnswer',
            ].includes(asked.type)
          )
            return;
          if (asked.type === 'takeBack' && !isRejection(outcome)) return expect(after).toBe(before);
          expect(
            isRejection(outcome) &&
              ['already_ended', 'question_unknown', 'question_closed', 'not_allowed'].includes(outcome.rejected),
          ).toBe(true);
          expect(after).toBe(before);
        });
      }),
      runs(20),
    );
  });
});

it('takes from a stored event what belongs to it, and nothing that storage has added', () => {
  const first = created();
  const stored: ConferenceEvent = Object.assign({ v: 1, actor: 'facilitator' }, first);
  expect(difference(machine.replay([stored]), machine.replay([first]))).toBeNull();
});

describe('the model', () => {
  it('gets everywhere: every event happens, every step runs', () => {
    const events = new Set<string>();
    const steps = new Set<string>();
    for (const programme of ['a', 'other'] as const) {
      for (const [seed, tried] of fc.sample(moves(220), { numRuns: 150, seed: 7 }).entries()) {
        const run = runModel(programmes[programme], tried, seed, ({ after }) => {
          if (after.currentStepId) steps.add(`${programme} ${after.currentStepId}`);
        });
        for (const event of run.events) events.add(event.type);
      }
    }
    expect([...events].sort()).toEqual(
      [
        'boardsShared',
        'clockChanged',
        'conferenceCreated',
        'conferenceEnded',
        'dutiesSet',
        'groupsConfirmed',
        'groupsProposed',
        'heartSet',
        'heartsCounted',
        'lateNoteSent',
        'lateNoteSettled',
        'messageCleared',
        'messageSent',
        'nextUndone',
        'noteShared',
        'noteUnshared',
        'partStarted',
        'personJoined',
        'readyMarked',
        'rearranged',
        'seatGiven',
        'seatLocked',
        'tableLocked',
        'tablesLaid',
        'tableChanged',
        'needsSet',
        'seatRuleAdded',
        'seatRuleDropped',
        'hallsPaired',
        'seatMoved',
        'stepActed',
        'stepEnded',
        'stepStarted',
        'workplaceAdded',
        'boardsReplaced',
        'doorLocked',
        'doorUnlocked',
        'groupExtended',
        'hallAdded',
        'hallChanged',
        'hallReadyMarked',
        'helpAsked',
        'helpClosed',
        'helpReplied',
        'noteAuthored',
        'notesRedacted',
        'notesShown',
        'peopleMerged',
        'personMoved',
        'personRemoved',
        'personRenamed',
        'startPlanned',
        'titleChanged',
        'expectedChanged',
        'expectedForgotten',
        'expectedMatched',
        'expectedUnmatched',
        'peopleExpected',
        'workplaceRenamed',
        'personRestored',
        'sharesCounted',
        'stepAdded',
        'stepChanged',
        'stepMoved',
        'stepRemoved',
        'wordRedacted',
        'beforehandAsked',
        'beforehandChanged',
        'beforehandRenewed',
        'beforehandRemoved',
        'beforehandOpened',
        'answerGiven',
        'answerChanged',
        'answerRemoved',
      ].sort(),
    );
    for (const { id } of programmeA) expect(steps).toContain(`a ${id}`);
    for (const { id } of otherProgramme) expect(steps).toContain(`other ${id}`);
  });
});
