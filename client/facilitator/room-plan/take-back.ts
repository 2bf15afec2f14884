import type { Command } from '../../../shared/conference/commands.ts';
import type { RoomTable, SeatRule } from '../../../shared/conference/room.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import { usualSeats } from './room-sums.ts';

/** What is decided about the room. */
export type RoomState = Pick<ConferenceState, 'tables' | 'seatNeeds' | 'seatRules' | 'hallPairs'>;

type Now = RoomState & Pick<ConferenceState, 'people' | 'expected'>;

/**
 * What takes one deed back: only what it changed from `before` to `after`, and nobody has changed since. Who has left
 * meanwhile can be named by no new rule, and is left out.
 */
export function takeBack(before: RoomState, after: RoomState, now: Now): readonly Command[] {
  return [
    ...tableCommands(before, after, now),
    ...needCommands(before, after, now),
    ...ruleCommands(before, after, now),
    ...pairCommands(before, after, now),
  ];
}

function tableCommands(before: RoomState, after: RoomState, now: Now): readonly Command[] {
  const halls = new Set([...before.tables, ...after.tables].map(hallOf));
  return [...halls].flatMap((hallId): readonly Command[] => {
    const [was, became, is] = [before, after, now].map(({ tables }) => tables.filter((one) => hallOf(one) === hallId));
    if (!was || !became || !is) return [];
    if (numbers(was) === numbers(became)) return was.flatMap((table) => changed(table, became, is));
    if (JSON.stringify(became) !== JSON.stringify(is)) return [];
    const seats = usualSeats(was) ?? usualSeats(became) ?? 1;
    const laid = new Map(is.slice(0, was.length).map((table) => [table.number, { ...table, seats }]));
    const elsewhere = new Set(now.tables.filter((one) => hallOf(one) !== hallId).map(({ number }) => number));
    return [
      {
        type: 'layTables',
        hallId,
        count: was.length,
        seats,
        numbers: was.slice(is.length).map(({ number }) => number),
      },
      ...was
        .filter(({ number }) => !elsewhere.has(number))
        .flatMap((table) => difference(laid.get(table.number) ?? { ...table, seats, offers: [], out: false }, table)),
    ];
  });
}

/** A table as it was, if it is still as the deed left it. */
function changed(was: RoomTable, after: readonly RoomTable[], now: readonly RoomTable[]): readonly Command[] {
  const [became, is] = [after, now].map((tables) => tables.find(({ number }) => number === was.number));
  return became && is && JSON.stringify(became) === JSON.stringify(is) ? difference(is, was) : [];
}

type Table = Pick<RoomTable, 'seats' | 'offers'> & { readonly out?: boolean };

function difference(is: Table, was: RoomTable): readonly Command[] {
  const same =
    is.seats === was.seats && is.offers.join() === was.offers.join() && (is.out ?? false) === (was.out ?? false);
  const { number: table, seats, offers, out = false } = was;
  return same ? [] : [{ type: 'changeTable', table, seats, offers, out }];
}

function needCommands(before: RoomState, after: RoomState, now: Now): readonly Command[] {
  const ids = new Set([...before.seatNeeds.keys(), ...after.seatNeeds.keys()]);
  return [...ids].flatMap((personId): readonly Command[] => {
    const [was, became, is] = [before, after, now].map(({ seatNeeds }) => (seatNeeds.get(personId) ?? []).join());
    if (was === became || became !== is || !isComing(personId, now)) return [];
    return [{ type: 'setNeeds', personId, needs: before.seatNeeds.get(personId) ?? [] }];
  });
}

function ruleCommands(before: RoomState, after: RoomState, now: Now): readonly Command[] {
  const has = ({ seatRules }: RoomState, ruleId: string) => seatRules.some(({ id }) => id === ruleId);
  const added = after.seatRules.filter(({ id }) => !has(before, id) && has(now, id));
  const dropped = before.seatRules.filter(({ id }) => !has(after, id) && !has(now, id));
  return [
    ...added.map(({ id }): Command => ({ type: 'dropSeatRule', ruleId: id })),
    ...dropped.flatMap((rule) => again(rule, now)),
  ];
}

function again({ id: _, ...rule }: SeatRule, now: Now): readonly Command[] {
  if (rule.kind === 'role') return [{ type: 'addSeatRule', rule }];
  if (rule.kind === 'host') {
    const stands = rule.table === null || now.tables.some(({ number }) => number === rule.table);
    return stands && isComing(rule.personId, now) ? [{ type: 'addSeatRule', rule }] : [];
  }
  const personIds = rule.personIds.filter((personId) => isComing(personId, now));
  return personIds.length > 1 ? [{ type: 'addSeatRule', rule: { ...rule, personIds } }] : [];
}

function pairCommands(before: RoomState, after: RoomState, now: Now): readonly Command[] {
  const [was, became, is] = [before, after, now].map(({ hallPairs }) => JSON.stringify(hallPairs));
  return was !== became && became === is ? [{ type: 'pairHalls', pairs: before.hallPairs }] : [];
}

function hallOf({ hallId }: RoomTable): string | null {
  return hallId ?? null;
}

function numbers(tables: readonly RoomTable[]): string {
  return tables.map(({ number }) => number).join();
}

function isComing(personId: string, { people, expected }: Now): boolean {
  return people.has(personId) || expected.has(personId);
}
