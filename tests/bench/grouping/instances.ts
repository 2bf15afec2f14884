import type { PlanPerson, PlanRequest, PlanRound } from '../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../shared/grouping/plan/rules.ts';
import { seededRandom } from '../../../shared/random.ts';

/** A question with what is known of its answer. */
export interface Instance {
  readonly name: string;
  readonly what: string;
  readonly request: PlanRequest;
  readonly groups: number;
  readonly rounds: number;
  /** The fewest repeats that are known to be possible, and from where that is known. */
  readonly best: number;
  readonly source: string;
  /** Known from a paper, and beyond what is promised here. */
  readonly reportOnly?: true;
  /** Exchanges weighed, where it is not the usual number. */
  readonly budget?: number;
}

const table = 'OEIS A107431';
const bound = 'counting: none has to';
const unevenSizes = [24, 18, 15, 13, 11, 10, 8, 7, 5, 4, 3, 2];
const municipalities = ['Bodø', 'Fauske', 'Saltdal', 'Gildeskål'];
const jobRoles = ['rektor', 'miljøterapeut', 'sosiallærer', 'helsesykepleier', 'lærer', 'PPT'];
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
  twoHalls(),
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

/** Forty people over two halls, with rules of every kind. */
function twoHalls(): Instance {
  const people = Array.from({ length: 40 }, (_, index) => ({
    ...person(index, `w${Math.floor((index / 40) ** 1.4 * 8)}`, index),
    hallId: index % 5 < 3 ? 'A' : 'B',
    ...(index === 4 || index === 10 ? { needs: ['wheelchair'] as const } : {}),
  }));
  const tables = Array.from({ length: 10 }, (_, index) => ({
    ...{ id: `T${index + 1}`, hallId: index < 6 ? 'A' : 'B', seats: 5 },
    offers: index % 6 === 0 ? (['wheelchair'] as const) : [],
  }));
  const rules: HardRule[] = [
    { kind: 'together', personIds: ['p000', 'p001'] },
    { kind: 'apart', personIds: ['p002', 'p005', 'p006'] },
    { kind: 'host', personId: 'p007', tableId: 'T2' },
    { kind: 'host', personId: 'p013', tableId: 'T8' },
    { kind: 'lockedSeat', roundId: 'r2', personId: 'p012', tableId: 'T5' },
    { kind: 'role', role: 'rektor', atMost: 2 },
  ];
  const rounds = [1, 2, 3].map((number): PlanRound => ({ ...round(number, [3, 5]), halls: 'within', tables }));
  return {
    name: '40 people, two halls, 3 rounds',
    what: 'rules of every kind; who is kept together meets in each round',
    ...{
      request: { people, rounds, rules },
      groups: 10,
      rounds: 3,
      best: 2,
      source: 'counting: one pair is kept together',
    },
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

/** Golfers have nothing in common; people of schools have a role and a municipality. */
function person(index: number, workplaceId: string, mixed: number): PlanPerson {
  const golfer = workplaceId.startsWith('own');
  const workplace = Number(workplaceId.replace(/\D/g, ''));
  return {
    personId: `p${String(index).padStart(3, '0')}`,
    workplaceId,
    workplaceType: golfer ? null : workplace % 3 === 0 ? 'kindergarten' : 'school',
    schoolType: null,
    municipality: golfer ? null : (municipalities[workplace % municipalities.length] ?? null),
    jobRole: golfer ? null : (jobRoles[mixed % jobRoles.length] ?? null),
    hallId: null,
  };
}

function round(number: number, [min, max]: readonly [number, number]): PlanRound {
  return { id: `r${number}`, composition: 'mixed', sameKindBy: 'jobRole', size: { min, max }, halls: 'across' };
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
