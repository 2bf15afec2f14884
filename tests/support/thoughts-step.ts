/** A step in which each writes alone and may share. */
export const thoughts = {
  id: 'thoughts',
  kind: 'reflection',
  title: 'Tanker',
  question: 'Hva kjenner du på?',
  minutes: 10,
  arrangement: { kind: 'individual' },
  settings: { share: true },
} as const;
