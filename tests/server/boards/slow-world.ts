import { afterEach, beforeEach } from 'vitest';
import { type BoardWorld, openBoardWorld } from './board-world.ts';
import { SlowStorage } from './slow-storage.ts';

/** Before each test of a file, gives it boards over a storage that can be slow, or fail. */
export function eachInSlowWorld(give: (world: BoardWorld, slow: SlowStorage) => void): void {
  let slow: SlowStorage;
  let world: BoardWorld;

  beforeEach(async () => {
    slow = new SlowStorage();
    world = await openBoardWorld({ wrap: slow.wrap });
    give(world, slow);
  });

  afterEach(async () => {
    slow.failing = false;
    slow.release();
    slow.releaseReads();
    await world.close();
  });
}
