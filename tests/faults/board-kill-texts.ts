/** What the writer does in each round, so that the test knows each word of it without being told. */
export const CONFERENCE = 'conf';
export const PEOPLE: readonly string[] = ['ada', 'bo', 'cy', 'di'];
export const TARGET = { stepId: 'talk', scope: 'plenary', owner: 'all' } as const;
export const LANE = 'wall';

export const stepOf = (round: number) => `round${round}`;
export const ownBoard = (round: number, person: string) =>
  ({ stepId: stepOf(round), scope: 'person', owner: person }) as const;
export const sharedId = (round: number, person: string) => `shared-${round}-${person}`;
export const sharedText = (round: number, person: string) => `<shared ${round} ${person}>`;
export const redactedId = (round: number) => `redacted-${round}`;
export const redactedText = (round: number) => `<redacted ${round}>`;
export const keptText = (round: number, person: string) => `<kept ${round} ${person}>`;
export const groupBoard = (round: number) => ({ stepId: stepOf(round), scope: 'group', owner: 'g1' }) as const;
