import { expect, test } from 'vitest';
import { rowsToPeople } from '../../../client/network/people/rows-to-people.ts';
import type { NetworkWorkplace } from '../../../shared/network/network.ts';

function workplace(id: string, name: string, more: Partial<NetworkWorkplace> = {}): NetworkWorkplace {
  return { id, name, type: null, schoolType: null, municipality: null, contact: null, alsoCalled: [], ...more };
}

function meant(rows: Parameters<typeof rowsToPeople>[0], workplaces: readonly NetworkWorkplace[]) {
  let ids = 0;
  return rowsToPeople(rows, workplaces, () => `id${++ids}`);
}

test('people come to the workplaces that are there, however these are typed; others come into the register, once', () => {
  const held = [workplace('vik', 'Vik skole', { alsoCalled: ['Vik skule'] })];
  const { workplaces, people } = meant(
    [
      { name: 'Ingrid', workplace: 'VIK  skole', jobRole: 'Rektor' },
      { name: 'Ola', workplace: 'Vik skule' },
      { name: 'Per', workplace: 'Lia skole' },
      { name: 'Pål', workplace: 'lia skole' },
      { name: 'Espen', role: 'Veileder' },
    ],
    held,
  );
  expect(workplaces.map(({ name }) => name)).toEqual(['Lia skole']);
  const lia = workplaces[0]?.id;
  expect(people.map(({ name, workplaceId, jobRole, role }) => [name, workplaceId, jobRole, role])).toEqual([
    ['Ingrid', 'vik', 'Rektor', 'participant'],
    ['Ola', 'vik', null, 'participant'],
    ['Per', lia, null, 'participant'],
    ['Pål', lia, null, 'participant'],
    ['Espen', null, null, 'adviser'],
  ]);
  expect(new Set(people.map(({ id }) => id)).size).toBe(5);
});

test('a name that several workplaces have leads to none of them before somebody says which', () => {
  const two = ['Bærum', 'Asker'].map((municipality) => workplace(municipality, 'Vik skole', { municipality }));
  const { workplaces, people, unclear } = meant([{ name: 'Ingrid', workplace: 'Vik skole' }], two);
  expect(workplaces).toEqual([]);
  expect(people[0]?.workplaceId).toBeNull();
  expect(unclear).toEqual(['Ingrid']);
});
