import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type SeatChange, scopeOf, wayBack } from '../../../../client/facilitator/seating/seat-undo.ts';
import type { Command, RearrangeDeed } from '../../../../shared/conference/commands.ts';
import { roundsToPlan } from '../../../../shared/conference/plan-request.ts';
import type { ConferenceState } from '../../../../shared/conference/state.ts';
import { facilitator, otherProgramme, Rehearsal, roundsProgramme } from '../../../shared/conference/house.ts';
import { expectInvariants } from '../../../shared/conference/invariants.ts';
import { runs } from '../../../shared/conference/runs.ts';

const kinds = ['plan', 'move', 'rearrange', 'hall', 'undo'] as const;
const seldom = ['lock', 'tell'] as const;
const others = ['join', 'leave', 'expect', 'come'] as const;

interface Deed {
  readonly what: (typeof kinds)[number] | (typeof seldom)[number] | (typeof others)[number];
  readonly desk: 0 | 1;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Somebody undoes what they see, though it is some deeds old. */
  readonly late: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...kinds) },
    { weight: 1, arbitrary: fc.constantFrom(...seldom) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  ),
  desk: fc.constantFrom(0 as const, 1 as const),
  a: fc.nat(40),
  b: fc.nat(40),
  c: fc.nat(40),
  late: fc.constantFrom(0, 0, 0, 1, 2),
});

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];

/** Who sits where, and in which hall, as they can be compared. */
function placesOf({ groupings }: ConferenceState): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...groupings].flatMap(([stepId, { groups }]) =>
      groups.flatMap(({ id, members }) => members.map((personId) => [`${stepId} ${personId}`, id])),
    ),
  );
}

function hallsOf({ people, expected }: ConferenceState): Readonly<Record<string, string>> {
  return Object.fromEntries([...people, ...expected].map(([id, { hallId }]) => [`hall of ${id}`, hallId ?? '']));
}

it('undo takes back what its own desk did and nothing else, and nobody is lost, whatever two desks do', () => {
  let undone = 0;
  let stayed = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.array(deed, { minLength: 12, maxLength: 40, size: 'max' }), (halls, deeds) => {
      const on = new Rehearsal(halls ? otherProgramme : roundsProgramme);
      on.people(7);
      const pasts: [SeatChange[], SeatChange[]] = [[], []];
      const seen: ConferenceState[] = [on.state];
      const follow = (act: () => void): void => {
        act();
        expectInvariants(on.state);
        seen.push(on.state);
      };
      const first = { what: 'plan', desk: 0, a: 0, b: 0, c: 0, late: 0 } as const;
      for (const one of [first, ...deeds]) {
        if (one.what === 'undo') {
          const change = pasts[one.desk].pop();
          if (!change) continue;
          const before = on.state;
          const view = seen.at(-1 - one.late) ?? before;
          let asked = wayBack(change, view);
          const send = () => {
            if (asked.deeds.length === 0) return 'ok';
            let said = '';
            follow(() => {
              said = on.send(facilitator, { type: 'rearrange', deeds: asked.deeds, why: { kind: 'undone' } });
            });
            return said;
          };
          if (send() !== 'ok') {
            expect(view, 'refused though nothing has changed').not.toBe(before);
            asked = wayBack(change, before);
            expect(send()).toBe('ok');
          }
          stayed += asked.stay.size;
          const was = { ...placesOf(change.before), ...(view === before ? hallsOf(change.before) : {}) };
          const became = { ...placesOf(change.after), ...hallsOf(change.after) };
          const from = { ...placesOf(before), ...hallsOf(before) };
          for (const [key, place] of Object.entries({ ...placesOf(on.state), ...hallsOf(on.state) })) {
            if (place === from[key] || !(key in was)) continue;
            undone += 1;
            expect([from[key], place], `${key} did not sit where this desk had put them, or is not back`).toEqual([
              became[key],
              was[key],
            ]);
          }
        } else if (others.some((other) => other === one.what)) {
          follow(() => othersDo(on, one));
        } else {
          const command = commandOf(on.state, one);
          if (!command) continue;
          const before = on.state;
          follow(() => on.send(facilitator, command));
          if (on.state !== before && one.what !== 'lock' && one.what !== 'tell') {
            pasts[one.desk].push({ before, after: on.state, scope: scopeOf([command]) });
          }
        }
      }
      // Everybody is there, and sits exactly once in each round that has groups.
      for (const [stepId, { groups }] of on.state.groupings) {
        const seated = groups.flatMap(({ members }) => members);
        for (const id of on.state.people.keys()) {
          expect(
            seated.filter((each) => each === id),
            `${id} in ${stepId}`,
          ).toHaveLength(1);
        }
      }
    }),
    runs(25),
  );
  expect(undone).toBeGreaterThan(80);
  expect(stayed).toBeGreaterThan(20);
});

function othersDo(on: Rehearsal, { what, a, b }: Deed): void {
  if (what === 'join') on.join(`late-${on.events.length}`, { workplace: { id: `school-${1 + (a % 3)}` } });
  else if (what === 'leave') {
    on.send(facilitator, { type: 'removePerson', personId: pick([...on.state.people.keys()], a) ?? '' });
  } else if (what === 'expect') {
    const hall = on.state.halls[b % 3]?.name ?? null;
    const row = { name: `Kari ${a}`, workplace: 'Rud skole', jobRole: null, hall, role: null };
    on.send(facilitator, { type: 'expectPeople', people: [row] });
  } else on.send(facilitator, { type: 'markCome', expectedId: pick([...on.state.expected.keys()], a) ?? '' });
}

function commandOf(state: ConferenceState, { what, a, b, c }: Deed): Command | undefined {
  const everybody = [...state.people.keys(), ...state.expected.keys()];
  const planned = [...state.groupings.keys()];
  const stepId = pick(planned, b) ?? '';
  const groups = state.groupings.get(stepId)?.groups ?? [];
  const person = pick(everybody, a) ?? '';
  const place = (step: string, turn: number): RearrangeDeed => ({
    type: 'placeGroups',
    stepId: step,
    groups: [0, 1, 2].map((table) => ({
      id: `g${table + 1 + (turn % 2)}`,
      label: { kind: 'table' },
      members: everybody.filter((_, at) => (at * (1 + (turn % 2)) + turn) % 3 === table),
    })),
  });
  const moves = everybody
    .filter((_, at) => (at + c) % 3 === 0)
    .map((personId, at) => ({
      stepId,
      personId,
      toGroupId: pick([...groups.map(({ id }) => id), 'g6'], at + a) ?? 'g6',
    }));
  switch (what) {
    case 'plan':
      return {
        type: 'rearrange',
        deeds: roundsToPlan(state).map(({ id }, at) => place(id, at + a)),
      };
    case 'move':
      return { type: 'moveSeat', stepId, personId: person, toGroupId: pick(groups, c)?.id ?? null };
    case 'rearrange':
      return moves.length > 0 ? { type: 'rearrange', deeds: [{ type: 'moveSeats', moves }] } : undefined;
    case 'hall': {
      const hallId = pick(state.halls, c)?.id;
      if (hallId === undefined) return undefined;
      const gone = everybody.filter((_, at) => at % 2 === a % 2);
      const deeds = gone.map((personId): RearrangeDeed => ({ type: 'moveToHall', personId, hallId }));
      return {
        type: 'rearrange',
        deeds: [...deeds, ...(moves.length > 0 ? [{ type: 'moveSeats' as const, moves }] : [])],
      };
    }
    case 'lock':
      return c % 2 === 0
        ? { type: 'lockSeat', stepId, personId: person, locked: a % 3 > 0 }
        : { type: 'lockTable', stepId, groupId: pick(groups, a)?.id ?? '', locked: a % 3 > 0 };
    case 'tell':
      return a % 4 === 0 ? { type: 'confirmGroups', stepId } : undefined;
    default:
      return undefined;
  }
}
