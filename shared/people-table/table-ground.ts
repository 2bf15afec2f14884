import { limits } from '../conference/limits.ts';
import { networkLimits } from '../network/limits.ts';
import type { TableGround } from './judge-rows.ts';

const longest: TableGround['longest'] = {
  name: limits.nameLength,
  workplace: limits.workplaceLength,
  jobRole: limits.jobRoleLength,
  hall: limits.hallLength,
  role: networkLimits.jobRoleLength,
  type: networkLimits.typeLength,
  schoolType: networkLimits.typeLength,
  municipality: networkLimits.municipalityLength,
  contact: networkLimits.contactLength,
};

type Here = Pick<TableGround, 'known' | 'most' | 'places'>;

/** People who are expected at a conference. */
export function expectedGround(here: Here & Pick<TableGround, 'halls'>): TableGround {
  const fields =
    here.halls.length > 0
      ? (['name', 'workplace', 'jobRole', 'hall', 'role'] as const)
      : (['name', 'workplace', 'jobRole', 'role'] as const);
  return { ...here, fields, required: ['name', 'workplace'], identity: ['name', 'workplace'], longest };
}

/** People of a network's register; advisers may come from none of its workplaces. */
export function registerGround(here: Here): TableGround {
  const fields = ['name', 'workplace', 'jobRole', 'role'] as const;
  return { ...here, halls: [], fields, required: ['name'], identity: ['name', 'workplace'], longest };
}

/** Workplaces of a network's register. */
export function workplacesGround(here: Here): TableGround {
  const fields = ['workplace', 'type', 'schoolType', 'municipality', 'contact'] as const;
  return { ...here, halls: [], fields, required: ['workplace'], identity: ['workplace', 'municipality'], longest };
}
