import { foldedName } from '../../../shared/conference/text.ts';
import { workplaceFinder } from '../../../shared/network/find-workplace.ts';
import type { NetworkPerson, NetworkWorkplace } from '../../../shared/network/network.ts';
import type { Cells } from '../../../shared/people-table/judge-rows.ts';

/**
 * What a table of people means for the register: the workplaces that are not in it yet, and the people, each at theirs.
 * Workplaces are recognised by their name, or by another way in which they have been typed.
 */
export function rowsToPeople(
  rows: readonly Cells[],
  workplaces: readonly NetworkWorkplace[],
  newId: () => string,
): { readonly workplaces: readonly Omit<NetworkWorkplace, 'alsoCalled'>[]; readonly people: readonly NetworkPerson[] } {
  const finder = workplaceFinder(workplaces);
  const added = new Map<string, Omit<NetworkWorkplace, 'alsoCalled'>>();
  const people = rows.map(({ name = '', workplace, jobRole }): NetworkPerson => {
    const person = { id: newId(), name, jobRole: jobRole ?? null, role: 'participant' as const };
    if (workplace === undefined) return { ...person, workplaceId: null };
    const known = finder.find({ name: workplace }) ?? added.get(foldedName(workplace));
    if (known) return { ...person, workplaceId: known.id };
    const one = { id: newId(), name: workplace, type: null, schoolType: null, municipality: null, contact: null };
    added.set(foldedName(workplace), one);
    return { ...person, workplaceId: one.id };
  });
  return { workplaces: [...added.values()], people };
}
