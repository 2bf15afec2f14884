/** Bounds of a network. Lengths are counted in UTF-16 code units, as browsers count `maxlength`. */
export const networkLimits = {
  nameLength: 120,
  goals: 12,
  subGoals: 12,
  goalLength: 400,
  tags: 20,
  tagLength: 60,
  cohortLength: 60,
  workplaces: 600,
  /** In one change, which must fit a request; a longer list takes several. */
  workplacesAtOnce: 200,
  workplaceLength: 80,
  typeLength: 40,
  municipalityLength: 60,
  contactLength: 120,
  alsoCalled: 20,
  people: 5_000,
  peopleAtOnce: 500,
  personLength: 60,
  jobRoleLength: 40,
  monthsKept: 36,
  workGroups: 200,
  workGroupLength: 80,
  questions: 300,
  questionLength: 600,
  linkLength: 500,
  owners: 20,
  ownerLength: 60,
  /** How far ahead the day may lie on which all is erased. */
  daysKept: 1_830,
  /** Kept so long where its owners say nothing else: a cohort of two years, and one to look back. */
  usualDaysKept: 1_095,
} as const;
