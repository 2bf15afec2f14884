import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/conference/limits.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import { cleanLine, sameName } from '../../../shared/conference/text.ts';
import { decodeState, encodeState } from '../../../shared/protocol/encode-state.ts';
import { facilitator, Rehearsal } from './house.ts';
import { runs } from './runs.ts';

const nameOf = (on: Rehearsal, id: string) => on.words.get(on.state.people.get(id)?.nameId ?? '');
const workplaceOf = (on: Rehearsal, id: string) => {
  const workplace = on.state.workplaces.get(on.state.people.get(id)?.workplaceId ?? '');
  return workplace && on.words.get(workplace.nameId);
};

describe('joining', () => {
  it('takes a workplace of the list, a job role of the list, and the time', () => {
    const on = new Rehearsal();
    expect(on.join('ada', { name: 'Ada', workplace: { id: 'school-2' }, jobRole: 'rektor' })).toBe('ok');
    expect(on.state.people.get('ada')).toMatchObject({
      workplaceId: 'school-2',
      jobRole: 'rektor',
      joinedAt: on.now,
    });
    expect(nameOf(on, 'ada')).toBe('Ada');
  });

  it('keeps names out of events', () => {
    const on = new Rehearsal();
    on.join('ada', { name: 'Ada Lovelace', workplace: { name: 'Elva skole' } });
    expect(JSON.stringify(encodeState(on.events.slice(1)))).not.toMatch(/Ada|Elva/);
  });

  it.each([
    'Rud skole',
    'rud skole',
    ' RUD   SKOLE ',
    'Rud\tskole',
    'Rud\u00a0skole',
    'Rud skole.',
    'R.u.d skole',
    'Ru\u200ed skole',
  ])('finds the workplace of the list in %j', (typed) => {
    const on = new Rehearsal();
    expect(on.join('ada', { workplace: { name: typed } })).toBe('ok');
    expect(on.state.people.get('ada')?.workplaceId).toBe('school-1');
    expect(on.state.workplaces.size).toBe(4);
  });

  it('finds letters however they are composed', () => {
    const on = new Rehearsal();
    on.join('ada', { workplace: { name: 'Kárášjoga skuvla'.normalize('NFD') } });
    expect(on.state.people.get('ada')?.workplaceId).toBe('school-3');
  });

  it('makes a typed workplace once, for everybody who types it', () => {
    const on = new Rehearsal();
    on.join('ada', { workplace: { name: 'Elva skole' } });
    on.join('bo', { workplace: { name: 'elva  skole' } });
    expect(on.state.people.get('bo')?.workplaceId).toBe(on.state.people.get('ada')?.workplaceId);
    expect(on.state.workplaces.size).toBe(5);
    expect(workplaceOf(on, 'bo')).toBe('Elva skole');
  });

  it('refuses an unknown workplace id, an empty one and one that is too long', () => {
    const on = new Rehearsal();
    expect(on.join('ada', { workplace: { id: 'elsewhere' } })).toBe('workplace_unknown');
    expect(on.join('ada', { workplace: { id: '__proto__' } })).toBe('workplace_unknown');
    expect(on.join('ada', { workplace: { name: ' \u200b ' } })).toBe('text_empty');
    expect(on.join('ada', { workplace: { name: 'x'.repeat(limits.workplaceLength + 1) } })).toBe('text_too_long');
    expect(on.state.people.size).toBe(0);
  });

  it('refuses typed workplaces beyond what a conference holds, but not those of its list', () => {
    const on = new Rehearsal();
    const many = Array.from({ length: limits.workplaces }, (_, at) => {
      const id = `w${at}`;
      return [id, { id, nameId: `w:${id}`, type: null, schoolType: null, municipality: null }] as const;
    });
    on.state = { ...on.state, workplaces: new Map([...on.state.workplaces, ...many]) };
    expect(on.join('ada', { workplace: { name: 'Enda en skole' } })).toBe('workplace_unknown');
    expect(on.join('ada', { workplace: { name: 'Rud skole' } })).toBe('ok');
  });

  it('lets two people of one name in, as two people', () => {
    const on = new Rehearsal();
    on.join('one', { name: 'Kari Nordmann' });
    on.join('two', { name: 'Kari Nordmann' });
    expect([nameOf(on, 'one'), nameOf(on, 'two')]).toEqual(['Kari Nordmann', 'Kari Nordmann']);
    expect(on.state.people.get('one')?.nameId).not.toBe(on.state.people.get('two')?.nameId);
  });

  it('changes nothing for somebody who is in already', () => {
    const on = new Rehearsal();
    on.join('ada', { name: 'Ada' });
    const before = on.state;
    expect(on.join('ada', { name: 'Somebody else', workplace: { id: 'elsewhere' } })).toBe('ok');
    expect(on.state).toBe(before);
  });

  it('takes a job role that is not on the list for *other*', () => {
    const on = new Rehearsal();
    expect(on.join('ada', { jobRole: 'vaktmester' })).toBe('ok');
    expect(on.join('bo', { jobRole: 'constructor' })).toBe('ok');
    expect(on.state.people.get('ada')?.jobRole).toBeNull();
    expect(on.state.people.get('bo')?.jobRole).toBeNull();
  });

  it.each([
    ['ordinary', 'Kari Nordmann', 'Kari Nordmann'],
    ['Sámi letters', 'Čáhppe Đorđi Ŋiŋŋá Šuvva Ŧeo Žižžá', 'Čáhppe Đorđi Ŋiŋŋá Šuvva Ŧeo Žižžá'],
    ['emoji of several code points', '👩‍🏫 Kari 🇳🇴', '👩‍🏫 Kari 🇳🇴'],
    ['markup, as plain text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a template', '{{7*7}} <%= 1 %>', '{{7*7}} <%= 1 %>'],
    ['Arabic, written from right to left', 'محمد', 'محمد'],
    ['decomposed letters', 'A\u030asa', 'Åsa'],
    ['line breaks and tabs', 'Kari\r\n\tNordmann', 'Kari Nordmann'],
    ['control characters', 'Ka\u0000ri\u0007\u001b[31m', 'Ka ri [31m'],
    ['a direction turned round', 'Kari\u202enamdroN\u2066', 'KarinamdroN'],
    ['half a character', 'Kari \ud83d', 'Kari'],
    ['a prototype key', '__proto__', '__proto__'],
  ])('keeps a name with %s', (_, given, kept) => {
    const on = new Rehearsal();
    expect(on.join('ada', { name: given })).toBe('ok');
    expect(nameOf(on, 'ada')).toBe(kept);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \t\n '],
    ['control characters only', '\u0000\u202e\u2069'],
    ['invisible: zero-width spaces', '\u200b\u200b'],
    ['invisible: joiners and variation selectors', '\u200d\ufe0f\u2060\ufeff'],
    ['invisible: a filler', '\u3164'],
  ])('refuses a name that is %s', (_, given) => {
    expect(new Rehearsal().join('ada', { name: given })).toBe('text_empty');
  });

  it('refuses a name of 10,000 characters, and takes one of the longest length', () => {
    const on = new Rehearsal();
    expect(on.join('ada', { name: 'a'.repeat(10_000) })).toBe('text_too_long');
    expect(on.join('ada', { name: 'a'.repeat(limits.nameLength) })).toBe('ok');
    expect(on.join('bo', { name: ` ${'b'.repeat(limits.nameLength)} ` })).toBe('ok');
  });

  it('has judged a typed workplace of 20,000 letters before it looks for it in a long list', () => {
    const on = new Rehearsal();
    let read = 0;
    class CountedWords extends Map<string, string> {
      override get(key: string): string | undefined {
        read += 1;
        return super.get(key);
      }
    }
    (on as { words: Map<string, string> }).words = new CountedWords(on.words);
    read = 0;
    expect(on.join('ada', { workplace: { name: 'Å'.repeat(20_000) } })).toBe('text_too_long');
    expect(read).toBe(0);
  });

  it('is refused when the conference has ended or is full', () => {
    const on = new Rehearsal();
    const person = { nameId: 'w:x', workplaceId: 'school-1', jobRole: null, joinedAt: 0 };
    const crowd = Array.from({ length: limits.people }, (_, at) => [`p${at}`, { id: `p${at}`, ...person }] as const);
    const quiet = on.state;
    on.state = { ...quiet, people: new Map(crowd) };
    expect(on.join('ada')).toBe('too_many_people');
    on.state = quiet;
    on.must(facilitator, { type: 'end' });
    expect(on.join('ada')).toBe('already_ended');
  });

  it('is harmless with ids that are keys of every object', () => {
    const on = new Rehearsal();
    for (const id of ['constructor', '__proto__', 'toString']) expect(on.join(id, { name: id })).toBe('ok');
    expect([...on.state.people.keys()]).toEqual(['constructor', '__proto__', 'toString']);
    const again = decodeState(JSON.parse(JSON.stringify(encodeState(on.state))));
    expect(again).toEqual(on.state);
    expect(({} as Record<string, unknown>).nameId).toBeUndefined();
  });
});

describe('who comes late', () => {
  it('gets a seat at once wherever groups stand, and moves nobody', () => {
    const on = new Rehearsal();
    const ids = on.people(9);
    on.goTo('experiences', 1);
    on.must(facilitator, { type: 'proposeGroups', stepId: 'own-kind' });
    const before = new Map(ids.map((id) => [id, seatOf(on.state, 'experiences', id)?.id]));
    expect(on.join('late')).toBe('ok');
    expect(seatOf(on.state, 'experiences', 'late')?.members).toContain('late');
    const proposed = on.state.groupings.get('own-kind');
    expect(proposed?.groups.filter((group) => group.members.includes('late')).length).toBe(1);
    for (const id of ids) expect(seatOf(on.state, 'experiences', id)?.id).toBe(before.get(id));
  });

  it('opens the first table when the groups were confirmed for nobody', () => {
    const on = new Rehearsal();
    on.goTo('experiences');
    expect(on.state.groupings.get('experiences')).toEqual({ status: 'confirmed', groups: [] });
    on.join('ada');
    expect(seatOf(on.state, 'experiences', 'ada')).toMatchObject({
      number: 1,
      members: ['ada'],
      duties: { chair: 'ada', secretary: 'ada', rapporteur: 'ada' },
    });
  });

  it('opens a table that is called what its composition calls tables', () => {
    const on = new Rehearsal();
    on.goTo('own-kind');
    on.join('ada', { workplace: { id: 'school-2' } });
    expect(seatOf(on.state, 'own-kind', 'ada')?.label).toEqual({ kind: 'schoolType', schoolType: 'ungdomsskole' });
  });

  it('gets no seat in a step that is over', () => {
    const on = new Rehearsal();
    on.people(4);
    on.goTo('break');
    on.join('late');
    expect(seatOf(on.state, 'experiences', 'late')).toBeUndefined();
  });
});

describe('cleanLine', () => {
  it('gives one well-formed line, and the same when it is done again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const line = cleanLine(text);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(line.isWellFormed()).toBe(true);
        expect(cleanLine(line)).toBe(line);
        expect(sameName(text, line)).toBe(true);
      }),
      runs(300),
    );
  });

  it('is well-formed whatever code units it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        expect(cleanLine(String.fromCharCode(...units)).isWellFormed()).toBe(true);
      }),
      runs(200),
    );
  });
});
