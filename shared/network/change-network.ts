import { aboutChanges } from './change-about.ts';
import { gatheringChanges } from './change-gatherings.ts';
import { goalChanges } from './change-goals.ts';
import { peopleChanges } from './change-people.ts';
import { questionChanges } from './change-questions.ts';
import { workGroupChanges } from './change-work-groups.ts';
import { workplaceChanges } from './change-workplaces.ts';
import type { Changed, ChangesOf, NetworkChange } from './changes.ts';
import type { Network } from './network.ts';
import type { NetworkRefusal } from './refusals.ts';

const changes: ChangesOf<NetworkChange> = {
  ...aboutChanges,
  ...goalChanges,
  ...workplaceChanges,
  ...peopleChanges,
  ...workGroupChanges,
  ...gatheringChanges,
  ...questionChanges,
};

export type NetworkChanged =
  | { readonly ok: true; readonly network: Network }
  | { readonly ok: false; readonly reason: NetworkRefusal };

/**
 * The one way in which a network changes, on the server and, at once, on the screen of whoever changes it.
 * @param now milliseconds; the server's clock where it counts
 */
export function changeNetwork(network: Network, change: NetworkChange, now: number): NetworkChanged {
  // Each is given the change of its own type, which the types cannot see.
  const apply = changes[change.type] as (network: Network, change: NetworkChange, now: number) => Changed;
  const changed = apply(network, change, now);
  if (typeof changed === 'string') return { ok: false, reason: changed };
  return { ok: true, network: { ...changed, version: network.version + 1 } };
}
