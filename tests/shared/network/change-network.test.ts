import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeNetwork } from '../../../shared/network/change-network.ts';
import { peopleKeptUntil } from '../../../shared/network/change-people.ts';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { Network, NetworkPerson } from '../../../shared/network/network.ts';
import { newNetwork } from '../../../shared/network/new-network.ts';
import { changeSchema } from '../../../shared/protocol/network-changes.ts';
import { frozen } from '../../contracts/frozen.ts';
import { arbitraryOf } from '../../contracts/zod-arbitrary.ts';
import { runs } from '../conference/runs.ts';

const now = Date.UTC(2026, 10, 22);
const day = 86_400_000;

const begun = frozen(
  newNetwork(
    { id: 'net', name: 'Trygt skolemiljø', level: 'county', language: 'nb', timeZone: 'Europe/Oslo' },
    now - day,
  ),
);

/** The network after all of these, each of which must be taken. */
function made(...changes: readonly NetworkChange[]): Network {
  return changes.reduce((network, change) => {
    const changed = changeNetwork(network, change, now);
    if (!changed.ok) throw new Error(`${change.type}: ${changed.reason}`);
    return frozen(changed.network);
  }, begun);
}

function refusal(network: Network, change: NetworkChange): string | undefined {
  const changed = changeNetwork(network, change, now);
  return changed.ok ? undefined : changed.reason;
}

function workplace(id: string, name: string, more: { municipality?: string; contact?: string } = {}) {
  return { id, name, type: null, schoolType: null, municipality: null, contact: null, ...more };
}

function person(id: string, name: string, more: Partial<NetworkPerson> = {}): NetworkPerson {
  return { id, name, workplaceId: null, jobRole: null, role: 'participant', ...more };
}

const keep = { type: 'keepPeople', months: 12 } as const;
const vik = { type: 'addWorkplaces', workplaces: [workplace('vik', 'Vik skole')] } as const;

describe('workplaces', () => {
  test('those that are there already are passed over, and what was not known of them is filled in', () => {
    const network = made(vik, {
      type: 'addWorkplaces',
      workplaces: [workplace('x', ' vik  SKOLE ', { municipality: 'Bærum' }), workplace('lia', 'Lia skole')],
    });
    expect(network.workplaces.map(({ id, name, municipality }) => [id, name, municipality])).toEqual([
      ['vik', 'Vik skole', 'Bærum'],
      ['lia', 'Lia skole', null],
    ]);
  });

  test('one name in two municipalities is two workplaces', () => {
    const two = ['Bærum', 'Asker'].map((municipality) => workplace(municipality, 'Vik skole', { municipality }));
    expect(made({ type: 'addWorkplaces', workplaces: two }).workplaces).toHaveLength(2);
  });

  test('merged ones keep what hung on them, and their names are recognised when they come again', () => {
    const network = made(
      vik,
      { type: 'addWorkplaces', workplaces: [workplace('skule', 'Vik skule', { contact: 'Per' })] },
      keep,
      { type: 'addPeople', people: [person('p', 'Ingrid', { workplaceId: 'skule' })] },
      { type: 'addWorkGroup', id: 'g', name: 'Gruppa', workplaceId: 'skule' },
      { type: 'mergeWorkplaces', keepId: 'vik', otherIds: ['skule'] },
      { type: 'addWorkplaces', workplaces: [workplace('again', 'VIK SKULE')] },
    );
    expect(network.workplaces).toEqual([
      { ...workplace('vik', 'Vik skole', { contact: 'Per' }), alsoCalled: ['Vik skule'] },
    ]);
    expect(network.people[0]?.workplaceId).toBe('vik');
    expect(network.workGroups[0]?.workplaceId).toBe('vik');
    const apart = changeNetwork(network, { type: 'forgetVariant', id: 'vik', name: 'Vik skule' }, now);
    expect(apart.ok && apart.network.workplaces[0]?.alsoCalled).toEqual([]);
  });

  test('one cannot take the name of another in its municipality, nor be merged with itself', () => {
    const network = made(vik, { type: 'addWorkplaces', workplaces: [workplace('lia', 'Lia skole')] });
    expect(refusal(network, { type: 'changeWorkplace', id: 'lia', fields: { name: 'vik skole' } })).toBe(
      'workplace_double',
    );
    const elsewhere = { name: 'Vik skole', municipality: 'Asker' };
    expect(refusal(network, { type: 'changeWorkplace', id: 'lia', fields: elsewhere })).toBeUndefined();
    expect(refusal(network, { type: 'mergeWorkplaces', keepId: 'vik', otherIds: ['vik'] })).toBe('workplace_itself');
    expect(refusal(network, { type: 'mergeWorkplaces', keepId: 'vik', otherIds: ['gone'] })).toBe('no_longer_there');
  });

  test('when one is taken away its people stay, and come from none', () => {
    const network = made(
      vik,
      keep,
      { type: 'addPeople', people: [person('p', 'Ingrid', { workplaceId: 'vik' })] },
      { type: 'removeWorkplaces', ids: ['vik'] },
    );
    expect(network.people).toEqual([person('p', 'Ingrid')]);
  });

  test('four hundred in thirty-eight municipalities come in, and no more than there is room for', () => {
    const many = Array.from({ length: networkLimits.workplaces + 1 }, (_, at) =>
      workplace(`w${at}`, `Skole ${at % 40}`, { municipality: `Kommune ${at % 38}` }),
    );
    const distinct = new Set(many.map(({ name, municipality }) => `${name}/${municipality}`));
    expect(made({ type: 'addWorkplaces', workplaces: many.slice(0, 400) }).workplaces).toHaveLength(
      Math.min(400, distinct.size),
    );
    const others = many.map((one, at) => ({ ...one, name: `Skole nummer ${at}` }));
    expect(refusal(begun, { type: 'addWorkplaces', workplaces: others })).toBe('network_full');
  });
});

describe('people', () => {
  test('are kept only where the owners have chosen so, and go when they no longer do', () => {
    const add = { type: 'addPeople', people: [person('p', 'Ingrid')] } as const;
    expect(refusal(begun, add)).toBe('people_not_kept');
    const gone = made(keep, add, { type: 'erasePeople', keepOn: false });
    expect(gone).toMatchObject({ people: [], keepsPeople: null, peopleChangedAt: null });
    expect(made(keep, add, { type: 'erasePeople', keepOn: true })).toMatchObject({
      people: [],
      keepsPeople: { months: 12 },
    });
  });

  test('of one name and workplace are one; a person may be in several work groups', () => {
    const network = made(
      vik,
      keep,
      {
        type: 'addPeople',
        people: [person('p', 'Ingrid'), person('q', 'ingrid '), person('r', 'Ingrid', { workplaceId: 'vik' })],
      },
      { type: 'addWorkGroup', id: 'g', name: 'Vik', workplaceId: null },
      { type: 'addWorkGroup', id: 'h', name: 'PPT', workplaceId: null },
      { type: 'joinWorkGroup', id: 'g', personIds: ['p', 'r', 'gone'] },
      { type: 'joinWorkGroup', id: 'h', personIds: ['p'] },
      { type: 'removePeople', ids: ['r'] },
    );
    expect(network.people.map(({ id }) => id)).toEqual(['p']);
    expect(network.workGroups.map(({ personIds }) => personIds)).toEqual([['p'], ['p']]);
  });

  test('are kept until months after the last change of somebody', () => {
    expect(peopleKeptUntil(made(keep))).toBeUndefined();
    const network = made(keep, { type: 'addPeople', people: [person('p', 'Ingrid')] });
    expect(peopleKeptUntil(network)).toBe(Date.UTC(2027, 10, 22));
    const later = changeNetwork(
      network,
      { type: 'changePerson', id: 'p', fields: { jobRole: 'Rektor' } },
      now + 30 * day,
    );
    expect(later.ok && peopleKeptUntil(later.network)).toBe(Date.UTC(2027, 11, 22));
  });
});

describe('about the network', () => {
  test('a field that is not named stays as it is', () => {
    const network = made(
      { type: 'changeCohort', fields: { from: '2024-08-01' } },
      { type: 'changeCohort', fields: { to: '2026-06-30' } },
      { type: 'changeAbout', fields: { level: 'national' } },
    );
    expect(network).toMatchObject({ name: begun.name, level: 'national' });
    expect(network.cohort).toEqual({ name: '', from: '2024-08-01', to: '2026-06-30' });
    expect(refusal(network, { type: 'changeCohort', fields: { to: '2024-01-01' } })).toBe('days_backwards');
  });

  test('is kept until a day in the future that is not too far away', () => {
    const until = (deleteAfter: number) => refusal(begun, { type: 'changeAbout', fields: { deleteAfter } });
    expect(until(now - 1)).toBe('too_soon');
    expect(until(now + (networkLimits.daysKept + 1) * day)).toBe('too_far_ahead');
    expect(until(now + 30 * day)).toBeUndefined();
  });

  test('goals have sub-goals of their own', () => {
    const network = made(
      { type: 'addGoal', id: 'a', text: 'Trygghet' },
      { type: 'addSubGoal', goalId: 'a', id: 'b', text: 'Voksne griper inn' },
      { type: 'changeSubGoal', goalId: 'a', id: 'b', text: 'Alle voksne\ngriper inn' },
      { type: 'changeGoal', id: 'a', text: 'Alle er trygge' },
    );
    expect(network.goals).toEqual([
      { id: 'a', text: 'Alle er trygge', subGoals: [{ id: 'b', text: 'Alle voksne griper inn' }] },
    ]);
    expect(refusal(network, { type: 'changeSubGoal', goalId: 'gone', id: 'b', text: 'x' })).toBe('no_longer_there');
    expect(refusal(network, { type: 'addGoal', id: 'c', text: '\u200b ' })).toBe('name_empty');
  });
});

describe('whatever is asked, in any order', () => {
  const texts = [
    'a',
    'b',
    'c',
    'Vik skole',
    'Lia',
    '2026-02-03',
    '2027-01-01',
    '10:15',
    'Europe/Oslo',
    'https://vik.no/',
    '',
  ];
  const change = arbitraryOf(changeSchema, texts) as fc.Arbitrary<NetworkChange>;

  test('it is carried out or refused, the same everywhere, and the network stays whole', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let network: Network = begun;
        for (const one of [keep, ...changes]) {
          const changed = changeNetwork(network, frozen(one), now);
          expect(changeNetwork(network, one, now)).toEqual(changed);
          if (!changed.ok) continue;
          expect(changed.network.version).toBe(network.version + 1);
          network = frozen(changed.network);
          expectWhole(network);
        }
      }),
      runs(150),
    );
  });

  test('it comes over the wire as it was meant', () => {
    fc.assert(
      fc.property(change, (one) => {
        expect(changeSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(JSON.parse(JSON.stringify(one)));
      }),
      runs(300),
    );
  });

  test('anything else is refused, never thrown over', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        expect(changeSchema.safeParse(junk).success).toBe(false);
      }),
      runs(300),
    );
  });
});

function expectWhole(network: Network): void {
  const { workplaces, people, workGroups, gatherings, goals, questions } = network;
  for (const things of [workplaces, people, workGroups, gatherings, goals, questions])
    expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
  for (const { name } of [network, ...workplaces, ...people, ...workGroups]) expect(name.trim()).toBe(name || 'a name');
  const there = new Set([null, ...workplaces.map(({ id }) => id)]);
  for (const { workplaceId } of [...people, ...workGroups]) expect(there).toContain(workplaceId);
  const known = new Set(people.map(({ id }) => id));
  for (const { personIds } of workGroups) for (const id of personIds) expect(known).toContain(id);
  const groups = new Set([null, ...workGroups.map(({ id }) => id)]);
  for (const { workGroupId } of gatherings) expect(groups).toContain(workGroupId);
  if (!network.keepsPeople) expect(people).toEqual([]);
}
