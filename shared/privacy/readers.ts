import { attributionOf, type Step, waitsToBeShown } from '../conference/programme.ts';

/** What is done with the words of a field: kept, perhaps shared, sent at once, or written where the group reads. */
export type Field = 'own' | 'shareable' | 'sent' | 'group';

/**
 * Who will see what is written in a field, as a text of `privacy.readers`. *draft*: one's own until one shares it.
 * *sent*: by sending. *Later*: not before the facilitator shows it. *Named*: with the writer's name.
 */
export type Readers =
  | 'own'
  | 'group'
  | 'screen'
  /** Before the day: facilitators, until they show it. */
  | 'beforehand'
  | `draft${'Group' | 'All'}${'' | 'Named'}${'' | 'Later'}`
  | `sentAll${'' | 'Named'}${'' | 'Later'}`
  | 'draftAnonymous'
  | 'sentAnonymous';

/**
 * Who will see the words of a field in a step. Promises no more than the server holds: a group's board never names its
 * writers, whatever the step says of shared notes; and only what is shared can be anonymous.
 * @param sharesTo where shared notes of the step go; without it nothing can be shared
 */
export function readersOf(step: Step, field: Field, sharesTo: 'group' | 'plenary' | undefined): Readers {
  if (field === 'group') return 'group';
  if (field === 'own' || sharesTo === undefined) return 'own';
  const how = field === 'sent' ? 'sent' : 'draft';
  if (attributionOf(step) === 'anonymous') return `${how}Anonymous`;
  const named = attributionOf(step) === 'name' ? 'Named' : '';
  const later = waitsToBeShown(step) ? 'Later' : '';
  // Nothing is sent to a group at once: its members write on its board.
  return how === 'draft' && sharesTo === 'group' ? `draftGroup${named}${later}` : `${how}All${named}${later}`;
}
