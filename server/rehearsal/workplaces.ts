import type { NewConference } from '../live/conferences.ts';

const school = (name: string, schoolType: string, municipality: string) => ({
  ...{ name, type: 'skole', schoolType, municipality },
});

/** Where simulated people come from; enough of each kind for every composition of groups. They name no real place. */
export const rehearsedWorkplaces: NewConference['workplaces'] = [
  school('Bjørkelia ungdomsskole', 'ungdomsskole', 'Granåsen'),
  school('Solvang skole', 'barneskole', 'Granåsen'),
  school('Jávrri skuvla', 'barneskole', 'Fjellheim'),
  school('Vik oppvekstsenter', '1–10-skole', 'Fjellheim'),
  school('Havna ungdomsskole', 'ungdomsskole', 'Storelva'),
  { name: 'PPT nord', type: 'PPT', schoolType: null, municipality: 'Storelva' },
];
