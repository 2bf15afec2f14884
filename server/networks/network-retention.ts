import type { Logger } from 'pino';
import { peopleKeptUntil } from '../../shared/network/change-people.ts';
import { newId } from '../identity/tokens.ts';
import type { Storage } from '../storage/storage.ts';
import type { Networks } from './networks.ts';

/** Erases what networks have promised not to keep any longer: whole ones, or the people of their register. */
export async function eraseOverdueNetworks(options: {
  readonly storage: Storage;
  readonly networks: Networks;
  readonly logger: Logger;
  now(): number;
}): Promise<void> {
  const { storage, networks, logger } = options;
  for (const { id, deleteAfter } of await storage.networks()) {
    if (deleteAfter <= options.now()) {
      await storage.deleteNetwork(id);
      logger.info({ networkId: id }, 'a network was erased, as its owners had settled');
      continue;
    }
    const network = await networks.get(id);
    const until = network && peopleKeptUntil(network);
    if (until === undefined || until > options.now()) continue;
    await networks.change(id, newId(), { type: 'erasePeople', keepOn: true });
    logger.info({ networkId: id }, 'the people of a network were erased, as its owners had settled');
  }
}
