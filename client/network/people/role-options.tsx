import { networkRoles } from '../../../shared/network/network.ts';
import { useTexts } from '../../ui/language.tsx';

/** What somebody can be in a network, as options of a select. */
export function RoleOptions() {
  const { roles } = useTexts().network;
  return networkRoles.map((role) => (
    <option key={role} value={role}>
      {roles[role]}
    </option>
  ));
}
