import { describe, expect, test } from 'vitest';
import { likelyDoubles } from '../../../shared/network/likely-doubles.ts';
import type { NetworkWorkplace } from '../../../shared/network/network.ts';

function workplace(name: string, municipality: string | null = null, more: Partial<NetworkWorkplace> = {}) {
  const id = `${name}/${municipality}`;
  return { id, name, municipality, type: null, schoolType: null, contact: null, alsoCalled: [], ...more };
}

const pairs = (...workplaces: NetworkWorkplace[]) =>
  likelyDoubles(workplaces).map(({ keep, other }) => [keep.name, other.name]);

describe('one workplace that was typed in two ways is found', () => {
  test.each([
    ['Vik skole', 'Vik skule'],
    ['Vik skole', 'Vik'],
    ['Vik barnehage', 'Vik bhg.'],
    ['Nordby ungdomsskole', 'Nordby ungdomskole'],
    ['St. Hallvard videregående skole', 'St Hallvard vgs'],
    ['Rosenborg skole', 'Rosenborgg skole'],
    ['Rosenborg skole', 'Rosneborg skole'],
    ['Åsgårdstrand skole', 'Asgårdstrand skole'],
  ])('%s and %s', (one, other) => {
    expect(pairs(workplace(one), workplace(other))).toEqual([[one, other]]);
  });

  test('when one names the municipality', () => {
    expect(pairs(workplace('Vik skole', 'Bærum'), workplace('Vik skole, Bærum', 'Bærum'))).toHaveLength(1);
  });

  test('the one that is known better is kept', () => {
    expect(pairs(workplace('Vik'), workplace('Vik skole', 'Bærum'))).toEqual([['Vik skole', 'Vik']]);
  });
});

describe('what is not one is left alone', () => {
  test.each([
    ['Vik barneskole', 'Vik ungdomsskole'],
    ['Vik skole', 'Bik skole'],
    ['Storhaug 1 barnehage', 'Storhaug 2 barnehage'],
    ['Rosenborg skole', 'Rosendal skole'],
    ['PPT', 'PPT Nord'],
  ])('%s and %s', (one, other) => {
    expect(pairs(workplace(one), workplace(other))).toEqual([]);
  });

  test('two of one name in two municipalities', () => {
    expect(pairs(workplace('Vik skole', 'Bærum'), workplace('Vik skole', 'Asker'))).toEqual([]);
  });
});

test('among six hundred that only differ in their number none is suggested', () => {
  const many = Array.from({ length: 600 }, (_, at) => workplace(`Nabolaget nummer ${at} skole`, `Kommune ${at % 38}`));
  expect(likelyDoubles(many)).toEqual([]);
});
