import { describe, expect, it } from 'vitest';
import type { ExpectedWorkplace } from '../../../shared/conference/commands.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { facilitator, Rehearsal } from './house.ts';

const expected = (name: string, schoolType: string | null = null): ExpectedWorkplace => ({
  name,
  type: null,
  schoolType,
  municipality: null,
});
const namesOf = (on: Rehearsal) => [...on.state.workplaces.values()].map(({ nameId }) => on.words.get(nameId));

describe('the title', () => {
  it('can be put right before, during and after', () => {
    const on = new Rehearsal();
    on.people(4);
    on.must(facilitator, { type: 'changeTitle', title: '  Trygt \n skolemiljø i Rud ' });
    expect(on.state.title).toBe('Trygt skolemiljø i Rud');
    on.goTo('check-in');
    on.must(facilitator, { type: 'end' });
    on.must(facilitator, { type: 'changeTitle', title: 'Samling 3' });
    expect(on.state.title).toBe('Samling 3');
    expect(on.send(facilitator, { type: 'changeTitle', title: ' \u200B' })).toBe('text_empty');
    expect(on.send(facilitator, { type: 'changeTitle', title: 'x'.repeat(limits.titleLength + 1) })).toBe(
      'text_too_long',
    );
  });

  it('says nothing when it is that already', () => {
    const on = new Rehearsal();
    const { version } = on.state;
    on.must(facilitator, { type: 'changeTitle', title: on.state.title });
    expect(on.state.version).toBe(version);
  });
});

describe('expected workplaces', () => {
  it('are added once each, and whoever types one of them later belongs to it', () => {
    const on = new Rehearsal();
    const workplaces = [expected('Elva skole', 'barneskole'), expected('rud  SKOLE'), expected('ELVA skole')];
    on.must(facilitator, { type: 'addWorkplaces', workplaces });
    expect(namesOf(on).filter((name) => name !== undefined && /elva|rud/i.test(name))).toEqual([
      'Rud skole',
      'Elva skole',
    ]);
    on.join('ada', { workplace: { name: 'elva skole' } });
    const at = on.state.workplaces.get(on.state.people.get('ada')?.workplaceId ?? '');
    expect(at?.schoolType).toBe('barneskole');
  });

  it('are renamed where they stand, and never to the name of another', () => {
    const on = new Rehearsal();
    on.join('ada', { workplace: { name: 'Elva skle' } });
    const workplaceId = on.state.people.get('ada')?.workplaceId ?? '';
    expect(on.send(facilitator, { type: 'renameWorkplace', workplaceId, name: 'RUD skole' })).toBe('workplace_known');
    on.must(facilitator, { type: 'renameWorkplace', workplaceId, name: 'Elva skole' });
    expect(on.state.people.get('ada')?.workplaceId).toBe(workplaceId);
    expect(namesOf(on)).toContain('Elva skole');
    expect(namesOf(on)).not.toContain('Elva skle');
    // Only the case is another: it is still its own name.
    on.must(facilitator, { type: 'renameWorkplace', workplaceId, name: 'ELVA skole' });
    expect(namesOf(on)).toContain('ELVA skole');
    expect(on.send(facilitator, { type: 'renameWorkplace', workplaceId: 'nowhere', name: 'Rud' })).toBe(
      'workplace_unknown',
    );
  });

  it('are as many as there is room for, all or none', () => {
    const on = new Rehearsal();
    const room = limits.workplaces - on.state.workplaces.size;
    const many = Array.from({ length: room + 1 }, (_, at) => expected(`Skole nummer ${at}`));
    expect(on.send(facilitator, { type: 'addWorkplaces', workplaces: many })).toBe('too_many_workplaces');
    on.must(facilitator, { type: 'addWorkplaces', workplaces: many.slice(1) });
    expect(on.state.workplaces.size).toBe(limits.workplaces);
  });
});
