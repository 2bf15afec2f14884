import { describe, expect, it } from 'vitest';
import { boardsToSee, firstToSee, ownBoards } from '../../../../client/participant/now/boards-to-see.ts';
import { boardAccess } from '../../../../shared/boards/board-access.ts';
import { seatOf } from '../../../../shared/conference/state.ts';
import { facilitator, machine, participant, Rehearsal } from '../../../shared/conference/house.ts';

function seen(rehearsal: Rehearsal, person = 'person-1') {
  return machine.viewOf(rehearsal.state, participant(person));
}

function inGroupWork(people = 9): Rehearsal {
  const rehearsal = new Rehearsal();
  rehearsal.people(people);
  rehearsal.goTo('experiences', 3);
  return rehearsal;
}

describe('the boards one may look at', () => {
  it('are none before anything has begun', () => {
    const rehearsal = new Rehearsal();
    rehearsal.people(4);
    expect(boardsToSee(machine.kinds, seen(rehearsal), 'person-1')).toEqual([]);
    expect(firstToSee([])).toBeUndefined();
  });

  it('hold one’s own table and no other before the boards are shared', () => {
    const rehearsal = inGroupWork();
    const boards = boardsToSee(machine.kinds, seen(rehearsal), 'person-1').find(
      ({ step }) => step.id === 'experiences',
    );
    const seat = seatOf(rehearsal.state, 'experiences', 'person-1');
    expect(boards?.boards).toMatchObject([{ own: true, key: { scope: 'group', owner: seat?.id } }]);
  });

  it('hold all tables once they are shared, one’s own first and the others by number', () => {
    const rehearsal = inGroupWork(12);
    rehearsal.must(facilitator, { type: 'shareBoards', stepId: 'experiences' });
    const last = rehearsal.state.groupings.get('experiences')?.groups.at(-1);
    const person = last?.members[0] ?? '';
    const all = boardsToSee(machine.kinds, seen(rehearsal, person), person);
    const boards = all.find(({ step }) => step.id === 'experiences')?.boards ?? [];
    expect(boards.map(({ own }) => own)).toEqual([true, ...Array(boards.length - 1).fill(false)]);
    expect(boards[0]?.group?.number).toBe(last?.number);
    const others = boards.slice(1).map(({ group }) => group?.number ?? 0);
    expect(others).toEqual([...others].sort((a, b) => a - b));
    expect(others.length).toBeGreaterThan(1);
  });

  it('hold nothing that the server would refuse, and never anybody’s own notes', () => {
    const rehearsal = inGroupWork();
    rehearsal.must(facilitator, { type: 'shareBoards', stepId: 'experiences' });
    rehearsal.goTo('report');
    for (const { boards } of boardsToSee(machine.kinds, seen(rehearsal), 'person-1')) {
      for (const { key } of boards) {
        expect(boardAccess(machine.kinds, rehearsal.state, key, participant('person-1'))).not.toBe('none');
        expect(key.scope).not.toBe('person');
      }
    }
  });

  it('begin with one’s own table in the latest step that had tables', () => {
    const rehearsal = inGroupWork();
    expect(firstToSee(boardsToSee(machine.kinds, seen(rehearsal), 'person-1'))?.step.id).toBe('experiences');
    rehearsal.goTo('input');
    expect(firstToSee(boardsToSee(machine.kinds, seen(rehearsal), 'person-1'))?.step.id).toBe('experiences');
    rehearsal.goTo('report');
    expect(firstToSee(boardsToSee(machine.kinds, seen(rehearsal), 'person-1'))?.step.id).toBe('own-kind');
  });
});

describe('one’s own boards', () => {
  it('are those of the steps that have begun, and open to their owner', () => {
    const rehearsal = inGroupWork();
    rehearsal.goTo('plan');
    const own = ownBoards(machine.kinds, seen(rehearsal), 'person-1');
    expect(own.map(({ step }) => step.id)).toEqual(['experiences', 'story', 'input', 'own-kind', 'plan']);
    for (const { key } of own) {
      expect(boardAccess(machine.kinds, rehearsal.state, key, participant('person-1'))).toBe('write');
      expect(boardAccess(machine.kinds, rehearsal.state, key, participant('person-2'))).toBe('none');
    }
  });
});
