import { describe, expect, it } from 'vitest';
import { boardKey } from '../../../shared/boards/board-name.ts';
import { purgedNotes } from '../../../shared/conference/decide-show.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { encodeState } from '../../../shared/protocol/encode-state.ts';
import { facilitator, machine, otherProgramme, participant, programmeA, Rehearsal } from './house.ts';

const share = (stepId: string, noteId: string, lane: string) => ({ type: 'shareNote', stepId, noteId, lane }) as const;
const copiesIn = (on: Rehearsal, stepId: string) =>
  machine.copies(on.state).filter((copy) => copy.from.stepId === stepId && copy.from.scope === 'person');

describe('a step whose notes are hidden until shown', () => {
  it('copies nothing, tells nobody who has shared, and counts for the facilitator alone', () => {
    const on = new Rehearsal(otherProgramme);
    const [ada = '', bo = ''] = on.people(4);
    on.goTo('input');
    on.must(participant(ada), share('input', 'n1', 'questions'));
    on.must(participant(bo), share('input', 'n2', 'questions'));
    expect(copiesIn(on, 'input')).toEqual([]);
    expect(machine.viewOf(on.state, facilitator).shareCounts.get('input')).toBe(2);
    expect(machine.viewOf(on.state, participant(bo)).shareCounts.size).toBe(0);
    expect(on.state.authors.size).toBe(0);
    const told = JSON.stringify(encodeState(machine.viewOf(on.state, participant(bo))));
    expect(told).not.toContain('n1');
    on.must(participant(ada), { type: 'unshareNote', stepId: 'input', noteId: 'n1' });
    expect(on.state.shareCounts.get('input')).toBe(1);
  });

  it('copies all of it once shown, with names where the step says so, and from then on at once', () => {
    const on = new Rehearsal(otherProgramme);
    const [ada = '', bo = ''] = on.people(4);
    on.goTo('input');
    on.must(participant(ada), share('input', 'n1', 'questions'));
    on.must(facilitator, { type: 'showNotes', stepId: 'input' });
    on.must(participant(bo), share('input', 'n2', 'questions'));
    expect(copiesIn(on, 'input').map(({ noteId }) => noteId)).toEqual(['n1', 'n2']);
    expect(on.state.shareCounts.size, 'none waits any more').toBe(0);
    const authors = machine.viewOf(on.state, participant(bo)).authors.get('input/plenary/all');
    expect([...(authors ?? [])].map(([noteId, nameId]) => [noteId, on.words.get(nameId)])).toEqual([
      ['n1', ada],
      ['n2', bo],
    ]);
    on.must(participant(bo), { type: 'unshareNote', stepId: 'input', noteId: 'n2' });
    expect(on.state.authors.get('input/plenary/all')?.has('n2')).toBe(false);
  });
});

describe('an anonymous step', () => {
  function reflecting(people: number) {
    const on = new Rehearsal(otherProgramme);
    const ids = on.people(people);
    on.goTo('reflection');
    for (const [at, id] of ids.entries()) on.must(participant(id), share('reflection', `n${at}`, 'wall'));
    return { on, ids };
  }

  it('is not shown before three have shared', () => {
    const { on } = reflecting(2);
    expect(on.send(facilitator, { type: 'showNotes', stepId: 'reflection' })).toBe('too_few_to_be_anonymous');
    expect(on.state.shown.size).toBe(0);
  });

  it('at tables is not shown before three have shared at each that has a note', () => {
    const lanes = [{ id: 'one', title: '' }];
    const atTables = programmeA.flatMap((step): Step[] =>
      step.id === 'experiences'
        ? [{ ...step, attribution: 'anonymous', settings: { ...(step.settings as object), lanes } }]
        : [],
    );
    const on = new Rehearsal(atTables);
    on.people(10);
    on.goTo('experiences');
    const [first, second] = on.state.groupings.get('experiences')?.groups.map(({ members }) => members) ?? [];
    for (const id of [...(first ?? []).slice(0, 3), ...(second ?? []).slice(0, 1)])
      on.must(participant(id), share('experiences', 'n', 'one'));
    const show = { type: 'showNotes', stepId: 'experiences' } as const;
    expect(on.send(facilitator, show)).toBe('too_few_to_be_anonymous');
    for (const id of (second ?? []).slice(1, 3)) on.must(participant(id), share('experiences', 'n', 'one'));
    on.must(facilitator, show);
  });

  it('never copies a note from its writer, and replaces every board it was written on', () => {
    const { on, ids } = reflecting(4);
    on.must(facilitator, { type: 'showNotes', stepId: 'reflection' });
    expect(copiesIn(on, 'reflection')).toEqual([]);
    for (const [at, owner] of ids.entries()) {
      const key = boardKey({ stepId: 'reflection', scope: 'person', owner });
      expect(on.state.epochs.get(key)).toBe(1);
      expect([...purgedNotes(on.state, key)]).toEqual([`n${at}`]);
      expect(machine.viewOf(on.state, participant(owner)).epochs.has(key)).toBe(true);
    }
    expect(machine.viewOf(on.state, facilitator).epochs.size).toBe(0);
  });

  it('takes no note more, and none back, once it is shown', () => {
    const { on, ids } = reflecting(3);
    const [ada = ''] = ids;
    on.must(facilitator, { type: 'showNotes', stepId: 'reflection' });
    expect(on.send(participant(ada), share('reflection', 'late', 'wall'))).toBe('already_shown');
    expect(on.send(participant(ada), { type: 'unshareNote', stepId: 'reflection', noteId: 'n0' })).toBe(
      'already_shown',
    );
    expect(on.send(facilitator, { type: 'showNotes', stepId: 'reflection' })).toBe('ok');
    expect(on.state.epochs.size).toBe(3);
  });

  it('lets nobody write on a board that others read', () => {
    const step = otherProgramme.find(({ id }) => id === 'reflection');
    expect(step?.attribution).toBe('anonymous');
  });
});

describe('a note that is erased', () => {
  it('goes from where it was written, from where it was shared and from where it was lifted to', () => {
    const on = new Rehearsal(otherProgramme);
    const [ada = ''] = on.people(4);
    on.goTo('experiences');
    const groupId =
      on.state.groupings.get('experiences')?.groups.find(({ members }) => members.includes(ada))?.id ?? '';
    const lane = 'manage';
    on.must(participant(ada), share('experiences', 'n1', lane));
    on.must(participant(ada), { type: 'act', stepId: 'report-1', action: { type: 'lift', noteId: 'n1', on: true } });
    on.goTo('report-1');
    const board = boardKey({ stepId: 'experiences', scope: 'group', owner: groupId });
    on.must(facilitator, { type: 'redactNote', board: 'report-1/plenary/all', noteId: 'n1' });
    const places = [boardKey({ stepId: 'experiences', scope: 'person', owner: ada }), board, 'report-1/plenary/all'];
    for (const place of places) {
      expect([...purgedNotes(on.state, place)], place).toEqual(['n1']);
      expect(on.state.epochs.get(place), place).toBe(1);
    }
    expect(machine.copies(on.state).filter(({ noteId }) => noteId === 'n1')).toEqual([]);
    const [, others] = [ada, machine.viewOf(on.state, participant('person-2'))];
    expect([...others.epochs.keys()]).not.toContain(places[0]);
  });

  it('is no note of a board that nobody has, nor of a person’s own', () => {
    const on = new Rehearsal(otherProgramme);
    on.people(4);
    on.goTo('experiences');
    for (const board of ['experiences/group/g99', 'experiences/person/person-1', 'nowhere/plenary/all', 'nonsense'])
      expect(on.send(facilitator, { type: 'redactNote', board, noteId: 'n1' })).toBe('note_unknown');
  });
});
