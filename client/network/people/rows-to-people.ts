import { foldedName } from '../../../shared/conference/text.ts';
import { workplaceFinder } from '../../../shared/network/find-workplace.ts';
import type { NetworkPerson, NetworkWorkplace } from '../../../shared/network/network.ts';
import { networkRoleOf } from '../../../shared/network/role-names.ts';
import type { Cells } from '../../../shared/people-table/judge-rows.ts';

/**
 * What a table of people means for the register: the workplaces that are not in it yet, and the people, each at theirs.
 * Workplaces are recognised by their name, or by another way in which they have been typed.
 */
export function rowsToPeople(
  rows: readonly Cells[],
  workplaces: readonly NetworkWorkplace[],
  newId: () => string,
): {
  readonly workplaces: readonly Omit<NetworkWorkplace, 'alsoCalled'>[];
  readonly people: readonly NetworkPerson[];
  /** Who comes from a workplace of a name that several have; they come from none before somebody says which. */
  readonly unclear: readonly string[];
} {
  const finder = workplaceFinder(workplaces);
  const added = new Map<string, Omit<NetworkWorkplace, 'alsoCalled'>>();
  const unclear: string[] = [];
  const names = new Set(workplaces.map(({ name }) => foldedName(name)));
  const people = rows.map(({ name = '', workplace, jobRole, role = '' }): NetworkPerson => {
    const person = { id: newId(), name, jobRole: jobRole ?? null, role: networkRoleOf(role) };
    if (workplace === undefined) return { ...person, workplaceId: null };
    const known = finder.find({ name: workplace }) ?? added.get(foldedName(workplace));
    if (known) return { ...person, workplaceId: known.id };
    if (names.has(foldedName(workplace))) {
      unclear.push(name);
      return { ...person, workplaceId: null };
    }
    const one = { id: newId(), name: workplace, type: null, schoolType: null, municipality: null, contact: null };
    added.set(foldedName(workplace), one);
    return { ...person, workplaceId: one.id };
  });
  return { workplaces: [...added.values()], people, unclear };
}
