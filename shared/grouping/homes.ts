import { compareText } from './compare.ts';
import type { GroupLabel, Seatable } from './grouper.ts';
import { fold, gather, nearestPool, type Pool } from './pool.ts';

/** Workplaces by number of people: those that fill a group, and people on their own gathered in likely company. */
interface Homes {
  readonly workplaces: Pool[];
  readonly gathered: Pool[];
}

/**
 * Home groups before splitting. People who came alone from their workplace gather by workplace type; those left over
 * gather with each other, or, if it is only one, with the nearest of these groups, or else the nearest workplace.
 */
export function homesOf(people: readonly Seatable[]): Homes {
  const all = gather(people, ({ workplaceId }) => ({ kind: 'workplace', workplaceIds: [workplaceId] }));
  const workplaces = all.filter(({ members }) => members.length > 1);
  const lone = all.filter(({ members }) => members.length === 1).flatMap(({ members }) => members);

  const types = gather(lone, ({ workplaceType }) => ({ kind: 'workplaceType', workplaceType: workplaceType ?? '' }));
  const gathered = types.filter(({ members }) => members.length > 1);
  const left = types.filter(({ members }) => members.length === 1).flatMap(({ members }) => members);
  const [only] = left;
  const host = only && left.length === 1 ? nearestPool(only, gathered.length > 0 ? gathered : workplaces) : undefined;
  if (only && host) host.members.push(only);
  else gathered.push(...gather(left, () => ({ kind: 'table' })));
  return { workplaces, gathered };
}

/** The workplaces that people come from, sorted. */
export function workplacesOf(members: readonly Seatable[]): GroupLabel {
  const ids = new Set(members.map(({ workplaceId }) => workplaceId));
  return { kind: 'workplace', workplaceIds: [...ids].sort(compareText) };
}

/** Cuts people into `count` near-equal groups with those of one municipality beside each other. */
export function splitByArea(people: readonly Seatable[], count: number): Seatable[][] {
  const line = [...people].sort((left, right) => compareText(areaOf(left), areaOf(right)));
  const cut = (part: number) => Math.round((part * line.length) / count);
  return Array.from({ length: count }, (_, part) => line.slice(cut(part), cut(part + 1)));
}

/** Unknown areas last. */
function areaOf(person: Seatable): string {
  return fold(person.municipality) ?? '\uffff';
}
