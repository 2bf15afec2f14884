import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LiveLink, openLiveLink } from '../../server/rehearsal/live-link.ts';
import { planRequest, roundsToPlan } from '../../shared/conference/plan-request.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { positionOf } from '../../shared/conference/state.ts';
import { planRounds } from '../../shared/grouping/plan/plan-rounds.ts';
import type { CreateReply, LinkReply } from '../../shared/protocol/http.ts';
import type { CreateNetworkReply, NetworkMemoryReply, NetworkReply } from '../../shared/protocol/network.ts';
import { seededRandom } from '../../shared/random.ts';
import { freshStep } from '../../shared/steps/fresh-steps.ts';
import { nb } from '../../shared/texts/nb.ts';
import { gathering } from '../shared/network/gathering-examples.ts';
import { launchChromium } from '../support/chromium.ts';
import { pressTwice } from '../support/desk-deeds.ts';
import { breaches, button, openSurface } from '../support/surfaces.ts';
import { joined, postJson, startTestServer, type TestServer, tokenOf } from '../support/test-server.ts';

const { gatherings: words, network: register, grouping } = nb;
const { seating } = nb.facilitator;

/** Each meets six of the twenty-one from other schools: a second gathering has room for six others, but chance would not find them. */
const schools = Array.from({ length: 8 }, (_, at) => ({ id: `school-${at}`, name: `Skole ${at + 1}` }));
const people = schools.flatMap(({ id: workplaceId }, school) =>
  [1, 2, 3].map((at) => ({
    ...{ id: `person-${school}-${at}`, name: `Person ${school + 1}-${at}`, workplaceId },
    ...{ jobRole: null, role: 'participant' as const },
  })),
);
const rounds = ['one', 'two'];
const programme = {
  ...{ title: 'På tvers', language: 'nb', halls: [] },
  steps: rounds.map((id) => ({
    ...(freshStep('groupWork', [], 'nb') as Step),
    ...{ id, title: `Runde ${id}`, parts: [{ kind: 'open', minutes: 10 }] },
    arrangement: { kind: 'groups', composition: 'mixed', sameKindBy: 'jobRole', size: { min: 4, max: 4 } },
  })),
};

let server: TestServer;
let browser: Browser;
let faults: string[];
let network: string;
let ownerLink: string;
let headers: Readonly<Record<string, string>>;

beforeEach(async () => {
  faults = [];
  [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
  const made = await postJson(`${server.url}/api/networks`, { name: 'Trygt i Vest', language: 'nb' });
  const reply = (await made.json()) as CreateNetworkReply;
  ownerLink = reply.ownerLink;
  network = `${server.url}/api/networks/${reply.id}`;
  headers = { authorization: `Bearer ${tokenOf(ownerLink)}` };
  const { seriesId: _s, conferenceIds: _c, ...rest } = gathering({ programme: { kind: 'own', programme } as never });
  const changes = [
    {
      type: 'addWorkplaces',
      workplaces: schools.map((one) => ({
        ...one,
        ...{ type: 'skole', schoolType: null, municipality: null, contact: null },
      })),
    },
    { type: 'keepPeople', months: 12 },
    { type: 'addPeople', people },
    { type: 'addGathering', gathering: { ...rest, id: 'first', title: 'Samling 1', day: '2031-01-22' } },
    { type: 'addGathering', gathering: { ...rest, id: 'second', title: 'Samling 2', day: '2031-03-05' } },
  ];
  for (const [at, change] of changes.entries()) {
    const body = { known: 0, id: `change-${at}-of-this-test`, change };
    const response = await postJson(`${network}/changes`, body, headers);
    expect(response.status, await response.clone().text()).toBe(200);
  }
});

afterEach(async () => {
  await browser.close();
  await server.close();
  expect(faults).toEqual([]);
});

function deskOf(id: string, facilitatorLink: string): Promise<LiveLink> {
  return openLiveLink(server.url, { conferenceId: id, role: 'facilitator', token: tokenOf(facilitatorLink) });
}

type Tables = readonly (readonly string[])[];

function tablesOf(desk: LiveLink): Tables {
  return rounds.flatMap((id) => desk.state().groupings.get(id)?.groups ?? []).map(({ members }) => members);
}

function pairsOf(tables: Tables): ReadonlySet<string> {
  return new Set(
    tables.flatMap((members) =>
      members.flatMap((one) => members.filter((two) => one < two).map((two) => `${one} ${two}`)),
    ),
  );
}

/** Who sits together in both. */
function again(one: Tables, other: Tables): readonly string[] {
  const met = pairsOf(one);
  return [...pairsOf(other)].filter((pair) => met.has(pair));
}

/** Everybody comes, both rounds are told and begun, and it ends. @returns its tables */
async function holdTheFirst(): Promise<Tables> {
  const begun = await postJson(`${network}/gatherings/first/conferences`, { known: 0 }, headers);
  const { id, facilitatorLink, joinCode } = (await begun.json()) as CreateReply;
  const desk = await deskOf(id, facilitatorLink);
  const deed = async (command: Parameters<LiveLink['send']>[0]) =>
    expect(await desk.send(command), command.type).toMatchObject({ ok: true });
  // Some with their phones, by the code at the door; the others are welcomed by whoever stands there.
  const [byPhone, byHand] = [people.slice(0, 6), people.slice(6)];
  await deed({ type: 'lockDoor', locked: false });
  for (const { name, workplaceId } of byPhone) {
    const workplace = { name: schools.find((one) => one.id === workplaceId)?.name ?? '' };
    await joined(server, joinCode, { name, workplace });
  }
  for (const { id: expectedId } of byHand) await deed({ type: 'markCome', expectedId });
  await desk.until((state) => state.expected.size === 0 && state.people.size === people.length);
  for (const stepId of rounds) {
    await deed({ type: 'proposeGroups', stepId });
    await deed({ type: 'confirmGroups', stepId });
    await deed({ type: 'next', from: positionOf(desk.state()) });
    await desk.until((state) => state.currentStepId === stepId);
  }
  const tables = tablesOf(desk);
  await deed({ type: 'end' });
  desk.close();
  return tables;
}

it('plans a second gathering in which nobody sits with whom they sat with at the first', async () => {
  const first = await holdTheFirst();
  expect(pairsOf(first).size).toBe(people.length * 3);

  // The owner prepares the next one from the year, and plans its tables before anybody has come.
  const page = await openSurface(browser, 'desk', faults);
  await page.goto(ownerLink);
  await page
    .getByRole('navigation', { name: register.sections.label })
    .getByRole('link', { name: register.sections.gatherings })
    .click();
  await page.getByText(words.states.ended, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: /Samling 2/, expanded: false }).click();
  await button(page, words.prepare).click();
  await page.waitForURL(/\/f\//);
  await button(page, nb.facilitator.keySaved).click();
  await button(page, seating.lobbyOpen).click();
  await page.getByRole('grid').first().waitFor();
  await button(page, seating.planAll).click();
  await page.getByText(grouping.facts.pairsAgain(0), { exact: false }).waitFor();
  await page.getByText(grouping.facts.fromEarlier(0), { exact: false }).waitFor();
  expect(await breaches(page)).toEqual([]);

  const { network: read } = (await (await fetch(network, { headers })).json()) as NetworkReply;
  const [conferenceId = ''] = read?.gatherings.find(({ id }) => id === 'second')?.conferenceIds ?? [];
  const asked = await postJson(`${network}/gatherings/second/conferences/${conferenceId}/link`, {}, headers);
  const desk = await deskOf(conferenceId, ((await asked.json()) as LinkReply).link);
  const second = tablesOf(desk);
  expect(second.flat().sort()).toEqual([...people, ...people].map(({ id }) => id).sort());
  expect(pairsOf(second).size).toBe(people.length * 3);
  expect(again(first, second)).toEqual([]);

  // Without the network's memory the same plan would bring people together again.
  const state = desk.state();
  desk.close();
  const request = { ...planRequest(state, roundsToPlan(state)), met: [] };
  const forgetful = planRounds(request, seededRandom('forgetful'));
  if (forgetful.kind !== 'plan') throw new Error('no plan without memory');
  const tables = forgetful.plan.rounds.flatMap((round) => round.tables.map(({ members }) => members));
  expect(again(first, tables).length).toBeGreaterThan(0);

  // Those who led the first delete it by hand: then the network remembers nothing of it either.
  const remembered = async () =>
    ((await (await fetch(`${network}/memory`, { headers })).json()) as NetworkMemoryReply).gatherings;
  expect(await remembered()).toBe(1);
  const [heldId = ''] = read?.gatherings.find(({ id }) => id === 'first')?.conferenceIds ?? [];
  const back = await postJson(`${network}/gatherings/first/conferences/${heldId}/link`, {}, headers);
  await page.goto(((await back.json()) as LinkReply).link);
  await pressTwice(page, nb.harvest.deleteAll.now, nb.harvest.deleteAll.sure);
  await page.getByRole('heading', { name: nb.common.deletedTitle }).waitFor();
  expect(await breaches(page)).toEqual([]);
  await expect.poll(remembered).toBe(0);
});
