import type { PlanPerson, PlanRequest } from '../../../shared/grouping/plan/request.ts';
import { seededRandom } from '../../../shared/random.ts';
import type { Instance } from './instance.ts';
import { person, round } from './people.ts';
import { inRooms } from './rooms.ts';

const table = 'OEIS A107431';
const bound = 'counting: none has to';
const unevenSizes = [24, 18, 15, 13, 11, 10, 8, 7, 5, 4, 3, 2];
const golfers: readonly (readonly [groups: number, size: number, rounds: number, best: number, source: string])[] = [
  [5, 3, 7, 0, 'Kirkman 1850'],
  [4, 4, 5, 0, 'affine plane of order 4'],
  [4, 3, 4, 0, table],
  [5, 4, 5, 0, table],
  [5, 5, 6, 0, 'affine plane of order 5'],
  [6, 3, 8, 0, table],
  [6, 4, 7, 0, table],
  [6, 5, 6, 0, table],
  [7, 3, 10, 0, 'Ray-Chaudhuri and Wilson 1971'],
  [7, 4, 9, 0, table],
  [7, 7, 8, 0, 'affine plane of order 7'],
  [8, 4, 9, 0, 'CSPLib 010'],
  [9, 3, 13, 0, 'affine space of 27 points'],
  [10, 2, 19, 0, 'round-robin tournament'],
  [16, 4, 21, 0, 'affine space of 64 points'],
  [4, 4, 6, 24, 'counting: 144 meetings, 120 pairs'],
  [5, 3, 8, 15, 'counting: 120 meetings, 105 pairs'],
  [6, 6, 4, 2, 'Horton 1974: 34 of 36'],
];

/** Social golfers, schools as they come, and two large ones. */
export const instances: readonly Instance[] = [
  ...golfers.map(([groups, size, rounds, best, source]) => golf(groups, size, rounds, best, source)),
  { ...golf(8, 4, 10, 0, 'Aguado 2004'), reportOnly: true },
  evenSchools(),
  unevenSchools(),
  ...inRooms(),
  small(),
  thousand(),
];

function golf(groups: number, size: number, rounds: number, best: number, source: string): Instance {
  const people = Array.from({ length: groups * size }, (_, index) => person(index, `own${index}`, index));
  const name = `${groups} groups of ${size}, ${rounds} rounds`;
  const request = { ...asked(people, groups, rounds, [size, size]), wishes: { otherTables: 0 } };
  return {
    name,
    what: 'social golfers',
    request,
    groups,
    rounds,
    best,
    source,
    ...(groups === 6 && size === 6 ? { budget: 8_000_000 } : {}),
  };
}

function evenSchools(): Instance {
  const people = Array.from({ length: 120 }, (_, index) => person(index, `w${index % 12}`, index));
  return {
    name: '120 people, 20 tables, 3 rounds',
    what: '12 workplaces with 10 people each',
    ...{ request: asked(people, 20, 3, [6, 6]), groups: 20, rounds: 3, best: 0, source: bound },
  };
}

function unevenSchools(): Instance {
  const people = unevenSizes.flatMap((size, workplace) => Array.from({ length: size }, () => workplace));
  return {
    name: '120 people, uneven, 20 tables, 3 rounds',
    what: '12 workplaces with 2 to 24 people',
    request: asked(
      people.map((workplace, index) => person(index, `w${workplace}`, index * 7)),
      ...([20, 3, [6, 6]] as const),
    ),
    ...{ groups: 20, rounds: 3, best: 0, source: bound },
  };
}

function small(): Instance {
  const random = seededRandom('small');
  const people = Array.from({ length: 34 }, (_, index) => person(index, `w${Math.floor(random() * 9)}`, index));
  return {
    name: '34 people, 7 tables, 4 rounds',
    what: '9 workplaces, tables of 4 or 5',
    ...{ request: asked(people, 7, 4, [4, 5]), groups: 7, rounds: 4, best: 0, source: bound },
  };
}

function thousand(): Instance {
  const random = seededRandom('thousand');
  const people = Array.from({ length: 1_000 }, (_, index) =>
    person(index, `w${Math.floor(random() * random() * 60)}`, Math.floor(random() * 1_000)),
  );
  return {
    name: '1,000 people, 160 tables, 3 rounds',
    what: '60 uneven workplaces',
    ...{ request: asked(people, 160, 3, [6, 7]), groups: 160, rounds: 3, best: 0, source: bound },
  };
}

function asked(
  people: readonly PlanPerson[],
  groups: number,
  rounds: number,
  size: readonly [number, number],
): PlanRequest {
  return {
    people,
    rounds: Array.from({ length: rounds }, (_, index) => ({ ...round(index + 1, size), groups })),
    rules: [],
  };
}
