import { describe, expect, it } from 'vitest';
import { currentStep, isQuiet, type Screen, screenFor, ticketId } from '../../../../client/participant/now/screen.ts';
import { facilitator, machine, otherProgramme, participant, Rehearsal } from '../../../shared/conference/house.ts';

const none: ReadonlySet<string> = new Set();

/** What the phone of `person` shows: computed from what that phone may see. */
function screenOf(rehearsal: Rehearsal, person: string, putAway = none): Screen {
  const seen = machine.viewOf(rehearsal.state, participant(person));
  return screenFor(seen, person, currentStep(seen), putAway);
}

function withPeople(count: number): Rehearsal {
  const rehearsal = new Rehearsal();
  rehearsal.people(count);
  return rehearsal;
}

describe('the screen of a phone', () => {
  it('waits in the lobby until the first step, and again when the start is taken back', () => {
    const rehearsal = withPeople(4);
    expect(screenOf(rehearsal, 'person-1').kind).toBe('lobby');
    rehearsal.next();
    expect(screenOf(rehearsal, 'person-1').kind).toBe('step');
    rehearsal.must(facilitator, { type: 'undoNext', from: { stepId: 'check-in', part: 0 } });
    expect(screenOf(rehearsal, 'person-1').kind).toBe('lobby');
  });

  it('shows the seat first, then that one has found it, then the task', () => {
    const rehearsal = withPeople(9);
    rehearsal.goTo('experiences');
    const ticket = screenOf(rehearsal, 'person-1');
    if (ticket.kind !== 'ticket') throw new Error(`there is no ticket but ${ticket.kind}`);
    expect(ticket.group.members).toContain('person-1');
    const putAway = new Set([ticketId(ticket.step, ticket.group)]);
    expect(screenOf(rehearsal, 'person-1', putAway).kind).toBe('seated');
    rehearsal.goTo('experiences', 1);
    expect(screenOf(rehearsal, 'person-1', putAway)).toMatchObject({ kind: 'step', part: 1 });
    // Whoever has not been at the table yet sees where it is, also when the others have begun.
    expect(screenOf(rehearsal, 'person-2').kind).toBe('ticket');
  });

  it('gives whoever is moved to another table a new ticket', () => {
    const rehearsal = withPeople(9);
    rehearsal.goTo('experiences', 1);
    const before = screenOf(rehearsal, 'person-1');
    if (before.kind !== 'ticket') throw new Error('there is no ticket');
    const putAway = new Set([ticketId(before.step, before.group)]);
    const other = rehearsal.state.groupings.get('experiences')?.groups.find(({ id }) => id !== before.group.id);
    if (!other) throw new Error('there is one table only');
    rehearsal.must(facilitator, {
      type: 'moveSeat',
      stepId: 'experiences',
      personId: 'person-1',
      toGroupId: other.id,
    });
    const after = screenOf(rehearsal, 'person-1', putAway);
    expect(after).toMatchObject({ kind: 'ticket', group: { id: other.id } });
  });

  it('shows a late joiner their table in a later part', () => {
    const rehearsal = withPeople(8);
    rehearsal.goTo('experiences', 2);
    rehearsal.join('late', { workplace: { id: 'office' } });
    expect(screenOf(rehearsal, 'late')).toMatchObject({ kind: 'ticket', part: 2 });
  });

  it('says so where there is no seat', () => {
    const rehearsal = withPeople(8);
    rehearsal.goTo('experiences', 1);
    const seen = machine.viewOf(rehearsal.state, participant('person-1'));
    const without = { ...seen, groupings: new Map() };
    expect(screenFor(without, 'person-1', currentStep(seen), none).kind).toBe('noSeat');
  });

  it('sends nobody to a table when everybody is one group', () => {
    const rehearsal = new Rehearsal(otherProgramme);
    rehearsal.people(5);
    rehearsal.goTo('own-kind', 1);
    expect(screenOf(rehearsal, 'person-1').kind).toBe('step');
  });

  it('shows no ticket for a step that is over, while somebody finishes a sentence in it', () => {
    const rehearsal = withPeople(8);
    rehearsal.goTo('experiences', 3);
    rehearsal.next();
    const seen = machine.viewOf(rehearsal.state, participant('person-1'));
    const left = seen.programme.find(({ id }) => id === 'experiences') ?? null;
    expect(screenFor(seen, 'person-1', left, none)).toMatchObject({ kind: 'step', part: 3 });
  });

  it('says goodbye when the conference has ended', () => {
    const rehearsal = withPeople(4);
    rehearsal.next();
    rehearsal.must(facilitator, { type: 'end' });
    expect(screenOf(rehearsal, 'person-1')).toEqual({ kind: 'ended' });
  });
});

describe('a quiet phone', () => {
  const putAwayAll = (rehearsal: Rehearsal): ReadonlySet<string> =>
    new Set(rehearsal.state.groupings.get('experiences')?.groups.map(({ id }) => `experiences/${id}`));

  it.each([
    [1, true],
    [2, true],
    [3, false],
  ])('in part %i of the group work: %s', (part, quiet) => {
    const rehearsal = withPeople(8);
    rehearsal.goTo('experiences', part);
    expect(isQuiet(screenOf(rehearsal, 'person-1', putAwayAll(rehearsal)))).toBe(quiet);
  });

  it('has its pages in a step for all', () => {
    const rehearsal = withPeople(4);
    rehearsal.goTo('story');
    expect(isQuiet(screenOf(rehearsal, 'person-1'))).toBe(false);
  });
});
