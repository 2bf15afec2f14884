import { type ConferenceState, statusOf } from './state.ts';

/** The tables of all rounds held so far in which people met, as they were told to them: ids of people. */
export function tablesHeld(state: ConferenceState): readonly (readonly string[])[] {
  // A round that was taken out of the programme after it had begun has been held.
  return [...state.programme, ...state.parked].flatMap(({ id, arrangement }) => {
    const grouping = state.groupings.get(id);
    const mixes = arrangement.kind === 'groups' && ['mixed', 'sameKind'].includes(arrangement.composition);
    const begun = statusOf(state, id).kind !== 'waiting';
    return mixes && begun && grouping?.status === 'confirmed' ? grouping.groups.map(({ members }) => members) : [];
  });
}

/**
 * The same by other ids: whoever came without their card was recognised by hand, or is one of two seats that became one. Those
 * who are not `known` by any id are left out, and tables where fewer than two are left.
 * @param known ids of people as they were expected
 */
export function tablesByKnownIds(state: ConferenceState, known: ReadonlySet<string>): readonly (readonly string[])[] {
  const knownAs = new Map<string, string>();
  // The surest first: each seat is one person, by one id.
  const call = (seatId: string, id: string) => {
    if (known.has(id) && !knownAs.has(seatId)) knownAs.set(seatId, id);
  };
  for (const id of state.people.keys()) call(id, id);
  for (const [seatId, { expected }] of state.matched) call(keptSeat(state, seatId), expected.id);
  for (const goneId of state.mergedInto.keys()) call(keptSeat(state, goneId), goneId);
  return tablesHeld(state)
    .map((members) => [...new Set(members.flatMap((id) => knownAs.get(id) ?? []))])
    .filter((members) => members.length > 1);
}

/** Where somebody sits whose seat has become one with another, perhaps more than once. */
export function keptSeat({ mergedInto }: ConferenceState, personId: string): string {
  let id = personId;
  for (let next = mergedInto.get(id); next !== undefined; next = mergedInto.get(id)) id = next;
  return id;
}
