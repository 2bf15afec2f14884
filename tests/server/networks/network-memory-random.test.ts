import { expect, test } from 'vitest';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import type { Network } from '../../../shared/network/network.ts';
import { seededRandom, shuffled } from '../../../shared/random.ts';
import { facilitator, Rehearsal, roundsProgramme } from '../../shared/conference/house.ts';
import { runs } from '../../shared/conference/runs.ts';
import { type MemoryHouse, openMemoryHouse } from './memory-house.ts';

type Random = () => number;
const oneOf = <T>(list: readonly T[], random: Random) => list[Math.floor(random() * list.length)] as T;
const people = ['ada', 'bo', 'eli', 'geir', 'liv', 'ola', 'per', 'siv'];

/** A gathering as it may go: cards, codes and people recognised, seats that become one, some taken out, rounds taken back. */
function course(random: Random): readonly ConferenceEvent[] {
  const on = new Rehearsal(roundsProgramme);
  const rows = people.map((id) => ({ id, name: id, workplace: 'PPT', jobRole: null, hall: null, role: null }));
  on.must(facilitator, { type: 'expectPeople', people: rows });
  const deeds: readonly (() => unknown)[] = [
    ...['come', 'come', 'come'].map(
      () => () => on.send(facilitator, { type: 'markCome', expectedId: oneOf(people, random) }),
    ),
    // By the code, under a name that others have, too.
    ...['code', 'code'].map(() => () => {
      const workplace = { id: oneOf(['school-1', 'school-2', 'office'], random) };
      return on.join(`phone-${Math.floor(random() * 6)}`, { name: oneOf(people, random), workplace });
    }),
    () =>
      on.send(facilitator, {
        ...{ type: 'matchExpected', personId: oneOf([...here(on), 'nobody'], random) },
        expectedId: oneOf(people, random),
      }),
    () => on.send(facilitator, { type: 'unmatchExpected', personId: oneOf([...here(on), 'nobody'], random) }),
    ...['merge', 'merge'].map(() => () => {
      const [keepId = '', goneId = ''] = shuffled(here(on), random);
      return on.send(facilitator, { type: 'mergePeople', keepId, goneId });
    }),
    () => on.send(facilitator, { type: 'removePerson', personId: oneOf([...here(on), 'nobody'], random) }),
    ...['next', 'next', 'next'].map(() => () => on.next()),
    () => {
      const stepId = on.state.currentStepId;
      return on.send(facilitator, { type: 'undoNext', from: { stepId, part: 0 } });
    },
    () => on.send(facilitator, { type: 'removeStep', stepId: oneOf(roundsProgramme, random).id }),
  ];
  for (let count = Math.floor(random() * 40); count > 0; count -= 1) {
    // At the end of the programme there is no next step.
    try {
      oneOf(deeds, random)();
    } catch (error) {
      expect(String(error)).toContain('step_unknown');
    }
  }
  if (random() < 0.5) on.send(facilitator, { type: 'end' });
  return on.events;
}

const here = (on: Rehearsal) => [...on.state.people.keys()];

/** The same told by reading one event after the other, knowing nothing of states: who sat at which table. */
function recount(events: readonly ConferenceEvent[], register: ReadonlySet<string>): string[][] {
  const tables = new Map<string, Map<string, readonly string[]>>();
  const [confirmed, begun, here] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const recognised = new Map<string, string>();
  const became = new Map<string, string>();
  const seated = (stepId: string, groups: readonly { readonly id: string; readonly members: readonly string[] }[]) => {
    const step = tables.get(stepId) ?? new Map();
    tables.set(stepId, step);
    for (const { id, members } of groups) step.set(id, members);
  };
  for (const event of events) {
    if (event.type === 'groupsProposed' || (event.type === 'groupsConfirmed' && !confirmed.has(event.stepId)))
      tables.delete(event.stepId);
    if (event.type === 'groupsConfirmed') confirmed.add(event.stepId);
    if ('groups' in event) seated(event.stepId, event.groups);
    if ('group' in event) seated(event.stepId, [event.group]);
    if ('seats' in event) for (const { stepId, group } of event.seats) seated(stepId, [group]);
    if (event.type === 'stepStarted') begun.add(event.stepId);
    if (event.type === 'nextUndone' && event.restored?.stepId !== event.left) begun.delete(event.left);
    if (event.type === 'personJoined') {
      here.add(event.person.id);
      if (event.instead !== undefined) became.set(event.instead, event.person.id);
    }
    if (event.type === 'personRemoved') here.delete(event.personId);
    if (event.type === 'expectedMatched') recognised.set(event.personId, event.expected.id);
    if (event.type === 'expectedUnmatched') recognised.delete(event.personId);
    if (event.type === 'peopleMerged') {
      const { keepId, goneId } = event;
      here.delete(goneId);
      became.set(goneId, keepId);
      const known = recognised.get(goneId);
      recognised.delete(goneId);
      if (known !== undefined && !recognised.has(keepId)) recognised.set(keepId, known);
    }
  }
  const last = (id: string): string => (became.has(id) ? last(became.get(id) as string) : id);
  const callOf = (seat: string): string | undefined =>
    [seat, recognised.get(seat) ?? '', ...[...became.keys()].filter((id) => last(id) === seat)].find((id) =>
      register.has(id),
    );
  return roundsProgramme
    .filter(({ id }) => /^mixed/.test(id) && begun.has(id) && confirmed.has(id))
    .flatMap(({ id }) => [...(tables.get(id)?.values() ?? [])])
    .map((members) => [...new Set(members.filter((one) => here.has(one)).flatMap((one) => callOf(one) ?? []))])
    .filter((members) => members.length > 1);
}

/** What is to be known of a network: of the last five gatherings that were held, the last one whole. */
function expectedOf(network: Network, courses: ReadonlyMap<string, readonly ConferenceEvent[]>): string[] {
  const register = new Set(network.people.map(({ id }) => id));
  const weights = new Map<string, number>();
  const held = [...network.gatherings]
    .sort((one, other) => (one.day ?? '').localeCompare(other.day ?? ''))
    .reverse()
    .map(({ conferenceIds }) => conferenceIds.flatMap((id) => recount(courses.get(id) ?? [], register)))
    .filter((tables) => tables.length > 0)
    .slice(0, 5);
  for (const [age, tables] of held.entries()) {
    for (const members of tables) {
      for (const one of members)
        for (const other of members.filter((id) => one < id))
          weights.set(`${one} ${other}`, (weights.get(`${one} ${other}`) ?? 0) + 0.6 ** age);
    }
  }
  return [...weights].map(([pair, weight]) => `${pair} ${Number(weight.toFixed(3))}`).sort();
}

async function tryOnce(house: MemoryHouse, seed: number): Promise<void> {
  const random = seededRandom(seed);
  // Some of them come to the gatherings, and are in no register.
  const network = await house.created(shuffled(people, random).slice(0, 3 + Math.floor(random() * 6)));
  const courses = new Map<string, readonly ConferenceEvent[]>();
  const days = shuffled([1, 2, 3, 4, 5, 6, 7, 8], random);
  for (const [at, day] of days.slice(0, 2 + Math.floor(random() * 7)).entries()) {
    const gatheringId = `g${seed}-${at}`;
    await house.planned(network, gatheringId, `2026-09-0${day}`);
    for (let more = random() < 0.2 ? 2 : 1; more > 0; more -= 1) {
      const events = course(random);
      const id = await house.held(network, gatheringId, events);
      courses.set(id, events);
      if (events.at(-1)?.type === 'conferenceEnded' && random() < 0.9) await house.ended(id);
    }
    expect(await house.met(network), `seed ${seed}`).toEqual(expectedOf(await house.network(network), courses));
  }
  await house.erased(...[...courses.keys()].filter(() => random() < 0.5));
  expect(await house.met(network), `seed ${seed}`).toEqual(expectedOf(await house.network(network), courses));
}

const { numRuns } = runs(8);

test(
  'whatever happens at gatherings, a network remembers what a plain recount of it tells',
  async () => {
    const house = await openMemoryHouse();
    try {
      for (let seed = 1; seed <= numRuns; seed += 1) await tryOnce(house, seed);
    } finally {
      await house.close();
    }
  },
  20_000 + numRuns * 1_000,
);
