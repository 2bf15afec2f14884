/** Twelve people and six workplaces, enough for every composition of groups. They name nobody and no real place. */
export const samplePeople: readonly string[] = [
  ...[
    'Ingrid',
    'Áilu',
    'Marit',
    'Jonas',
    'Sunniva',
    'Ánne',
    'Øystein',
    'Amina',
    'Håkon',
    'Elle Máret',
    'Hassan',
    'Åse',
  ],
];

const school = (name: string, schoolType: string) => ({ name, type: 'skole', schoolType, municipality: 'Granåsen' });

export const sampleWorkplaces: readonly {
  readonly name: string;
  readonly type: string;
  readonly schoolType: string | null;
  readonly municipality: string;
}[] = [
  school('Bjørkelia ungdomsskole', 'ungdomsskole'),
  school('Solvang skole', 'barneskole'),
  school('Jávrri skuvla', 'barneskole'),
  school('Vik oppvekstsenter', '1–10-skole'),
  school('Havna ungdomsskole', 'ungdomsskole'),
  { name: 'PPT nord', type: 'PPT', schoolType: null, municipality: 'Granåsen' },
];
