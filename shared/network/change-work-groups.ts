import { cleanLine } from '../conference/text.ts';
import type { Changed, ChangesOf, WorkGroupChange } from './changes.ts';
import { withFields, withOne } from './given-fields.ts';
import { networkLimits } from './limits.ts';
import type { Network, WorkGroup } from './network.ts';

/** Work groups, and who is in them; a person may be in several. */
export const workGroupChanges: ChangesOf<WorkGroupChange> = {
  addWorkGroup(network, { id, name, workplaceId }) {
    const group: WorkGroup = { id, name: cleanLine(name), workplaceId: there(network, workplaceId), personIds: [] };
    if (group.name === '') return 'name_empty';
    if (network.workGroups.some((one) => one.id === id)) return 'there_already';
    if (network.workGroups.length >= networkLimits.workGroups) return 'network_full';
    return { ...network, workGroups: [...network.workGroups, group] };
  },

  changeWorkGroup(network, { id, fields }) {
    const name = fields.name === undefined ? undefined : cleanLine(fields.name);
    if (name === '') return 'name_empty';
    const workplaceId = fields.workplaceId === undefined ? undefined : there(network, fields.workplaceId);
    return withGroup(network, id, (group) => withFields(group, { name, workplaceId }));
  },

  removeWorkGroup: (network, { id }) => ({
    ...network,
    workGroups: network.workGroups.filter((group) => group.id !== id),
    // Its meetings stay, and are everybody's.
    gatherings: network.gatherings.map((one) => (one.workGroupId === id ? { ...one, workGroupId: null } : one)),
  }),

  joinWorkGroup(network, { id, personIds }) {
    const known = new Set(network.people.map((person) => person.id));
    return withGroup(network, id, (group) => ({
      ...group,
      personIds: [...new Set([...group.personIds, ...personIds])].filter((personId) => known.has(personId)),
    }));
  },

  leaveWorkGroup: (network, { id, personIds }) =>
    withGroup(network, id, (group) => ({
      ...group,
      personIds: group.personIds.filter((personId) => !personIds.includes(personId)),
    })),
};

/** A workplace that has been taken away meanwhile is none. */
function there(network: Network, workplaceId: string | null): string | null {
  return network.workplaces.some(({ id }) => id === workplaceId) ? workplaceId : null;
}

function withGroup(network: Network, id: string, change: (group: WorkGroup) => WorkGroup): Changed {
  const workGroups = withOne(network.workGroups, id, change);
  return workGroups ? { ...network, workGroups } : 'no_longer_there';
}
