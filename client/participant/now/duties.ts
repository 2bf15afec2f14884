import type { Duties } from '../../../shared/grouping/grouper.ts';

export type Duty = keyof Duties;

const order: readonly Duty[] = ['chair', 'secretary', 'rapporteur'];

/** What a person does in their group; in a small one that may be more than one thing, and for most it is nothing special. */
export function dutiesOf(duties: Duties, personId: string): readonly Duty[] {
  return order.filter((duty) => duties[duty] === personId);
}
