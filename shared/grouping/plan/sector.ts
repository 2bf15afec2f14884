import type { PlanPerson } from './request.ts';

/**
 * Sector of a workplace by what it is called, as written in our languages; null for all others. A word may end in it, as
 * *ungdomsskole*; higher education is none of the two. Who has a type of school is of a school, whatever the workplace says.
 */
export function sectorOf({ workplaceType, schoolType }: PlanPerson): 'kindergarten' | 'school' | null {
  const words = (workplaceType ?? '').toLowerCase();
  if (/kindergarten|barnehage|førskole|førskule/.test(words)) return 'kindergarten';
  if (/h[øo][gy]e?sk[ou]l|university|universitet/.test(words)) return null;
  if (/school|skole|skule|sfo\b|videregående|vidaregåande|\bvgs\b/.test(words)) return 'school';
  return words.trim() === '' && schoolType?.trim() ? 'school' : null;
}
