import { expect, test } from 'vitest';
import { forgetNetwork, rememberedNetworks, rememberNetwork } from '../../../client/network/own-networks.ts';
import { findInRegister } from '../../../client/network/people/find-register.ts';
import { findWorkplaces, municipalitiesOf } from '../../../client/network/workplaces/find-workplaces.ts';
import type { Network, NetworkPerson, NetworkWorkplace } from '../../../shared/network/network.ts';
import { newNetwork } from '../../../shared/network/new-network.ts';
import { nb } from '../../../shared/texts/nb.ts';
import { MemoryStorage } from '../../support/memory-storage.ts';

function workplace(name: string, municipality: string, more: Partial<NetworkWorkplace> = {}): NetworkWorkplace {
  return { id: name, name, municipality, type: 'skole', schoolType: null, contact: null, alsoCalled: [], ...more };
}

const workplaces = [
  workplace('Åsen skole', 'Åfjord'),
  workplace('Vik skole', 'Bærum', { alsoCalled: ['Wiik'], contact: 'Per Hansen' }),
  workplace('Storhaug 10', 'Ålesund'),
  workplace('Storhaug 2', 'Ålesund'),
];
const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);
const find = (typed: string, municipality: string | null = null) =>
  names(findWorkplaces(workplaces, { typed, municipality }, 'nb'));

test('workplaces are found by any of their words, also by what they have been called, and sorted as people sort', () => {
  expect(find('')).toEqual(['Storhaug 2', 'Storhaug 10', 'Vik skole', 'Åsen skole']);
  expect(find('bærum HANSEN')).toEqual(['Vik skole']);
  expect(find('wiik')).toEqual(['Vik skole']);
  expect(find('skole', 'Åfjord')).toEqual(['Åsen skole']);
  expect(find('vik åfjord')).toEqual([]);
  expect(municipalitiesOf(workplaces, 'nb')).toEqual(['Bærum', 'Åfjord', 'Ålesund']);
});

test('people are found by name, workplace, job and role in the network', () => {
  const person = (name: string, more: Partial<NetworkPerson> = {}): NetworkPerson => ({
    ...{ id: name, name, workplaceId: null, jobRole: null, role: 'participant' },
    ...more,
  });
  const network: Network = {
    ...newNetwork({ id: 'n', name: 'N', level: 'county', language: 'nb', timeZone: 'Europe/Oslo' }, 0),
    workplaces,
    people: [person('Åse', { workplaceId: 'Vik skole' }), person('Per', { role: 'adviser' }), person('Ada')],
  };
  const seek = (typed: string, role: NetworkPerson['role'] | null = null) =>
    names(findInRegister(network, { typed, role }, nb.network.roles, 'nb'));
  expect(seek('')).toEqual(['Ada', 'Per', 'Åse']);
  expect(seek('vik')).toEqual(['Åse']);
  expect(seek('veileder')).toEqual(['Per']);
  expect(seek('', 'adviser')).toEqual(['Per']);
});

test('a browser remembers what networks are called, the last one first, and forgets them when told', () => {
  const store = new MemoryStorage();
  rememberNetwork({ id: 'a', name: 'Vest' }, store);
  rememberNetwork({ id: 'b', name: 'Øst' }, store);
  rememberNetwork({ id: 'a', name: 'Nordvest' }, store);
  expect(rememberedNetworks(store)).toEqual([
    { id: 'a', name: 'Nordvest' },
    { id: 'b', name: 'Øst' },
  ]);
  forgetNetwork('a', store);
  expect(names(rememberedNetworks(store))).toEqual(['Øst']);
  store.setItem('samling-networks', '[{"id":"../x","name":"y"},3,null]');
  expect(rememberedNetworks(store)).toEqual([]);
});
