import { expect, test } from 'vitest';
import { seatTables } from '../../../client/hall/seat-tables.ts';
import type { Group, Person, Workplace } from '../../../shared/conference/state.ts';

const words = new Map<string, string>();
const people = new Map<string, Person>();
const workplaces = new Map<string, Workplace>();

function workplace(id: string, name: string): void {
  words.set(`w:${id}`, name);
  workplaces.set(id, { id, nameId: `w:${id}`, type: null, schoolType: null, municipality: null });
}

function person(id: string, name: string, workplaceId: string): void {
  words.set(`w:${id}`, name);
  people.set(id, { id, nameId: `w:${id}`, workplaceId, jobRole: null, joinedAt: 0 });
}

workplace('evje', 'Evje skole');
workplace('bekkestua', 'Bekkestua skole');
person('a', 'Ørjan', 'evje');
person('b', 'Aud', 'evje');
person('c', 'aud ', 'bekkestua');
person('d', 'Čálliid', 'bekkestua');
words.delete('w:gone');
people.set('gone', { id: 'gone', nameId: 'w:gone', workplaceId: 'evje', jobRole: null, joinedAt: 0 });

function group(number: number, members: readonly string[]): Group {
  const duties = { chair: null, secretary: null, rapporteur: null };
  return { id: `g${number}`, number, label: { kind: 'table' }, members, duties };
}

function tables(...groups: Group[]) {
  const all = groups.map((one) => ({ group: one, here: one.members, elsewhere: [] }));
  return seatTables(all, { people, workplaces }, (id) => words.get(id) ?? '', 'nb');
}

test('tables stand by number and names by the alphabet of the conference', () => {
  const [first, second] = tables(group(2, ['a', 'd', 'b']), group(1, ['c']));
  expect(first?.group.number).toBe(1);
  expect(second?.people.map((one) => one.name)).toEqual(['Aud', 'Čálliid', 'Ørjan']);
});

test('two of one name are told apart by their workplace, wherever they sit; others are left as they are', () => {
  const [first, second] = tables(group(1, ['b', 'a']), group(2, ['c']));
  expect(first?.people).toEqual([
    { id: 'b', name: 'Aud', workplace: 'Evje skole' },
    { id: 'a', name: 'Ørjan', workplace: '' },
  ]);
  expect(second?.people[0]?.workplace).toBe('Bekkestua skole');
});

test('a name that has been erased leaves no empty line', () => {
  expect(tables(group(1, ['gone', 'a']))[0]?.people.map((one) => one.id)).toEqual(['a']);
});
