import { expect, test } from 'vitest';
import { limits } from '../../../shared/conference/limits.ts';
import { conferenceOf, expectedAt } from '../../../shared/network/gatherings-conference.ts';
import type { GatheringProgramme, Network, NetworkPerson } from '../../../shared/network/network.ts';
import { newNetwork } from '../../../shared/network/new-network.ts';
import { createRequest } from '../../../shared/protocol/http.ts';
import { bojersalen, gathering } from './gathering-examples.ts';

const person = (id: string): NetworkPerson => ({ id, name: id, workplaceId: null, jobRole: null, role: 'participant' });
const network: Network = {
  ...newNetwork({ id: 'n1', name: 'Trygt', level: 'county', language: 'nn', timeZone: 'Europe/Oslo' }, 0),
  people: [person('p1')],
};

test('what is asked for passes as any conference does, also from the barest gathering', () => {
  const bare = gathering({ title: '', day: null, startsAt: null, minutes: 1_440, halls: [], place: '' });
  for (const one of [bare, gathering({ day: '0001-01-01' }), gathering({ day: '9998-12-31' })]) {
    const wanted = conferenceOf(network, one);
    expect(createRequest.safeParse(wanted).error).toBeUndefined();
    expect(wanted?.plannedStart).toBeNull();
  }
  expect(conferenceOf(network, bare)?.title).toBe('Trygt');
  expect(conferenceOf(network, gathering({ programme: null }))).toBeNull();
});

test('a programme of its own brings its language and halls; halls of the gathering go before those', () => {
  const steps = [{ id: 'a' }];
  const own: GatheringProgramme = {
    kind: 'own',
    programme: { title: 'Vår', language: 'en', steps, halls: [{ name: 'Hall', digital: false }] },
  };
  expect(conferenceOf(network, gathering({ programme: own }))).toMatchObject({
    ...{ language: 'en', programme: steps, halls: [{ name: 'Hall', digital: false }] },
  });
  const halls = [bojersalen, { ...bojersalen, id: 'h2', name: 'bojersalen.' }, { ...bojersalen, id: 'h3', name: '' }];
  expect(conferenceOf(network, gathering({ programme: own, halls }))?.halls).toEqual([
    { name: 'Bojersalen', digital: false, tables: 6, seats: 5 },
  ]);
});

test('tables come along from halls where somebody has counted both them and their seats', () => {
  const halls = [
    bojersalen,
    { ...bojersalen, id: 'h2', name: 'Vanvikhallen', seats: null },
    { ...bojersalen, id: 'h3', name: 'Hjemme', digital: true },
  ];
  const wanted = conferenceOf(network, gathering({ halls, form: 'hybrid' }));
  expect(wanted?.halls).toEqual([
    { name: 'Bojersalen', digital: false, tables: 6, seats: 5 },
    { name: 'Vanvikhallen', digital: false },
    { name: 'Hjemme', digital: true },
  ]);
  expect(createRequest.safeParse(wanted).error).toBeUndefined();
});

test('more people than a conference holds are not expected at all, rather than some of them', () => {
  const many = { ...network, people: Array.from({ length: limits.people + 1 }, (_none, at) => person(`p${at}`)) };
  expect(expectedAt(many, gathering())).toEqual([]);
  expect(expectedAt(many, gathering({ workGroupId: 'gone' }))).toEqual([]);
  const group = { ...many, workGroups: [{ id: 'w', name: 'W', workplaceId: null, personIds: ['p7'] }] };
  expect(expectedAt(group, gathering({ workGroupId: 'w' })).map(({ id }) => id)).toEqual(['p7']);
});
