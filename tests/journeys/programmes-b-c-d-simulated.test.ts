import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareHarvest } from '../../server/rehearsal/compare-harvest.ts';
import { runSimulation, type SimulationReport } from '../../server/rehearsal/run-simulation.ts';
import type { Harvest, HarvestLane } from '../../shared/harvest/harvest.ts';
import { readyProgramme } from '../../shared/programmes/ready-programmes.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import type { Language } from '../../shared/texts/language.ts';
import { created, startTestServer, type TestServer, tokenOf } from '../support/test-server.ts';

const people = 24;

const notesOf = (lane: HarvestLane) => [...lane.notes, ...lane.headings.flatMap(({ notes }) => notes)];

/** Each in another language; programme A has a journey of its own. */
const wanted: readonly (readonly [string, Language])[] = [
  ['dialogkonferanse', 'nn'],
  ['hybrid-samling', 'en'],
  ['kort-okt', 'nb'],
];

describe.each(wanted)(`%s in %s with ${people} simulated people`, (programme, language) => {
  let server: TestServer;
  let conference: CreateReply;
  let report: SimulationReport;
  let harvest: Harvest;
  const stepOf = (id: string) => harvest.steps.find((step) => step.id === id);

  beforeAll(async () => {
    server = await startTestServer();
    conference = await created(server, { programme, language });
    report = await runSimulation({
      url: server.url,
      code: conference.joinCode,
      people,
      facilitatorLink: conference.facilitatorLink,
      pace: 600,
      marked: true,
      arriveWithin: 0.5,
    });
    const authorization = `Bearer ${tokenOf(conference.facilitatorLink)}`;
    const address = `${server.url}/api/conferences/${conference.id}/harvest?role=facilitator`;
    harvest = (await (await fetch(address, { headers: { authorization } })).json()) as Harvest;
  }, 60_000);

  afterAll(() => server.close());

  it('goes from the first step to the last without a fault, late joiners too', () => {
    expect(report.errors).toEqual([]);
    expect(report.refusals).toEqual({});
    expect(report.joined).toBe(people);
    const steps = readyProgramme(programme)?.steps[language] ?? [];
    expect(harvest.steps.map(({ title }) => title)).toEqual(steps.map(({ title }) => title));
    expect(harvest.steps.map(({ actualMinutes }) => actualMinutes)).not.toContain(null);
    expect(harvest.endedAt).not.toBeNull();
  });

  it('harvests what was shared, each text once, and nothing that was not', () => {
    expect(report.ledger.shared.length).toBeGreaterThan(people);
    expect(report.ledger.private.length).toBeGreaterThan(people / 2);
    expect(report.ledger.uncertain).toEqual([]);
    expect(compareHarvest(report.ledger, harvest).faults).toEqual([]);
  });

  it('holds what this programme is for', () => {
    if (programme === 'dialogkonferanse') {
      expect(stepOf('surprise')?.words.length).toBeGreaterThan(people / 2);
      const tables = (stepOf('home-plan')?.groups ?? []).map(({ lanes }) => lanes.flatMap(notesOf));
      expect(tables.length).toBeGreaterThan(2);
      for (const plans of tables) {
        expect(plans.filter(({ plan }) => plan)).toHaveLength(plans.length);
        expect(plans.filter(({ lifted }) => lifted)).toHaveLength(plans.length > 0 ? 1 : 0);
      }
    } else if (programme === 'hybrid-samling') {
      expect(stepOf('work-group')?.groups.length).toBeGreaterThan(3);
      expect(stepOf('interim')?.groups.some(({ lanes }) => lanes.flatMap(notesOf).some(({ plan }) => plan))).toBe(true);
    } else {
      expect(stepOf('reflection')?.plenary.flatMap(({ notes }) => notes).length).toBeGreaterThan(3);
      expect(report.ledger.dots).toBe(3 * people);
      expect(stepOf('vote')?.votes?.reduce((sum, { dots }) => sum + dots, 0)).toBe(3 * people);
      expect(stepOf('check-out')?.scale).toBeNull();
      expect(report.ledger.ratings).toEqual([]);
    }
  });
});
