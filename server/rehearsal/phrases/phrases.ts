/**
 * What simulated people write: sentences put together from a beginning and an end, about the themes of the gatherings.
 * They are made up and tell of nobody.
 */
export interface Phrases {
  readonly starts: readonly string[];
  /** One that begins with a comma follows without a space. */
  readonly ends: readonly string[];
}

/** What sentences can be about. */
export type Topic =
  /** What somebody did, written alone before the talk. */
  | 'experience'
  | 'manage'
  | 'demanding'
  | 'wonder'
  | 'begin'
  | 'carryOn'
  | 'stop'
  /** What a group has agreed on. */
  | 'agreements'
  | 'comments'
  /** For oneself, while somebody tells or teaches. */
  | 'ownNotes'
  | 'learningPoints'
  | 'questions'
  | 'goals'
  | 'actions'
  | 'evaluations'
  | 'takeBack';

export type WordList = 'checkInWords' | 'headings' | 'responsible' | 'deadlines';

/** All that people say in one language. `settings`: said in addition when a sentence has been written before. */
export type Lines = Readonly<Record<Topic, Phrases>> & Readonly<Record<WordList | 'settings', readonly string[]>>;

/** What is said in a lane, by its id; in one that is not here, what can be said anywhere. */
export const topicOfLane: ReadonlyMap<string, Topic> = new Map<string, Topic>([
  ['manage', 'manage'],
  ['demanding', 'demanding'],
  ['wonder', 'wonder'],
  ['start', 'begin'],
  ['continue', 'carryOn'],
  ['stop', 'stop'],
  ['hinders', 'demanding'],
  ['points', 'agreements'],
  ['tried', 'experience'],
  ['learnt', 'learningPoints'],
  ['advice', 'learningPoints'],
  ['findings', 'manage'],
  ['adviser', 'questions'],
  ['alike', 'agreements'],
  ['together', 'agreements'],
  ['differently', 'demanding'],
  ['point', 'agreements'],
]);
export const anywhere: readonly Topic[] = ['manage', 'demanding', 'wonder'];
