/**
 * Lowers the summed cost of all pairs that sit together by letting two people change places, the best exchange for one
 * person at a time, until none helps or `budget` exchanges have been weighed. Group sizes stay.
 *
 * `groups` holds the people 0 … n-1 and is changed in place. `pairCost` is symmetric, and 0 for a person with themselves.
 * Counted work and no clock: a slow phone and a fast server reach the same groups.
 */
export function improveBySwaps(
  groups: number[][],
  pairCost: (person: number, other: number) => number,
  budget: number,
): void {
  const count = groups.length;
  const groupOf = groups.flatMap((members, group) => members.map((person) => [person, group] as const));
  const seat = new Int32Array(groupOf.length);
  for (const [person, group] of groupOf) seat[person] = group;
  const people = seat.length;

  // cost[person * count + group]: what the person pays for the members of that group. It makes an exchange O(1) to weigh.
  const cost = new Float64Array(people * count);
  for (let person = 0; person < people; person += 1) {
    for (let other = 0; other < people; other += 1) {
      const cell = person * count + at(seat, other);
      cost[cell] = at(cost, cell) + pairCost(person, other);
    }
  }

  const gainOf = (person: number, other: number): number => {
    const here = at(seat, person);
    const there = at(seat, other);
    const now = at(cost, person * count + here) + at(cost, other * count + there);
    const after = at(cost, person * count + there) + at(cost, other * count + here);
    // Both sums of `after` count the other one, who will have left.
    return now - after + 2 * pairCost(person, other);
  };

  const swap = (person: number, other: number): void => {
    const here = at(seat, person);
    const there = at(seat, other);
    for (let third = 0; third < people; third += 1) {
      const difference = pairCost(third, other) - pairCost(third, person);
      cost[third * count + here] = at(cost, third * count + here) + difference;
      cost[third * count + there] = at(cost, third * count + there) - difference;
    }
    seat[person] = there;
    seat[other] = here;
  };

  let left = budget;
  for (let improved = true; improved && left > 0; ) {
    improved = false;
    for (let person = 0; person < people && left > 0; person += 1) {
      if (at(cost, person * count + at(seat, person)) === 0) continue;
      let best = -1;
      let bestGain = 0;
      for (let other = 0; other < people; other += 1) {
        if (seat[other] === seat[person]) continue;
        left -= 1;
        const gain = gainOf(person, other);
        if (gain > bestGain) {
          best = other;
          bestGain = gain;
        }
      }
      if (best >= 0) {
        swap(person, best);
        improved = true;
      }
    }
  }

  for (const members of groups) members.length = 0;
  for (let person = 0; person < people; person += 1) groups[at(seat, person)]?.push(person);
}

/** Indices here stay in bounds by construction; this tells the type checker so. */
function at(figures: Int32Array | Float64Array, index: number): number {
  return figures[index] as number;
}
