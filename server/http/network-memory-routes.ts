import { Router } from 'express';
import type { NetworkMemoryReply } from '../../shared/protocol/network.ts';
import type { NetworkMemory } from '../networks/network-memory.ts';
import type { Networks } from '../networks/networks.ts';
import type { Storage } from '../storage/storage.ts';
import { refuseForeignOrigin } from './addresses.ts';
import { askingOwner } from './asking-owner.ts';
import { HttpError } from './http-error.ts';

interface NetworkMemoryRoutesOptions {
  readonly storage: Storage;
  readonly networks: Networks;
  readonly memory: NetworkMemory;
  readonly publicUrl: string | undefined;
}

/** Of how many gatherings a network remembers who sat with whom, and how to make it forget: for its owners. */
export function networkMemoryRoutes({ storage, networks, memory, publicUrl }: NetworkMemoryRoutesOptions): Router {
  const router = Router();

  router.get('/networks/:id/memory', async (request, response) => {
    const { id } = request.params;
    await askingOwner(storage, request, id);
    const network = await networks.get(id);
    if (!network) throw new HttpError('not_found');
    const reply: NetworkMemoryReply = { gatherings: await memory.gatherings(network) };
    response.set('cache-control', 'no-store').json(reply);
  });

  /** Answered when no trace is left, since the page says *forgotten*. */
  router.delete('/networks/:id/memory', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id } = request.params;
    await askingOwner(storage, request, id);
    await memory.forget(id);
    response.status(204).end();
  });

  return router;
}
