import { foldedName } from '../conference/text.ts';
import type { NetworkRole } from './network.ts';

/** What people write in a column of roles, in Bokmål, Nynorsk and English; folded. */
const names: Readonly<Record<NetworkRole, readonly string[]>> = {
  networkLeader: ['nettverksleder', 'nettverksleiar', 'network leader'],
  facilitator: ['prosessleder', 'prosessleiar', 'facilitator'],
  hallHost: ['salvert', 'hall host'],
  storyteller: ['praksisforteller', 'praksisforteljar', 'storyteller'],
  adviser: ['veileder', 'fast veileder', 'rettleder', 'rettleiar', 'fast rettleiar', 'adviser', 'advisor'],
  resourcePerson: ['ressursperson', 'lokal ressursperson', 'resource person'],
  participant: ['deltaker', 'deltakar', 'participant'],
};

const known: ReadonlyMap<string, NetworkRole> = new Map(
  Object.entries(names).flatMap(([role, all]) => all.map((name) => [name, role as NetworkRole])),
);

/** The role in the network that is meant by a word; whoever is called something else is a participant. */
export function networkRoleOf(typed: string): NetworkRole {
  return known.get(foldedName(typed)) ?? 'participant';
}
