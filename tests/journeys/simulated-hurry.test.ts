import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareHarvest } from '../../server/rehearsal/compare-harvest.ts';
import { openLiveLink } from '../../server/rehearsal/live-link.ts';
import { runSimulation } from '../../server/rehearsal/run-simulation.ts';
import { needsGroups, stepAfter } from '../../shared/conference/programme.ts';
import { positionOf } from '../../shared/conference/state.ts';
import type { Harvest } from '../../shared/harvest/harvest.ts';
import { created, startTestServer, type TestServer, tokenOf } from '../support/test-server.ts';

describe('a facilitator in a hurry', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('cuts people short in every part, and yet each text is where its writer was told it is', async () => {
    const conference = await created(server);
    const seat = {
      conferenceId: conference.id,
      role: 'facilitator',
      token: tokenOf(conference.facilitatorLink),
    } as const;
    const desk = await openLiveLink(server.url, seat);
    const running = runSimulation({
      url: server.url,
      code: conference.joinCode,
      people: 12,
      pace: 600,
      arriveWithin: 0,
    });
    await desk.until((state) => state.people.size === 12);

    let turn = 0;
    while (desk.state().phase.kind !== 'ended') {
      const state = desk.state();
      const next = stepAfter(state.programme, state.currentStepId);
      if (next && needsGroups(next) && !state.groupings.has(next.id)) {
        await desk.send({ type: 'proposeGroups', stepId: next.id });
        await desk.send({ type: 'confirmGroups', stepId: next.id });
      }
      const reply = await desk.send(next ? { type: 'next', from: positionOf(state) } : { type: 'end' });
      expect(reply.ok).toBe(true);
      // Not a wait for anything: so long they may write before they are cut short.
      await new Promise((later) => setTimeout(later, 50 + 40 * turn));
      turn = (turn + 1) % 6;
    }
    const report = await running;
    const response = await fetch(`${server.url}/api/conferences/${conference.id}/harvest?role=facilitator`, {
      headers: { authorization: `Bearer ${seat.token}` },
    });
    const harvest = (await response.json()) as Harvest;
    desk.close();
    expect(report.errors).toEqual([]);
    expect(report.ledger.shared.length + report.ledger.private.length).toBeGreaterThan(5);
    // Too late is the only thing anybody was told.
    const tooLate = ['step_not_running', 'already_ended', 'board'];
    expect(Object.keys(report.refusals).filter((code) => !tooLate.includes(code))).toEqual([]);
    expect(compareHarvest(report.ledger, harvest).faults).toEqual([]);
  });
});
