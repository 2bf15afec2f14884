import { useMemo } from 'react';
import { knownRounds, planOf, planRequest } from '../../../shared/conference/plan-request.ts';
import type { Group } from '../../../shared/conference/state.ts';
import { explainPerson, explainPlan } from '../../../shared/grouping/plan/explain.ts';
import { type Names as PlanNames, sayFacts, sayPerson } from '../../../shared/grouping/plan/say-reasons.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useTexts } from '../../ui/language.tsx';
import { roleInText } from '../room-plan/role-words.ts';
import { withoutHall } from '../room-plan/room-sums.ts';

export interface RoundsSaid {
  /** What all rounds achieve together: a line each, the most telling first. */
  lines(): readonly string[];
  /** What they mean for one person. */
  person(personId: string): string;
}

/** All rounds that have groups, in words. */
export function useRoundsSaid(): RoundsSaid {
  const { state } = useLive();
  const { grouping } = useTexts();
  const names = usePlanNames();
  const { groupings, people, expected, workplaces, programme } = state;
  // Nothing else of the conference plays a part; explaining is not for every tick.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the state that are read
  return useMemo(() => {
    const steps = knownRounds(state);
    const request = planRequest(state, steps);
    const plan = planOf(state, steps);
    const met = request.rounds.some(({ composition }) => composition === 'mixed');
    return {
      lines: () => (met ? sayFacts(grouping, explainPlan(plan, request), names).map(asSentence) : []),
      person: (personId) => asSentence(sayPerson(grouping, explainPerson(plan, request, personId))),
    };
  }, [groupings, people, expected, workplaces, programme, grouping, names]);
}

/** What the solver's ids are called. */
export function usePlanNames(): PlanNames {
  const { state } = useLive();
  const names = useNames();
  const { roomPlan } = useTexts().facilitator;
  const { groupings, programme, jobRoles, halls, people, expected } = state;
  return useMemo(
    () => ({
      hall: (id) => names.hall(id),
      workplace: (id) => names.workplace(id),
      person: (id) => names.person(id),
      table: (roundId, tableId) => {
        const group = groupings.get(roundId)?.groups.find(({ id }) => id.slice(1) === tableId.slice(1));
        const fresh: Pick<Group, 'number' | 'label'> = { number: Number(tableId.slice(1)), label: { kind: 'table' } };
        return names.tableInText(group ?? fresh);
      },
      round: (roundId) => programme.find(({ id }) => id === roundId)?.title ?? '',
      role: (role) => roleInText(role, jobRoles, roomPlan),
      withoutHall: (roundId) => {
        const step = programme.find(({ id }) => id === roundId);
        const within = step?.arrangement.kind === 'groups' && step.arrangement.halls === 'within';
        return within && withoutHall({ halls, people, expected }) > 0 ? roomPlan.withoutHall : '';
      },
    }),
    [groupings, programme, jobRoles, halls, people, expected, roomPlan, names],
  );
}

/** "ingen møtes igjen" → "Ingen møtes igjen." */
export function asSentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
}
