import type { Gathering, GatheringHall } from '../../../shared/network/network.ts';

export const bojersalen: GatheringHall = {
  id: 'hb',
  name: 'Bojersalen',
  digital: false,
  host: 'Åse Lund',
  tables: 6,
  seats: 5,
};

export function gathering(more: Partial<Gathering> = {}): Gathering {
  return {
    id: 'g1',
    kind: 'networkGathering',
    title: 'Samling 1',
    day: '2026-01-21',
    startsAt: '09:00',
    minutes: 180,
    tentative: false,
    form: 'physical',
    place: 'Vanvikhallen, Leksvik',
    videoLink: '',
    halls: [],
    programme: { kind: 'ready', id: 'trygt-skolemiljo' },
    workGroupId: null,
    seriesId: null,
    conferenceIds: [],
    ...more,
  };
}
