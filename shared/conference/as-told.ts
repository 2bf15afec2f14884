import type { LateNote } from './late-note.ts';
import type { Step } from './programme.ts';
import type { Group } from './state.ts';

/** A group as others may know it: that it exists and what it is called. */
export function withoutPeople(group: Group): Group {
  return { ...group, members: [], duties: { chair: null, secretary: null, rapporteur: null } };
}

/** A late note as facilitators know it. */
export function unsigned(late: LateNote): LateNote {
  return { ...late, personId: null };
}

/** A step as participants may know it. */
export function forEverybody({ forLeaders: _, leads: __, ...step }: Step): Step {
  return step;
}
