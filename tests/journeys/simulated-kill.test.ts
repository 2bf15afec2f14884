import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { compareHarvest } from '../../server/rehearsal/compare-harvest.ts';
import { openLiveLink } from '../../server/rehearsal/live-link.ts';
import { runSimulation } from '../../server/rehearsal/run-simulation.ts';
import type { Harvest } from '../../shared/harvest/harvest.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { postJson, tokenOf } from '../support/test-server.ts';

/** A port that was free a moment ago: the server must come back where its people look for it. */
function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

describe('programme A on a server that is killed', () => {
  let server: ServerProcess | undefined;
  afterEach(() => server?.remove());

  it('goes on after each restart, and harvests all that anybody was told is saved', async () => {
    const port = await freePort();
    server = await startServerProcess({ port });
    const { url, dataDir } = server;
    const response = await postJson(`${url}/api/conferences`, {
      programme: 'trygt-skolemiljo',
      title: 'Trygt skolemiljø',
      language: 'nb',
    });
    const conference = (await response.json()) as CreateReply;
    const seat = {
      conferenceId: conference.id,
      role: 'facilitator',
      token: tokenOf(conference.facilitatorLink),
    } as const;
    const desk = await openLiveLink(url, seat);
    const running = runSimulation({
      url,
      code: conference.joinCode,
      people: 16,
      facilitatorLink: conference.facilitatorLink,
      pace: 120,
      arriveWithin: 0,
      late: 0,
    });
    for (const stepId of ['check-in', 'experiences', 'story', 'own-kind', 'report', 'check-out']) {
      const begun = await desk.until((state) => state.currentStepId === stepId);
      await desk.until((state) => state.version > begun.version + 2);
      await server.kill();
      server = await startServerProcess({ port, dataDir });
    }
    const report = await running;
    const answer = await fetch(`${url}/api/conferences/${conference.id}/harvest?role=facilitator`, {
      headers: { authorization: `Bearer ${seat.token}` },
    });
    desk.close();
    expect(report.errors).toEqual([]);
    expect(report.ledger.uncertain).toEqual([]);
    expect(report.ledger.shared.length).toBeGreaterThan(30);
    expect(compareHarvest(report.ledger, (await answer.json()) as Harvest).faults).toEqual([]);
  }, 120_000);
});
