/** Lengths are counted in UTF-16 code units, as browsers count `maxlength`. */
export const limits = {
  nameLength: 60,
  workplaceLength: 80,
  titleLength: 120,
  questionLength: 600,
  wordLength: 40,
  messageLength: 300,
  noteLength: 2_000,
  commentLength: 500,
  headingLength: 120,
  workplaces: 600,
  people: 1_500,
  steps: 60,
  stepMinutes: 600,
  extendMinutes: 60,
} as const;
