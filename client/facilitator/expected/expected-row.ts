import type { ExpectedRow } from '../../../shared/conference/commands.ts';
import { networkRoleOf } from '../../../shared/network/role-names.ts';
import type { Cells } from '../../../shared/people-table/judge-rows.ts';

/** A row of a list as a conference is told of it. A role in the network that has no name of its own is that of everybody. */
export function expectedRow({ name = '', workplace = '', jobRole, hall, role = '' }: Cells): ExpectedRow {
  const known = networkRoleOf(role);
  return {
    name,
    workplace,
    jobRole: jobRole ?? null,
    hall: hall ?? null,
    role: known === 'participant' ? null : known,
  };
}
