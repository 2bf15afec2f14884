import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareHarvest } from '../../server/rehearsal/compare-harvest.ts';
import { runSimulation, type SimulationReport } from '../../server/rehearsal/run-simulation.ts';
import type { Harvest } from '../../shared/harvest/harvest.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { readMarkdown, timesIn } from '../shared/harvest/read-markdown.ts';
import { created, joined, startTestServer, type TestServer, tokenOf } from '../support/test-server.ts';

/** `SIMULATED_PEOPLE=200 npx vitest run tests/journeys/programme-a-simulated.test.ts` for a full hall. */
const people = Number(process.env.SIMULATED_PEOPLE || 24);
const limit = people <= 24 ? 60_000 : 280_000;

const workplaces = ['Rud', 'Bjørkelia', 'Solvang', 'Kárášjohka', 'Granåsen', 'Hamna'].map((name, at) => ({
  name: `${name} skole`,
  type: 'school',
  schoolType: at % 2 === 0 ? 'barneskole' : 'ungdomsskole',
}));

describe(`programme A with ${people} simulated people`, () => {
  let server: TestServer;
  let conference: CreateReply;
  let report: SimulationReport;

  async function get(path: string, token: string): Promise<Response> {
    const response = await fetch(`${server.url}/api/conferences/${conference.id}/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response;
  }
  const asFacilitator = (path: string) => get(`${path}?role=facilitator`, tokenOf(conference.facilitatorLink));

  beforeAll(async () => {
    server = await startTestServer();
    conference = await created(server, { workplaces });
    report = await runSimulation({
      url: server.url,
      code: conference.joinCode,
      people,
      facilitatorLink: conference.facilitatorLink,
      pace: 600,
      marked: true,
      arriveWithin: people / 50,
    });
  }, limit);

  afterAll(() => server.close());

  it('goes from check-in to check-out without a fault, late joiners too', async () => {
    expect(report.errors).toEqual([]);
    expect(report.refusals).toEqual({});
    expect(report.ledger.uncertain).toEqual([]);
    expect(report.joined).toBe(people);
    const harvest = (await (await asFacilitator('harvest')).json()) as Harvest;
    expect(harvest.counts.people).toBe(people);
    expect(harvest.steps.map(({ actualMinutes }) => actualMinutes)).not.toContain(null);
    expect(harvest.endedAt).not.toBeNull();
  });

  it('harvests what was written as it was written: notes, plans, comments, words and ratings', async () => {
    const harvest = (await (await asFacilitator('harvest')).json()) as Harvest;
    expect(report.ledger.shared.length).toBeGreaterThan(2 * people);
    expect(report.ledger.private.length).toBeGreaterThan(2 * people);
    expect(compareHarvest(report.ledger, harvest).faults).toEqual([]);
  });

  it('lets each table lift a note, and heart, gather and comment', async () => {
    const harvest = (await (await asFacilitator('harvest')).json()) as Harvest;
    const tables = harvest.steps.find(({ id }) => id === 'own-kind')?.groups ?? [];
    const notes = tables.map(({ lanes }) =>
      lanes.flatMap((lane) => [...lane.notes, ...lane.headings.flatMap((heading) => heading.notes)]),
    );
    expect(notes.length).toBeGreaterThan(2);
    for (const table of notes) expect(table.filter(({ lifted }) => lifted)).toHaveLength(table.length > 0 ? 1 : 0);
    expect(notes.flat().some(({ hearts }) => hearts > 0)).toBe(true);
    expect(harvest.steps.some(({ groups }) => groups.some(({ lanes }) => lanes.some((one) => one.headings[0])))).toBe(
      true,
    );
  });

  it('tells no private word to anybody, in either file', async () => {
    const files = await Promise.all(
      ['harvest.json', 'harvest.md'].map(async (path) => (await asFacilitator(path)).text()),
    );
    for (const text of marked(report.ledger.private)) {
      for (const file of files) expect([text, timesIn(file, markOf(text))]).toEqual([text, 0]);
    }
    const read = readMarkdown(files[1] ?? '');
    for (const text of marked([...report.ledger.shared, ...report.ledger.comments])) {
      expect([text, timesIn(files[0] ?? '', markOf(text))]).toEqual([text, 1]);
      expect([text, timesIn(read, text)]).toEqual([text, 1]);
    }
  });

  it('is closed afterwards: the code opens no door any more', async () => {
    await expect(joined(server, conference.joinCode)).rejects.toThrow('unknown_code');
  });
});

/** The sentences among them; a month or a team's name is not marked, and may be said twice. */
function marked(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => markOf(text) !== '');
}

function markOf(text: string): string {
  return /⟨\d+⟩/.exec(text)?.[0] ?? '';
}
