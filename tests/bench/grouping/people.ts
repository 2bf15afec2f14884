import type { PlanPerson, PlanRound } from '../../../shared/grouping/plan/request.ts';

const municipalities = ['Bodø', 'Fauske', 'Saltdal', 'Gildeskål'];
const jobRoles = ['rektor', 'miljøterapeut', 'sosiallærer', 'helsesykepleier', 'lærer', 'PPT'];

/** Golfers have nothing in common; people of schools have a role and a municipality. */
export function person(index: number, workplaceId: string, mixed: number): PlanPerson {
  const golfer = workplaceId.startsWith('own');
  const workplace = Number(workplaceId.replace(/\D/g, ''));
  return {
    personId: `p${String(index).padStart(3, '0')}`,
    workplaceId,
    workplaceType: golfer ? null : workplace % 3 === 0 ? 'kindergarten' : 'school',
    schoolType: null,
    municipality: golfer ? null : (municipalities[workplace % municipalities.length] ?? null),
    jobRole: golfer ? null : (jobRoles[mixed % jobRoles.length] ?? null),
    hallId: null,
  };
}

export function round(number: number, [min, max]: readonly [number, number]): PlanRound {
  return { id: `r${number}`, composition: 'mixed', sameKindBy: 'jobRole', size: { min, max }, halls: 'across' };
}
