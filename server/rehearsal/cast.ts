import type { DoorReply, JoinBody } from '../../shared/protocol/http.ts';
import { shuffled } from '../../shared/random.ts';
import { givenNames, initials, workplaceNames } from './names.ts';

/** Who comes: a name, a workplace and a job role; and to which hall, where there are several. */
export type Persona = Pick<JoinBody, 'name' | 'workplace' | 'jobRole' | 'hall'>;

type WhatTheDoorSays = Pick<DoorReply, 'workplaces' | 'jobRoles'> & Partial<Pick<DoorReply, 'halls'>>;

/** Colleagues from one workplace come two to five at a time. */
const colleagues = 4;

/**
 * Casts `count` people for a conference. Workplaces are those of its list; where there is none they are typed, now and
 * then in capitals, as people do. Some have a job role that is not on the list. Colleagues sit in the same hall, but for
 * the few who follow from where they are.
 */
export function castPeople(door: WhatTheDoorSays, count: number, random: () => number): readonly Persona[] {
  const names = shuffled(givenNames, random);
  const listed = shuffled(door.workplaces, random);
  const typed = shuffled(workplaceNames, random);
  const used = Math.max(2, Math.ceil(count / colleagues));
  return Array.from({ length: count }, (_, at): Persona => {
    const given = names[at % names.length] ?? 'Deltaker';
    const round = Math.floor(at / names.length);
    const initial = round === 0 ? '' : ` ${initials[(at + round) % initials.length]}`;
    const place = Math.floor(random() * used);
    const chosen = listed[place % Math.max(listed.length, 1)];
    const name = typed[place % typed.length] ?? 'Skolen';
    return {
      name: `${given}${initial}`,
      workplace: chosen ? { id: chosen.id } : { name: random() < 0.1 ? name.toLocaleUpperCase('nb') : name },
      jobRole: random() < 0.1 ? null : (door.jobRoles[Math.floor(random() * door.jobRoles.length)] ?? null),
      ...(door.halls && door.halls.length > 1 ? { hall: hallOf(door.halls, place, random) } : {}),
    };
  });
}

function hallOf(halls: DoorReply['halls'], place: number, random: () => number): string | null {
  const rooms = halls.filter(({ digital }) => !digital);
  const digital = halls.filter((hall) => hall.digital);
  const from = rooms.length === 0 || (digital.length > 0 && random() < 0.1) ? digital : rooms;
  return from[place % from.length]?.id ?? null;
}
