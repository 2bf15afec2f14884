import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readConfig } from '../server/config.ts';
import { createServer } from '../server/create-server.ts';
import { createLogger } from '../server/log.ts';
import { type LiveLink, openLiveLink } from '../server/rehearsal/live-link.ts';
import { runSimulation } from '../server/rehearsal/run-simulation.ts';
import { rehearsedWorkplaces } from '../server/rehearsal/workplaces.ts';
import { positionOf } from '../shared/conference/state.ts';
import { readyProgramme } from '../shared/programmes/ready-programmes.ts';
import type { CreateReply, DoorReply, LinkReply } from '../shared/protocol/http.ts';
import { seededRandom } from '../shared/random.ts';
import { catalogues } from '../shared/texts/catalogue.ts';
import type { Language } from '../shared/texts/language.ts';
import { findChromium } from './find-chromium.ts';

// Makes the pictures of the README from what the programs really show: simulated people with a seed, and a clock that
// stands still while a picture is taken and is moved on by hand between steps.

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'pictures');
const people = 22;
/** How much faster than people they live. */
const pace = 200;
const patienceMs = 20_000;
const minute = 60_000;
/** A Wednesday at nine, where the conference is held. */
const morning = Date.parse('2026-09-16T09:00:00+02:00');

const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 940 },
  hall: { width: 1600, height: 900 },
  page: { width: 1100, height: 900 },
} as const;

let now = morning;
const random = seededRandom('pictures');
const dataDir = await mkdtemp(join(tmpdir(), 'samling-pictures-'));
/** What stands in the pictures; the browser is led to this machine. */
const address = 'http://samling.example.org';
const env = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error', PUBLIC_URL: address };
const config = readConfig(env);
const world = { now: () => now, random };
const server = await createServer({ config, version: 'pictures', logger: createLogger('error'), world });
const url = `http://127.0.0.1:${server.port}`;
const executablePath = findChromium(process.env);
if (!executablePath) throw new Error('No Chromium found: install one, or name it in CHROMIUM_PATH.');
const leadHere = `--host-resolver-rules=MAP samling.example.org 127.0.0.1:${server.port}`;
const args = ['--disable-gpu', leadHere];
const browser: Browser = await chromium.launch({ executablePath, chromiumSandbox: false, args });
const stopping = new AbortController();
const simulations: Promise<unknown>[] = [];
let bytes = 0;

try {
  await trygtSkolemiljo();
  await dialogkonferanse();
  await hybridSamling();
  await kortOkt();
  console.log(`${Math.round(bytes / 1024)} kB in all`);
} finally {
  stopping.abort();
  await browser.close();
  await Promise.allSettled(simulations);
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
}

/** Most of it: the door, a table's phones, the desk and the hall, in Bokmål. */
async function trygtSkolemiljo(): Promise<void> {
  const room = await openRoom('trygt-skolemiljo', 'nb');
  const { texts } = room;
  const door = await open('phone', 'nb');
  await door.goto(room.made.joinLink);
  await door.getByLabel(texts.join.nameLabel).fill('Torunn');
  await door.getByLabel(texts.join.workplaceLabel).selectOption({ index: 2 });
  await door.getByRole('radio').first().check();
  await take(door, 'phone-join');

  const phone = await open('phone', 'nb');
  await sit(phone, room, 'Torunn');
  await room.fill();
  const [desk, hall] = await Promise.all([open('desk', 'nb'), open('hall', 'nb')]);
  await Promise.all([desk.goto(room.made.facilitatorLink), hall.goto(room.made.hallLink)]);

  await room.next();
  await room.until((state) => said(state, 'check-in') >= people - 3);
  await room.groups('experiences');
  await room.next(9);
  await phone.getByRole('button', { name: texts.participant.atTable }).waitFor();
  await take(phone, 'phone-seat');
  await take(hall, 'hall-seats');
  await phone.getByRole('button', { name: texts.participant.atTable }).click();
  await room.next(3);
  await room.next(3);
  now += 1.4 * minute;
  await phone.reload();
  const { nowTells, yourTurn } = texts.steps.groupWork;
  await phone
    .getByText(nowTells, { exact: true })
    .or(phone.getByText(yourTurn, { exact: true }))
    .first()
    .waitFor();
  await take(phone, 'phone-round');
  await room.next(19);
  await room.until((state) => (state.ready.get('experiences')?.size ?? 0) >= 2);
  now += 8 * minute;
  await phone.reload();
  await openFullestLane(phone, texts.boards.lanes);
  await take(phone, 'phone-board');
  await take(desk, 'desk', { reload: true });
  await take(hall, 'hall-question', { reload: true });

  for (const minutes of [16, 10, 15, 20]) {
    await room.groups('own-kind');
    await room.next(minutes);
  }
  await room.next(3);
  await room.until((state) => (state.ready.get('own-kind')?.size ?? 0) >= 2);
  await room.next(30);
  await room.next(10);
  await room.until((state) => lifted(state, 'report').size >= 2);
  for (const groupId of [...lifted(room.link.state(), 'report')].slice(0, 2)) {
    now += 2 * minute;
    await room.link.send({ type: 'act', stepId: 'report', action: { type: 'giveFloor', groupId } });
  }
  now += 0.7 * minute;
  await hall.keyboard.press('d');
  await take(hall, 'hall-plenary', { reload: true });
  await room.link.send({ type: 'end' });
  room.link.close();
}

/** A phone shows one lane at a time. */
async function openFullestLane(phone: Page, name: string): Promise<void> {
  const lanes = phone.getByRole('group', { name }).getByRole('radio');
  await lanes.first().waitFor();
  let fullest = { lane: 0, notes: -1 };
  for (let lane = 0; lane < (await lanes.count()); lane += 1) {
    await lanes.nth(lane).check();
    const notes = await phone.locator('[data-note]').count();
    if (notes > fullest.notes) fullest = { lane, notes };
  }
  await lanes.nth(fullest.lane).check();
}

/** Silent writing, in Nynorsk. */
async function dialogkonferanse(): Promise<void> {
  const room = await openRoom('dialogkonferanse', 'nn');
  const { texts } = room;
  const phone = await open('phone', 'nn');
  await sit(phone, room, 'Åse');
  await room.fill();
  await room.next();
  await room.groups('same-role');
  await room.next(14);
  await phone.getByRole('button', { name: texts.participant.atTable }).click();
  await room.next(3);
  await phone
    .getByRole('textbox')
    .first()
    .fill('Vi er mange vaksne ute i friminutta no. Det vanskelege er garderoben.');
  await phone.getByText(texts.common.saved, { exact: true }).first().waitFor();
  await take(phone, 'phone-reflection');
  await room.link.send({ type: 'end' });
  room.link.close();
}

/** The view of a hall's host, in a conference with two halls. */
async function hybridSamling(): Promise<void> {
  const room = await openRoom('hybrid-samling', 'nb');
  const { halls } = (await (await fetch(`${url}/api/door/${room.made.joinCode}`)).json()) as DoorReply;
  const authorization = `Bearer ${room.token}`;
  const links = `/api/conferences/${room.made.id}/links?role=facilitator`;
  const { link } = await post<LinkReply>(links, { role: 'hallHost', hallId: halls[1]?.id }, { authorization });
  const host = await open('phone', 'nb');
  await room.fill();
  await room.next();
  await room.next(13);
  await room.groups('work-group');
  await room.next(45);
  await host.goto(link);
  await room.next(3);
  now += 12 * minute;
  await take(host, 'host', { reload: true });
  await room.link.send({ type: 'end' });
  room.link.close();
}

/** What remains, in English: a whole short session, led by a simulated facilitator. */
async function kortOkt(): Promise<void> {
  const room = await openRoom('kort-okt', 'en');
  await runSimulation({
    ...{ url, code: room.made.joinCode, people, pace: 600, arriveWithin: 0.5, seed: 7 },
    facilitatorLink: room.made.facilitatorLink,
    signal: stopping.signal,
    // Each part that they finish took some minutes.
    tell: () => {
      now += 6 * minute;
    },
  });
  const page = await open('page', 'en');
  await page.goto(room.made.facilitatorLink);
  await page.getByText(room.texts.facilitator.endedTitle).first().waitFor();
  await page.goto(`${address}/harvest/${room.made.id}`);
  await page.getByText(room.texts.harvest.privateNote).waitFor();
  await take(page, 'harvest');
  room.link.close();
}

/** A conference that is led from here. */
async function openRoom(programme: string, language: Language) {
  now = morning;
  const texts = await catalogues[language]();
  const title = readyProgramme(programme)?.title[language] ?? programme;
  const body = { programme, language, title, workplaces: rehearsedWorkplaces, timeZone: 'Europe/Oslo' };
  const made = await post<CreateReply>('/api/conferences', body);
  const token = new URL(made.facilitatorLink).hash.slice(1);
  const link: LiveLink = await openLiveLink(url, { conferenceId: made.id, role: 'facilitator', token });
  return {
    made,
    token,
    link,
    texts,
    /** Lets simulated people in, and waits until they are there. */
    async fill() {
      const options = { url, code: made.joinCode, people, pace, arriveWithin: 0.5, late: 0, seed: 7 };
      simulations.push(runSimulation({ ...options, signal: stopping.signal }));
      await until(link, (state) => state.people.size >= people);
    },
    /** After so many minutes, on to what comes next. */
    async next(minutes = 0) {
      now += minutes * minute;
      const from = positionOf(link.state());
      await link.send({ type: 'next', from });
      await until(link, (state) => JSON.stringify(positionOf(state)) !== JSON.stringify(from));
    },
    async groups(stepId: string) {
      if (link.state().groupings.get(stepId)?.status === 'confirmed') return;
      await link.send({ type: 'proposeGroups', stepId });
      await link.send({ type: 'confirmGroups', stepId });
    },
    until: (holds: (state: ReturnType<LiveLink['state']>) => boolean) => until(link, holds),
  };
}

/** Waits until the conference is so; after a while it goes on all the same, with a picture of what there is. */
async function until(link: LiveLink, holds: (state: ReturnType<LiveLink['state']>) => boolean): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((over) => {
    timer = setTimeout(() => {
      console.log('not as expected after 20 s; going on');
      over();
    }, patienceMs);
  });
  await Promise.race([link.until(holds), enough]);
  clearTimeout(timer);
}

function said(state: ReturnType<LiveLink['state']>, stepId: string): number {
  return (state.stepData.get(stepId) as { shown?: readonly string[] } | undefined)?.shown?.length ?? 0;
}

/** The groups that have a note on the wall. */
function lifted(state: ReturnType<LiveLink['state']>, stepId: string): ReadonlySet<string> {
  const data = state.stepData.get(stepId) as { lifted?: ReadonlyMap<string, readonly string[]> } | undefined;
  return new Set([...(data?.lifted ?? [])].filter(([, notes]) => notes.length > 0).map(([groupId]) => groupId));
}

async function post<Reply>(path: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const headers = { 'content-type': 'application/json', ...more };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Reply;
}

/** Takes a seat as a phone does, without its form, and comes in. */
async function sit(phone: Page, room: { readonly made: CreateReply }, name: string): Promise<void> {
  const { workplaces, jobRoles } = (await (await fetch(`${url}/api/door/${room.made.joinCode}`)).json()) as DoorReply;
  const body = { code: room.made.joinCode, name, workplace: { id: workplaces[1]?.id }, jobRole: jobRoles[0] };
  await phone.goto(address);
  await phone.evaluate((data) => {
    const headers = { 'content-type': 'application/json' };
    return fetch('/api/join', { method: 'POST', headers, body: JSON.stringify(data) }).then(({ status }) => status);
  }, body);
  await phone.goto(`${address}/c/${room.made.id}`);
}

async function open(size: keyof typeof sizes, language: Language): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[size],
    deviceScaleFactor: size === 'phone' ? 2 : 1.5,
    reducedMotion: 'reduce',
    locale: language === 'en' ? 'en-GB' : `${language}-NO`,
    timezoneId: 'Europe/Oslo',
  });
  await context.addInitScript((chosen) => localStorage.setItem('samling.language', chosen), language);
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  return page;
}

/** As WebP: a third of what the same costs as PNG, and as sharp to the eye. */
async function take(page: Page, name: string, { reload = false } = {}): Promise<void> {
  if (reload) await page.reload();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 88 });
  await session.detach();
  const picture = Buffer.from(data, 'base64');
  bytes += picture.length;
  await writeFile(join(folder, `${name}.webp`), picture);
  console.log(`${name}.webp  ${Math.round(picture.length / 1024)} kB`);
}
