import { describe, expect, it } from 'vitest';
import { movedNotes, shareState } from '../../../../client/boards/own/share-state.ts';
import type { Attribution, Step } from '../../../../shared/conference/programme.ts';
import { facilitator, machine, participant, programmeA, Rehearsal } from '../../../shared/conference/house.ts';

/** A story whose points are shared by four people, of whom `person-1` shares `n1`; what that person's phone holds. */
function sharing(how: { readonly attribution?: Attribution; readonly hidden?: true }) {
  const programme = programmeA.map((one): Step => (one.id === 'story' ? { ...one, ...how } : one));
  const on = new Rehearsal(programme);
  const people = on.people(4);
  on.goTo('story');
  const lane = 'points';
  for (const [at, id] of people.entries()) {
    on.must(participant(id), { type: 'shareNote', stepId: 'story', noteId: `n${at + 1}`, lane });
  }
  const step = programme.find(({ id }) => id === 'story') as Step;
  const seen = () => machine.viewOf(on.state, participant('person-1'));
  const show = () => on.must(facilitator, { type: 'showNotes', stepId: 'story' });
  return { step, seen, show, state: () => shareState(seen(), step), moved: () => movedNotes(seen(), step, 'person-1') };
}

describe('what becomes of shared notes', () => {
  it('is seen at once where nothing waits', () => {
    const { state, moved } = sharing({});
    expect(state()).toBe('open');
    expect([...moved()]).toEqual([]);
  });

  it('waits where the step says so, and is then shown', () => {
    const { state, show, moved } = sharing({ hidden: true, attribution: 'name' });
    expect(state()).toBe('waiting');
    show();
    expect(state()).toBe('shown');
    expect([...moved()]).toEqual([]);
  });

  it('leaves its writer when it is shown without names, and only the writer`s own are told of', () => {
    const { state, show, moved } = sharing({ attribution: 'anonymous' });
    expect(state()).toBe('waiting');
    expect([...moved()]).toEqual([]);
    show();
    expect(state()).toBe('moved');
    expect([...moved()]).toEqual(['n1']);
  });
});
