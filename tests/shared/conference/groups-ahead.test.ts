import { describe, expect, it } from 'vitest';
import { isRejection } from '../../../shared/conference/outcome.ts';
import { proposalRequests } from '../../../shared/conference/proposal-requests.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import { contextOf, facilitator, machine, Rehearsal, roundsProgramme, start } from './house.ts';

/** The groups that are proposed for a step, with how many rounds in mind. */
function proposed(state: ConferenceState, stepId: string): { rounds: number; groups: readonly Group[] } {
  const requests = proposalRequests(state, stepId);
  const outcome = machine.decide(
    state,
    { type: 'proposeGroups', stepId },
    contextOf(facilitator, start, `for ${stepId}`),
  );
  if (isRejection(outcome) || typeof requests === 'string') throw new Error('refused');
  return {
    rounds: requests[0]?.rounds.length ?? 0,
    groups: outcome.events.flatMap((event) => (event.type === 'groupsProposed' ? event.groups : [])),
  };
}

function expecting(names: readonly string[]): Rehearsal {
  const on = new Rehearsal(roundsProgramme);
  on.people(9);
  const people = names.map((name) => ({ name, workplace: 'Rud skole', jobRole: null, hall: null, role: null }));
  on.must(facilitator, { type: 'expectPeople', people });
  return on;
}

describe('proposing groups', () => {
  it('has the mixed rounds to come in mind, and no others', () => {
    const on = expecting([]);
    expect(proposed(on.state, 'mixed-1').rounds).toBe(3);
    expect(proposed(on.state, 'mixed-3').rounds).toBe(1);
    expect(proposed(on.state, 'home-1').rounds).toBe(1);
    on.must(facilitator, { type: 'proposeGroups', stepId: 'mixed-2' });
    expect(proposed(on.state, 'mixed-1').rounds).toBe(2);
    on.must(facilitator, { type: 'confirmGroups', stepId: 'mixed-2' });
    expect(proposed(on.state, 'mixed-1').rounds).toBe(2);
  });

  it('counts on those who are expected until the first step begins, and then on those who came', () => {
    const on = expecting(['Ingrid Berg', 'Ola Vik']);
    const seated = (groups: readonly Group[]) => groups.flatMap(({ members }) => members).sort();
    const everybody = [...on.state.people.keys(), ...on.state.expected.keys()].sort();
    expect(seated(proposed(on.state, 'mixed-1').groups)).toEqual(everybody);
    on.goTo('mixed-1');
    expect(seated(proposed(on.state, 'mixed-2').groups)).toEqual([...on.state.people.keys()].sort());
  });

  it('leaves nobody to meet again over three rounds of nine', () => {
    const on = expecting([]);
    for (const stepId of ['mixed-1', 'mixed-2', 'mixed-3']) {
      const { groups } = proposed(on.state, stepId);
      const grouping = { status: 'confirmed', groups } as const;
      on.state = { ...on.state, groupings: new Map(on.state.groupings).set(stepId, grouping) };
    }
    const pairs = [...on.state.groupings.values()].flatMap(({ groups }) =>
      groups.flatMap(({ members }) =>
        members.flatMap((one) => members.filter((two) => one < two).map((two) => `${one} ${two}`)),
      ),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
