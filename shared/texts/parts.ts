import type { Area, Catalogue } from './catalogue.ts';
import type { Language } from './language.ts';

/** What a browser fetches together. A phone needs the door to join and the seat when it has joined, and never the rest. */
export interface Parts {
  readonly door: Pick<Catalogue, 'common' | 'errors' | 'front' | 'join'>;
  readonly seat: Pick<Catalogue, 'boards' | 'participant' | 'privacy' | 'steps'>;
  readonly desk: Pick<Catalogue, 'facilitator'>;
  readonly bank: Pick<Catalogue, 'bank'>;
  readonly beforehand: Pick<Catalogue, 'beforehand'>;
  readonly expected: Pick<Catalogue, 'expected' | 'table'>;
  readonly gatherings: Pick<Catalogue, 'gatherings'>;
  readonly grouping: Pick<Catalogue, 'grouping'>;
  readonly hall: Pick<Catalogue, 'hall'>;
  readonly host: Pick<Catalogue, 'host'>;
  readonly people: Pick<Catalogue, 'people'>;
  readonly harvest: Pick<Catalogue, 'harvest'>;
  readonly network: Pick<Catalogue, 'network'>;
}

export type Part = keyof Parts;

/** Where each area comes from: a new area does not compile before it has a part that holds it. */
export const partOf: { readonly [A in Area]: { [P in Part]: A extends keyof Parts[P] ? P : never }[Part] } = {
  common: 'door',
  errors: 'door',
  front: 'door',
  join: 'door',
  bank: 'bank',
  beforehand: 'beforehand',
  boards: 'seat',
  participant: 'seat',
  privacy: 'seat',
  steps: 'seat',
  expected: 'expected',
  table: 'expected',
  facilitator: 'desk',
  gatherings: 'gatherings',
  grouping: 'grouping',
  hall: 'hall',
  host: 'host',
  people: 'people',
  harvest: 'harvest',
  network: 'network',
};

export type PartLoaders = Readonly<Record<Language, { readonly [P in Part]: () => Promise<Parts[P]> }>>;

export const loadPart: PartLoaders = {
  nb: {
    door: async () => (await import('./nb/door.ts')).door,
    seat: async () => (await import('./nb/seat.ts')).seat,
    bank: () => import('./nb/bank.ts'),
    beforehand: () => import('./nb/beforehand.ts'),
    desk: () => import('./nb/facilitator.ts'),
    expected: () => import('./nb/expected.ts'),
    gatherings: () => import('./nb/gatherings.ts'),
    grouping: () => import('./nb/grouping.ts'),
    hall: () => import('./nb/hall.ts'),
    host: () => import('./nb/host.ts'),
    people: () => import('./nb/people.ts'),
    harvest: () => import('./nb/harvest.ts'),
    network: () => import('./nb/network.ts'),
  },
  nn: {
    door: async () => (await import('./nn/door.ts')).door,
    seat: async () => (await import('./nn/seat.ts')).seat,
    bank: () => import('./nn/bank.ts'),
    beforehand: () => import('./nn/beforehand.ts'),
    desk: () => import('./nn/facilitator.ts'),
    expected: () => import('./nn/expected.ts'),
    gatherings: () => import('./nn/gatherings.ts'),
    grouping: () => import('./nn/grouping.ts'),
    hall: () => import('./nn/hall.ts'),
    host: () => import('./nn/host.ts'),
    people: () => import('./nn/people.ts'),
    harvest: () => import('./nn/harvest.ts'),
    network: () => import('./nn/network.ts'),
  },
  en: {
    door: async () => (await import('./en/door.ts')).door,
    seat: async () => (await import('./en/seat.ts')).seat,
    bank: () => import('./en/bank.ts'),
    beforehand: () => import('./en/beforehand.ts'),
    desk: () => import('./en/facilitator.ts'),
    expected: () => import('./en/expected.ts'),
    gatherings: () => import('./en/gatherings.ts'),
    grouping: () => import('./en/grouping.ts'),
    hall: () => import('./en/hall.ts'),
    host: () => import('./en/host.ts'),
    people: () => import('./en/people.ts'),
    harvest: () => import('./en/harvest.ts'),
    network: () => import('./en/network.ts'),
  },
};
