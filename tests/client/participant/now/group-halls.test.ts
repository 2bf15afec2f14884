import { expect, test } from 'vitest';
import { hallOfTable, hallsOfGroup } from '../../../../client/participant/now/group-halls.ts';
import type { ConferenceState, Group, Hall } from '../../../../shared/conference/state.ts';
import { Rehearsal } from '../../../shared/conference/house.ts';

const halls: readonly Hall[] = ['a', 'b', 'c'].map((id) => ({ id, name: `Sal ${id}`, digital: id === 'c' }));

/** A group whose people sit in these halls; `-` is somebody who has none. */
function sitting(places: string, hallId?: string): readonly [ConferenceState, Group] {
  const { state } = new Rehearsal();
  const people = [...places].map((hall, at) => {
    const person = { id: `p${at}`, nameId: 'w:n', workplaceId: 'school-1', jobRole: null, joinedAt: 0 };
    return [person.id, hall === '-' ? person : { ...person, hallId: hall }] as const;
  });
  const group: Group = {
    id: 'g1',
    number: 1,
    label: { kind: 'table' },
    members: people.map(([id]) => id),
    duties: { chair: null, secretary: null, rapporteur: null },
    ...(hallId === undefined ? {} : { hallId }),
  };
  return [{ ...state, halls, people: new Map(people) }, group];
}

const names = (seats: readonly [ConferenceState, Group]) => hallsOfGroup(...seats).map(({ id }) => id);

test('a group within a hall sits there, one across says which, in the conference`s order', () => {
  expect(names(sitting('aaa', 'a'))).toEqual(['a']);
  expect(names(sitting('caa'))).toEqual(['a', 'c']);
  expect(names(sitting('bb-'))).toEqual(['b']);
  expect(names(sitting('--'))).toEqual([]);
});

test('where all are in one place nothing is told', () => {
  const [state, group] = sitting('aa', 'a');
  expect(hallsOfGroup({ ...state, halls: halls.slice(0, 1) }, group)).toEqual([]);
});

test('where the table is is told to those who would look for it elsewhere, or might', () => {
  const at = (places: string, stands?: string) => {
    const [state, group] = sitting(places);
    return hallOfTable(state, stands === undefined ? group : { ...group, stands })?.id;
  };
  expect(at('ab', 'b')).toBe('b');
  expect(at('aa', 'b')).toBe('b');
  expect(at('bb', 'b')).toBeUndefined();
  expect(at('ab')).toBeUndefined();
});
