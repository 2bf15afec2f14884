import { describe, expect, it } from 'vitest';
import { isRudeName } from '../../../shared/conference/name-filter.ts';
import { facilitator, hallHost, machine, otherProgramme, participant, Rehearsal } from './house.ts';

describe('the door', () => {
  it('lets nobody new in while it is locked, and those who are in stay', () => {
    const on = new Rehearsal();
    on.join('ada');
    on.must(facilitator, { type: 'lockDoor', locked: true });
    expect(on.join('bo')).toBe('door_locked');
    expect(on.join('ada')).toBe('ok');
    on.must(facilitator, { type: 'lockDoor', locked: false });
    expect(on.join('bo')).toBe('ok');
  });

  it('asks again for a rude name, and for none that only holds one', () => {
    expect(new Rehearsal().join('ada', { name: 'Kuk Kuksen' })).toBe('name_refused');
    for (const name of ['Faen', 'f.a.e.n', 'FAAEN', 'h1tler', 'Satan Olsen']) expect(isRudeName(name), name).toBe(true);
    for (const name of ['Kukkonen', 'Pia Analytis', 'Dick­ens', 'Horatio', 'Fanny', 'Åse', 'Máret Ánne', 'Bø'])
      expect(isRudeName(name), name).toBe(false);
  });
});

describe('somebody who is taken out', () => {
  it('is at no table any more, cannot come back by the code, and gets a seat again when let in', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(8);
    on.goTo('experiences');
    on.must(facilitator, { type: 'removePerson', personId: ada });
    const seated = () => on.state.groupings.get('experiences')?.groups.flatMap(({ members }) => members);
    expect(seated()).not.toContain(ada);
    expect(on.join(ada)).toBe('door_locked');
    expect(on.send(participant(ada), { type: 'askHelp', text: '' })).toBe('not_allowed');
    on.must(facilitator, { type: 'restorePerson', personId: ada });
    expect(seated()).toContain(ada);
    expect(on.words.get(on.state.people.get(ada)?.nameId ?? '')).toBe(ada);
  });
});

describe('two seats of one person', () => {
  it('become one, with the tables, shared notes and hearts of both', () => {
    const on = new Rehearsal();
    on.people(6);
    on.join('again', { name: 'person-1' });
    on.goTo('input');
    on.must(participant('again'), { type: 'shareNote', stepId: 'input', noteId: 'n1', lane: 'questions' });
    for (const id of ['person-1', 'again'])
      on.must(participant(id), { type: 'setHeart', board: 'input/plenary/all', noteId: 'n9', on: true });
    on.must(facilitator, { type: 'mergePeople', keepId: 'person-1', goneId: 'again' });
    expect(on.state.people.has('again')).toBe(false);
    expect(on.state.mergedInto.get('again')).toBe('person-1');
    expect(on.state.shares.get('input')?.map(({ personId }) => personId)).toEqual(['person-1']);
    expect(on.state.heartCounts.get('input/plenary/all')?.get('n9')).toBe(1);
    const members = on.state.groupings.get('experiences')?.groups.flatMap((group) => group.members) ?? [];
    expect(members.filter((id) => id === 'person-1')).toHaveLength(1);
    expect(members).not.toContain('again');
  });

  it('are merged only when they bear one name, since each may hold private notes', () => {
    const on = new Rehearsal();
    on.people(2);
    expect(on.send(facilitator, { type: 'mergePeople', keepId: 'person-1', goneId: 'person-2' })).toBe('not_same_name');
    on.must(facilitator, { type: 'renamePerson', personId: 'person-2', name: 'PERSON-1' });
    expect(on.send(facilitator, { type: 'mergePeople', keepId: 'person-1', goneId: 'person-2' })).toBe('ok');
  });
});

describe('halls', () => {
  it('seat people within their hall where the step says so, late joiners too', () => {
    const on = new Rehearsal(otherProgramme);
    for (let at = 0; at < 12; at += 1) on.join(`p${at}`, { hallId: at % 2 ? 'hall-a' : 'hall-b' });
    on.goTo('own-kind');
    on.join('late', { hallId: 'hall-a' });
    const groups = on.state.groupings.get('own-kind')?.groups ?? [];
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups)
      for (const id of group.members) expect(on.state.people.get(id)?.hallId, id).toBe(group.hallId);
  });

  it('take whoever names none into the first hall where people meet', () => {
    const on = new Rehearsal(otherProgramme);
    on.join('ada');
    on.join('bo', { hallId: 'nowhere' });
    expect([...on.state.people.values()].map(({ hallId }) => hallId)).toEqual(['hall-a', 'hall-a']);
  });

  it('have hosts who see calls for help and speak to their own hall only', () => {
    const on = new Rehearsal(otherProgramme);
    on.join('ada', { hallId: 'hall-b' });
    on.join('bo', { hallId: 'hall-a' });
    on.must(participant('ada'), { type: 'askHelp', text: 'Lyden er borte' });
    on.must(participant('bo'), { type: 'askHelp', text: 'Vi ser ikke skjermen' });
    const [ada, bo] = [...on.state.help.values()];
    expect(machine.viewOf(on.state, hallHost).help.size).toBe(2);
    expect(on.send(hallHost, { type: 'replyHelp', helpId: ada?.id ?? '', text: 'Kommer' })).toBe('not_allowed');
    expect(on.send(hallHost, { type: 'replyHelp', helpId: bo?.id ?? '', text: 'Kommer' })).toBe('ok');
    expect(machine.viewOf(on.state, participant('ada')).help.size).toBe(1);
    expect(on.send(hallHost, { type: 'sendMessage', text: 'Hei', to: { kind: 'all' } })).toBe('not_allowed');
    on.must(hallHost, { type: 'sendMessage', text: 'Hei', to: { kind: 'hall', hallId: 'hall-a' } });
    expect(machine.viewOf(on.state, participant('bo')).messages).toHaveLength(1);
    expect(machine.viewOf(on.state, participant('ada')).messages).toHaveLength(0);
  });

  it('get people without a phone, in the host’s own hall', () => {
    const on = new Rehearsal(otherProgramme);
    on.must(hallHost, {
      type: 'seatPerson',
      name: 'Oda',
      workplace: { name: 'Rud skole' },
      jobRole: null,
      hallId: 'hall-b',
    });
    const [oda] = [...on.state.people.values()];
    expect(oda).toMatchObject({ hallId: 'hall-a', withoutPhone: true, workplaceId: 'school-1' });
  });
});
