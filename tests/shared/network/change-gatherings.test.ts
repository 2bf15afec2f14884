import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { withConference } from '../../../shared/network/change-gatherings.ts';
import { changeNetwork } from '../../../shared/network/change-network.ts';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import type { GatheringChange, NewGathering } from '../../../shared/network/gatherings-changes.ts';
import { gatheringLimits } from '../../../shared/network/gatherings-limits.ts';
import { gatheringChangeSchemas } from '../../../shared/network/gatherings-schema.ts';
import type { Network } from '../../../shared/network/network.ts';
import { newNetwork } from '../../../shared/network/new-network.ts';
import { bojersalen, gathering } from './gathering-examples.ts';

const about = { id: 'n1', name: 'Trygt', level: 'county', language: 'nb', timeZone: 'Europe/Oslo' } as const;

function given(more: Partial<NewGathering> = {}): NewGathering {
  const { seriesId: _series, conferenceIds: _conferences, ...rest } = gathering();
  return { ...rest, ...more };
}

function after(network: Network, ...changes: readonly NetworkChange[]): Network {
  return changes.reduce((before, change) => {
    const changed = changeNetwork(before, change, 0);
    if (!changed.ok) throw new Error(`${change.type}: ${changed.reason}`);
    return changed.network;
  }, network);
}

function refused(network: Network, change: NetworkChange): string {
  const changed = changeNetwork(network, change, 0);
  return changed.ok ? 'accepted' : changed.reason;
}

const empty = newNetwork(about, 0);
const add = (more: Partial<NewGathering> = {}): GatheringChange => ({ type: 'addGathering', gathering: given(more) });
const one = after(empty, add({ halls: [bojersalen] }));
const series = after(one, {
  type: 'cloneGathering',
  id: 'g1',
  seriesId: 's1',
  copies: [
    { id: 'g2', title: 'Samling 2', day: '2026-02-04' },
    { id: 'g3', title: 'Samling 3', day: '2026-02-18' },
  ],
});

test('two who change different fields do not undo each other, and texts are cleaned', () => {
  const changed = after(
    one,
    { type: 'changeGathering', id: 'g1', fields: { place: '  Leksvik  ' }, andLater: false },
    { type: 'changeGathering', id: 'g1', fields: { tentative: true, day: null }, andLater: false },
  );
  expect(changed.gatherings[0]).toEqual({ ...one.gatherings[0], place: 'Leksvik', tentative: true, day: null });
});

test('switching between physical, digital and hybrid loses neither halls nor link', () => {
  const before = after(one, {
    ...{ type: 'changeGathering', id: 'g1', andLater: false },
    fields: { videoLink: 'https://meet.example/1' },
  });
  const switched = (['digital', 'hybrid', 'physical'] as const).map(
    (form): NetworkChange => ({ type: 'changeGathering', id: 'g1', fields: { form }, andLater: false }),
  );
  expect(after(before, ...switched).gatherings).toEqual(before.gatherings);
});

test('a copy has everything but day, title and conferences; a copy of a copy is in the same series', () => {
  const held = withConference(series, 'g1', 'c1');
  if (typeof held === 'string') throw new Error(held);
  expect(held.gatherings[0]?.conferenceIds).toEqual(['c1']);
  const again = after(held, {
    ...{ type: 'cloneGathering', id: 'g1', seriesId: 's2' },
    copies: [{ id: 'g4', title: 'Samling 4', day: null }],
  });
  expect(again.gatherings.map(({ seriesId }) => seriesId)).toEqual(['s1', 's1', 's1', 's1']);
  expect(again.gatherings[3]).toEqual({
    ...held.gatherings[0],
    id: 'g4',
    title: 'Samling 4',
    day: null,
    conferenceIds: [],
  });
});

test('what is changed for the later ones, too, leaves their day and title, and those before', () => {
  const fields = { startsAt: '12:30', title: 'Annet', day: '2026-02-05', minutes: 90 };
  const changed = after(series, { type: 'changeGathering', id: 'g2', fields, andLater: true });
  const seen = changed.gatherings.map(({ title, day, startsAt, minutes }) => [title, day, startsAt, minutes].join(' '));
  expect(seen).toEqual([
    'Samling 1 2026-01-21 09:00 180',
    'Annet 2026-02-05 12:30 90',
    'Samling 3 2026-02-18 12:30 90',
  ]);
  const removed = after(series, { type: 'removeGathering', id: 'g2', andLater: true });
  expect(removed.gatherings.map(({ id }) => id)).toEqual(['g1']);
  const alone = after(series, { type: 'removeGathering', id: 'g2', andLater: false });
  expect(alone.gatherings.map(({ id }) => id)).toEqual(['g1', 'g3']);
});

test('halls are put and taken one by one, so that two may do so at once', () => {
  const vanvik = { ...bojersalen, id: 'hv', name: 'Vanvikhallen', host: ' Per ', tables: null };
  const changed = after(
    one,
    { type: 'putGatheringHall', id: 'g1', hall: vanvik },
    { type: 'putGatheringHall', id: 'g1', hall: { ...bojersalen, seats: 8 } },
  );
  expect(changed.gatherings[0]?.halls).toEqual([
    { ...bojersalen, seats: 8 },
    { ...vanvik, host: 'Per' },
  ]);
  expect(after(changed, { type: 'removeGatheringHall', id: 'g1', hallId: 'hb' }).gatherings[0]?.halls).toHaveLength(1);
});

test('what cannot be is refused', () => {
  expect(refused(one, add())).toBe('there_already');
  expect(refused(one, { type: 'changeGathering', id: 'no', fields: {}, andLater: false })).toBe('no_longer_there');
  expect(refused(one, { type: 'cloneGathering', id: 'no', seriesId: 's', copies: [] })).toBe('no_longer_there');
  const twice = { id: 'g2', title: '', day: null };
  const clone = { type: 'cloneGathering', id: 'g1', seriesId: 's' } as const;
  expect(refused(one, { ...clone, copies: [twice, twice] })).toBe('there_already');
  expect(refused(one, { ...clone, copies: [{ ...twice, id: 'g1' }] })).toBe('there_already');
  const many = Array.from({ length: gatheringLimits.gatherings }, (_none, at) => ({ ...twice, id: `m${at}` }));
  expect(refused(one, { ...clone, copies: many })).toBe('network_full');
  const full = Array.from({ length: gatheringLimits.halls + 1 }, (_none, at) => ({ ...bojersalen, id: `h${at}` }));
  const put = full.map((hall): NetworkChange => ({ type: 'putGatheringHall', id: 'g1', hall }));
  expect(refused(after(empty, add(), ...put.slice(0, -1)), put.at(-1) as NetworkChange)).toBe('network_full');
  expect(refused(one, { type: 'removeGathering', id: 'no', andLater: false })).toBe('accepted');
});

test('on the wire: well-formed changes pass as they are, and nobody says which conferences are theirs', () => {
  const schema = z.discriminatedUnion('type', gatheringChangeSchemas);
  const changes: readonly GatheringChange[] = [
    add({ halls: [bojersalen] }),
    { type: 'changeGathering', id: 'g1', fields: { day: null, videoLink: 'https://meet.example/1' }, andLater: true },
    { type: 'removeGathering', id: 'g1', andLater: false },
    { type: 'cloneGathering', id: 'g1', seriesId: 's1', copies: [{ id: 'g2', title: 'A', day: '2026-02-28' }] },
    { type: 'putGatheringHall', id: 'g1', hall: bojersalen },
    { type: 'removeGatheringHall', id: 'g1', hallId: 'hb' },
    { type: 'setCalendarKey', key: 'abcdefghijklmnopqrstuv' },
  ];
  for (const change of changes) expect(schema.parse(change)).toEqual(change);
  const foreign = { ...given(), conferenceIds: ['c1'], seriesId: 's' };
  expect(schema.parse({ type: 'addGathering', gathering: foreign })).toEqual({
    type: 'addGathering',
    gathering: given(),
  });
  const bad: readonly object[] = [
    add({ day: '2026-02-30' }),
    add({ startsAt: '25:00' }),
    add({ minutes: 0 }),
    add({ videoLink: 'http://meet.example' }),
    add({ videoLink: 'javascript:alert(1)' }),
    add({ id: '__proto__ x' }),
    { type: 'cloneGathering', id: 'g1', seriesId: 's1', copies: [] },
    { type: 'setCalendarKey', key: 'short' },
  ];
  for (const change of bad) expect(schema.safeParse(change).success, JSON.stringify(change)).toBe(false);
});
