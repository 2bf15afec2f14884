import { defineConfig } from 'vitest/config';

const minute = 60_000;

export default defineConfig({
  test: {
    retry: 0,
    pool: 'forks',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{shared,server,client,contracts,scripts}/**/*.test.{ts,tsx}'],
          // Files share a process, one after another: to load the same modules for each took longer than most tests. So a
          // file ends what it begins, as it has to anyway: servers, timers, what it puts in the place of globals.
          isolate: false,
          maxWorkers: 2,
          // Another file's disk or processes may take the usual second away.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 20_000,
          hookTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Two at a time, as there are cores: each brings up a server, browsers and dozens of people, and waits much.
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.{ts,tsx}'],
          // A browser on a busy machine needs more than the usual second.
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: 2,
          testTimeout: 5 * minute,
          hookTimeout: 2 * minute,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          testTimeout: 5 * minute,
          hookTimeout: 2 * minute,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
