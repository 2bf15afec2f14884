import { networkRoles } from '../network/network.ts';
import type { ExpectedRow } from './commands.ts';
import { personKey } from './expected-names.ts';
import { limits } from './limits.ts';
import type { RejectionCode } from './rejections.ts';
import type { ExpectedPerson, Hall, Workplace } from './state.ts';
import { cleanLine, foldedName } from './text.ts';

/** What rows are read against. */
export interface ExpectedGround {
  /** Each with its name. */
  readonly workplaces: Iterable<readonly [name: string, workplace: Workplace]>;
  readonly halls: readonly Hall[];
  readonly jobRoles: readonly string[];
  /** `personKey` of those who are here or expected: they are passed over. */
  readonly known: Iterable<string>;
  /** Ids that are taken. */
  readonly taken: ReadonlySet<string>;
}

export interface SettledExpected {
  readonly people: readonly ExpectedPerson[];
  /** Those that were not on the list. */
  readonly workplaces: readonly Workplace[];
  readonly words: ReadonlyMap<string, string>;
}

/** Rows as people: names become words, workplaces and halls are found or added. The first row that cannot be read refuses all. */
export function settleExpected(
  rows: readonly ExpectedRow[],
  ground: ExpectedGround,
  newId: () => string,
): SettledExpected | RejectionCode {
  const workplaces = new Map([...ground.workplaces].map(([name, one]) => [foldedName(name), one]));
  const halls = new Map(ground.halls.map((one) => [foldedName(one.name), one.id]));
  const jobRoles = new Map(ground.jobRoles.map((one) => [foldedName(one), one]));
  const known = new Set(ground.known);
  const taken = new Set(ground.taken);
  const words = new Map<string, string>();
  const added: Workplace[] = [];
  const people: ExpectedPerson[] = [];

  const workplaceOf = (name: string): Workplace => {
    const listed = workplaces.get(foldedName(name));
    if (listed) return listed;
    const nameId = `w:${newId()}`;
    const fresh = { id: newId(), nameId, type: null, schoolType: null, municipality: null };
    words.set(nameId, name);
    workplaces.set(foldedName(name), fresh);
    added.push(fresh);
    return fresh;
  };

  for (const row of rows) {
    const [name, workplaceName] = [cleanLine(row.name), cleanLine(row.workplace)];
    if (name === '' || workplaceName === '') return 'text_empty';
    if (name.length > limits.nameLength || workplaceName.length > limits.workplaceLength) return 'text_too_long';
    const workplace = workplaceOf(workplaceName);
    const key = personKey(name, workplace.id);
    if (known.has(key)) continue;
    known.add(key);
    const id = row.id !== undefined && !taken.has(row.id) ? row.id : newId();
    taken.add(id);
    const nameId = `w:${newId()}`;
    words.set(nameId, name);
    const hallId = halls.get(foldedName(row.hall ?? ''));
    const role = networkRoles.find((one) => one === row.role);
    people.push({
      id,
      nameId,
      workplaceId: workplace.id,
      jobRole: jobRoles.get(foldedName(row.jobRole ?? '')) ?? null,
      ...(hallId === undefined ? {} : { hallId }),
      ...(role === undefined ? {} : { role }),
    });
  }
  return { people, workplaces: added, words };
}

/** The job roles that a conference has, and those of its people: as many as there is room for. */
export function jobRolesWith(
  roles: readonly string[],
  rows: readonly Pick<ExpectedRow, 'jobRole'>[],
): readonly string[] {
  const all = new Map(roles.map((one) => [foldedName(one), one]));
  for (const { jobRole } of rows) {
    const role = cleanLine(jobRole ?? '');
    if (role !== '' && role.length <= limits.jobRoleLength && all.size < limits.jobRoles && !all.has(foldedName(role)))
      all.set(foldedName(role), role);
  }
  return [...all.values()];
}
