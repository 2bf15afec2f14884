import { useMemo } from 'react';
import { planOf, planRequest } from '../../../shared/conference/plan-request.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import { type Breach, breachesOf } from '../../../shared/grouping/plan/breaches.ts';
import type { Names } from '../../../shared/grouping/plan/say-reasons.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { listed } from '../room-plan/rule-sentence.ts';

type Words = Catalogue['facilitator']['roomPlan'];

/** Whether a table can be sat at: it stands in the room, is out of use, or is none of those that stand there. */
type Standing = 'stands' | 'out' | 'nowhere';

/** What is broken at a table as people sit, as marks at its head: a line each. */
export function roomMarks(
  breaches: readonly Breach[],
  standing: Standing,
  stepId: string,
  names: Names,
  words: Words,
): readonly string[] {
  const where = { stands: [], out: [words.marks.outOfUse], nowhere: [words.marks.notInRoom] }[standing];
  return [...where, ...breaches.map((breach) => sayBreach(breach, stepId, names, words))];
}

function sayBreach(breach: Breach, stepId: string, names: Names, words: Words): string {
  const { marks } = words;
  switch (breach.kind) {
    case 'overfull':
      return marks.overfull(breach.people - breach.seats);
    case 'need':
      return marks.need[breach.need](names.person(breach.personId));
    case 'apart':
    case 'together':
      return marks[breach.kind](
        listed(
          breach.personIds.map((personId) => names.person(personId)),
          words,
        ),
      );
    case 'host': {
      const name = names.person(breach.personId);
      return breach.tableId === null ? marks.hostStays(name) : marks.host(name, names.table(stepId, breach.tableId));
    }
    case 'role': {
      const { people, atLeast, atMost } = breach;
      const role = names.role?.(breach.role) ?? breach.role;
      if (people > atMost) return marks.tooMany(role, people, atMost);
      return people === 0 ? marks.noRole(role) : marks.tooFew(role, people, atLeast);
    }
  }
}

/** What is broken in a round as people sit, by table id. Worked out when seats, people or the room change, and at no pulse. */
export function useBreaches(state: ConferenceState, step: Step): ReadonlyMap<string, readonly Breach[]> {
  const { groupings, people, expected, tables, seatNeeds, seatRules, programme, halls, hallPairs } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the state that are read
  return useMemo(() => {
    if (tables.length === 0 && seatRules.length === 0) return new Map();
    const steps = programme.filter(({ id }) => groupings.has(id));
    const plan = planOf(state, steps);
    const round = plan.rounds.find(({ id }) => id === step.id);
    return round ? breachesOf(round, planRequest(state, steps), plan.rounds) : new Map();
  }, [groupings, people, expected, tables, seatNeeds, seatRules, programme, halls, hallPairs, step]);
}
