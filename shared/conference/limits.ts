/** Lengths are counted in UTF-16 code units, as browsers count `maxlength`. */
export const limits = {
  nameLength: 60,
  workplaceLength: 80,
  titleLength: 120,
  questionLength: 600,
  leadsLength: 60,
  wordLength: 40,
  messageLength: 300,
  noteLength: 2_000,
  /** Of one person, for one board. */
  lateNotes: 40,
  commentLength: 500,
  beforehandQuestions: 6,
  /** To one question. */
  beforehandAnswers: 2_000,
  answerLength: 1_000,
  headingLength: 120,
  workplaces: 600,
  /** In one command, which must fit a frame; a longer list takes several. */
  workplacesAtOnce: 100,
  people: 1_500,
  /** In one command. */
  expectedAtOnce: 100,
  /** Of people who change tables, in one command. */
  movesAtOnce: 400,
  /** Deeds that are done together, and the seats, halls and tables that all of them touch: 1,500 people in three rounds. */
  deedsAtOnce: 2_000,
  seatsAtOnce: 4_500,
  /** In all halls together. */
  tables: 400,
  /** Of a table, and so of a group. */
  tableNumber: 9_999,
  seatsAtTable: 60,
  seatRules: 200,
  /** In one rule of the seating. */
  peopleInRule: 60,
  jobRoles: 20,
  jobRoleLength: 40,
  steps: 60,
  halls: 12,
  hallLength: 60,
  helpLength: 200,
  stepMinutes: 600,
  /** Of the whole day: longer is no gathering any more. */
  plannedMinutes: 24 * 60,
  /** In milliseconds: the year 2100. */
  latestStart: 4_102_444_800_000,
  extendMinutes: 60,
} as const;
