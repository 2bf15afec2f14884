import { describe, expect, it } from 'vitest';
import { foundIn, rollOf } from '../../../../client/people/expected/roll.ts';
import type { ExpectedPerson, Person, Workplace } from '../../../../shared/conference/state.ts';

const word = (id: string) => id.slice(2);
const expected = (name: string, workplaceId: string, hallId?: string): [string, ExpectedPerson] => [
  name,
  { id: name, nameId: `w:${name}`, workplaceId, jobRole: null, ...(hallId === undefined ? {} : { hallId }) },
];
const here = (name: string, workplaceId: string): [string, Person] => {
  const [id, person] = expected(name, workplaceId);
  return [id, { ...person, joinedAt: 0 }];
};
const workplace = (id: string, name: string): [string, Workplace] => [
  id,
  { id, nameId: `w:${name}`, type: null, schoolType: null, municipality: null },
];

const state = {
  people: new Map([here('Zoe', 'vik'), here('Bo', 'rud'), here('Ola', 'nes')]),
  expected: new Map([
    expected('Åse', 'vik', 'a'),
    expected('Øystein', 'vik', 'b'),
    expected('Ærlig', 'vik'),
    expected('Kari', 'rud', 'a'),
  ]),
  workplaces: new Map([workplace('vik', 'Åmot skole'), workplace('rud', 'Rud skole'), workplace('nes', 'Nes skole')]),
};

describe('the roll', () => {
  const rolls = rollOf(state, word, 'nb');

  it('is called by workplace and by name, as the Norwegian alphabet has them', () => {
    expect(rolls.map((roll) => roll.workplace)).toEqual(['Rud skole', 'Åmot skole']);
    expect(rolls[1]?.people.map(({ name }) => name)).toEqual(['Zoe', 'Ærlig', 'Øystein', 'Åse']);
  });

  it('counts who has come, and leaves out workplaces of which nobody is missing', () => {
    expect(rolls.map(({ come, people }) => [come, people.length])).toEqual([
      [1, 2],
      [1, 4],
    ]);
    expect(rolls.some((roll) => roll.workplaceId === 'nes')).toBe(false);
  });

  it('is that of a hall for its host', () => {
    const own = rollOf(state, word, 'nb', 'a').flatMap(({ people }) => people.map(({ name }) => name));
    expect(own).toEqual(['Kari', 'Åse']);
  });

  it('is searched by name and workplace, in any order', () => {
    const names = (typed: string) =>
      foundIn(rolls, typed, 'nb').flatMap(({ people }) => people.map(({ name }) => name));
    expect(names('ÅMOT øy')).toEqual(['Øystein']);
    expect(names('rud')).toEqual(['Bo', 'Kari']);
    expect(names('nobody')).toEqual([]);
    expect(names(' ')).toHaveLength(6);
  });
});
