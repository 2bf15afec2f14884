import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeBack } from '../../../../client/facilitator/room-plan/take-back.ts';
import type { Command } from '../../../../shared/conference/commands.ts';
import type { ConferenceState } from '../../../../shared/conference/state.ts';
import { facilitator, otherProgramme, Rehearsal } from '../../../shared/conference/house.ts';

/** The room without the ids of rules, which a rule that comes again does not keep, nor its place. */
const roomOf = ({ tables, seatNeeds, seatRules, hallPairs }: ConferenceState) => ({
  tables,
  seatNeeds: [...seatNeeds].sort(([one], [other]) => (one < other ? -1 : 1)),
  seatRules: seatRules.map(({ id: _, ...rule }) => JSON.stringify(rule)).sort(),
  hallPairs,
});

function furnished(): Rehearsal {
  const on = new Rehearsal(otherProgramme);
  for (const [at, id] of ['a', 'b', 'c', 'd'].entries()) on.join(id, { hallId: at % 2 ? 'hall-a' : 'hall-b' });
  on.must(facilitator, { type: 'layTables', hallId: 'hall-a', count: 3, seats: 4 });
  on.must(facilitator, { type: 'layTables', hallId: 'hall-b', count: 2, seats: 5 });
  on.must(facilitator, { type: 'changeTable', table: 3, seats: 7, offers: ['quiet'], out: true });
  on.must(facilitator, { type: 'addSeatRule', rule: { kind: 'apart', personIds: ['a', 'b', 'c'] } });
  on.must(facilitator, { type: 'addSeatRule', rule: { kind: 'host', personId: 'd', table: 1 } });
  return on;
}

/** Does it, and gives what takes it back. */
function deed(on: Rehearsal, command: Command): () => readonly Command[] {
  const before = on.state;
  on.send(facilitator, command);
  const after = on.state;
  return () => takeBack(before, after, on.state);
}

const person = fc.constantFrom('a', 'b', 'c', 'd');
const someNeeds = fc.subarray(['wheelchair', 'quiet'] as const);
const anyDeed: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('layTables' as const),
    hallId: fc.constantFrom('hall-a', 'hall-b', 'hall-c'),
    count: fc.nat({ max: 5 }),
    seats: fc.integer({ min: 1, max: 8 }),
  }),
  fc.record({
    type: fc.constant('changeTable' as const),
    table: fc.integer({ min: 1, max: 6 }),
    seats: fc.integer({ min: 1, max: 8 }),
    offers: someNeeds,
    out: fc.boolean(),
  }),
  fc.record({ type: fc.constant('setNeeds' as const), personId: person, needs: someNeeds }),
  fc.record({
    type: fc.constant('addSeatRule' as const),
    rule: fc.oneof(
      fc.record({
        kind: fc.constantFrom('together' as const, 'apart' as const),
        personIds: fc.uniqueArray(person, { minLength: 2 }),
      }),
      fc.record({ kind: fc.constant('host' as const), personId: person, table: fc.constantFrom(null, 1, 4) }),
      fc.record({ kind: fc.constant('role' as const), role: fc.constant('adviser'), atLeast: fc.constant(1) }),
    ),
  }),
  fc.record({
    type: fc.constant('pairHalls' as const),
    pairs: fc.constantFrom<[string, string][]>([], [['hall-a', 'hall-b']], [['hall-c', 'hall-a']]),
  }),
);

describe('taking back what was changed of the room', () => {
  it('brings it back, whatever was done, however much of it', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 6 }), (deeds) => {
        const on = furnished();
        const rooms = [roomOf(on.state)];
        const back = deeds.map((command) => {
          const undo = deed(on, command);
          rooms.push(roomOf(on.state));
          return undo;
        });
        for (const undo of back.reverse()) {
          expect(roomOf(on.state)).toEqual(rooms.pop());
          for (const command of undo()) on.must(facilitator, command);
        }
        expect(roomOf(on.state)).toEqual(rooms.pop());
      }),
      { numRuns: 400 },
    );
  });

  it('leaves alone what somebody else has changed since', () => {
    const on = furnished();
    const needs = deed(on, { type: 'setNeeds', personId: 'a', needs: ['quiet'] });
    const seats = deed(on, { type: 'changeTable', table: 1, seats: 9 });
    const pairs = deed(on, { type: 'pairHalls', pairs: [['hall-a', 'hall-b']] });
    const laid = deed(on, { type: 'layTables', hallId: 'hall-b', count: 4, seats: 5 });
    on.must(facilitator, { type: 'setNeeds', personId: 'a', needs: ['wheelchair'] });
    on.must(facilitator, { type: 'changeTable', table: 1, out: true });
    on.must(facilitator, { type: 'changeTable', table: 5, out: true });
    on.must(facilitator, { type: 'pairHalls', pairs: [['hall-a', 'hall-c']] });
    expect([needs(), seats(), pairs(), laid()]).toEqual([[], [], [], []]);
  });

  it('names nobody who has left', () => {
    const on = furnished();
    const [apart, host] = on.state.seatRules;
    const both = [apart, host].map((rule) => deed(on, { type: 'dropSeatRule', ruleId: rule?.id ?? '' }));
    on.must(facilitator, { type: 'removePerson', personId: 'd' });
    on.must(facilitator, { type: 'removePerson', personId: 'c' });
    expect(both.map((undo) => undo())).toEqual([
      [{ type: 'addSeatRule', rule: { kind: 'apart', personIds: ['a', 'b'] } }],
      [],
    ]);
  });
});
