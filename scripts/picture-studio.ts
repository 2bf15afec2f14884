import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { readConfig } from '../server/config.ts';
import { createServer } from '../server/create-server.ts';
import { createLogger } from '../server/log.ts';
import { type LiveLink, openLiveLink } from '../server/rehearsal/live-link.ts';
import { runSimulation } from '../server/rehearsal/run-simulation.ts';
import { rehearsedWorkplaces } from '../server/rehearsal/workplaces.ts';
import { positionOf } from '../shared/conference/state.ts';
import { readyProgramme } from '../shared/programmes/ready-programmes.ts';
import type { CreateReply, DoorReply } from '../shared/protocol/http.ts';
import { seededRandom } from '../shared/random.ts';
import { type Catalogue, catalogues } from '../shared/texts/catalogue.ts';
import type { Language } from '../shared/texts/language.ts';
import { findChromium } from './find-chromium.ts';

/** How many simulated people sit in a room. */
export const people = 22;
/** How much faster than people they live. */
const pace = 200;
const patienceMs = 20_000;
const minute = 60_000;
/** A Wednesday at nine, where the conference is held. */
const morning = Date.parse('2026-09-16T09:00:00+02:00');
/** What stands in the pictures; the browser is led to this machine. */
export const address = 'http://samling.example.org';

const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 940 },
  hall: { width: 1600, height: 900 },
  page: { width: 1100, height: 900 },
} as const;

type State = ReturnType<LiveLink['state']>;

/** A conference that is led from the studio. */
export interface PictureRoom {
  readonly made: CreateReply;
  readonly token: string;
  readonly link: LiveLink;
  readonly texts: Catalogue;
  /** Lets simulated people in, and waits until they are there. */
  fill(): Promise<void>;
  /** After so many minutes, on to what comes next. */
  next(minutes?: number): Promise<void>;
  groups(stepId: string): Promise<void>;
  /** Waits until the conference is so; after a while it goes on all the same, with a picture of what there is. */
  until(holds: (state: State) => boolean): Promise<void>;
}

/** A server, a browser and a clock that stands still while a picture is taken, and is moved on by hand. */
export interface PictureStudio {
  readonly url: string;
  /** Ends when the studio closes. */
  readonly closing: AbortSignal;
  later(minutes: number): void;
  room(programme: string, language: Language): Promise<PictureRoom>;
  open(size: keyof typeof sizes, language: Language): Promise<Page>;
  /** Takes a seat as a phone does, without its form, and comes in. */
  sit(phone: Page, room: { readonly made: CreateReply }, name: string): Promise<void>;
  take(page: Page, name: string, how?: { readonly reload?: boolean }): Promise<void>;
  /** Of all pictures that were taken, in bytes. */
  taken(): number;
  close(): Promise<void>;
}

/** @param folder where pictures go @throws if the machine has no Chromium */
export async function openPictureStudio(folder: string): Promise<PictureStudio> {
  let now = morning;
  let bytes = 0;
  const random = seededRandom('pictures');
  const dataDir = await mkdtemp(join(tmpdir(), 'samling-pictures-'));
  const env = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error', PUBLIC_URL: address };
  const config = readConfig(env);
  const world = { now: () => now, random };
  const server = await createServer({ config, version: 'pictures', logger: createLogger('error'), world });
  const url = `http://127.0.0.1:${server.port}`;
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error('No Chromium found: install one, or name it in CHROMIUM_PATH.');
  const leadHere = `--host-resolver-rules=MAP samling.example.org 127.0.0.1:${server.port}`;
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu', leadHere] });
  const stopping = new AbortController();
  const simulations: Promise<unknown>[] = [];

  return {
    url,
    closing: stopping.signal,
    later(minutes) {
      now += minutes * minute;
    },
    async room(programme, language) {
      now = morning;
      const texts = await catalogues[language]();
      const title = readyProgramme(programme)?.title[language] ?? programme;
      const body = { programme, language, title, workplaces: rehearsedWorkplaces, timeZone: 'Europe/Oslo' };
      const made = await post<CreateReply>(`${url}/api/conferences`, body);
      const token = new URL(made.facilitatorLink).hash.slice(1);
      const link: LiveLink = await openLiveLink(url, { conferenceId: made.id, role: 'facilitator', token });
      return {
        made,
        token,
        link,
        texts,
        async fill() {
          const options = { url, code: made.joinCode, people, pace, arriveWithin: 0.5, late: 0, seed: 7 };
          simulations.push(runSimulation({ ...options, signal: stopping.signal }));
          await until(link, (state) => state.people.size >= people);
        },
        async next(minutes = 0) {
          now += minutes * minute;
          const from = positionOf(link.state());
          await link.send({ type: 'next', from });
          await until(link, (state) => JSON.stringify(positionOf(state)) !== JSON.stringify(from));
        },
        async groups(stepId) {
          if (link.state().groupings.get(stepId)?.status === 'confirmed') return;
          await link.send({ type: 'proposeGroups', stepId });
          await link.send({ type: 'confirmGroups', stepId });
        },
        until: (holds) => until(link, holds),
      };
    },
    async open(size, language) {
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
    },
    async sit(phone, room, name) {
      const { workplaces, jobRoles } = (await (
        await fetch(`${url}/api/door/${room.made.joinCode}`)
      ).json()) as DoorReply;
      const body = { code: room.made.joinCode, name, workplace: { id: workplaces[1]?.id }, jobRole: jobRoles[0] };
      await phone.goto(address);
      await phone.evaluate((data) => {
        const headers = { 'content-type': 'application/json' };
        return fetch('/api/join', { method: 'POST', headers, body: JSON.stringify(data) }).then(({ status }) => status);
      }, body);
      await phone.goto(`${address}/c/${room.made.id}`);
    },
    async take(page, name, { reload = false } = {}) {
      if (reload) await page.reload();
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      const session = await page.context().newCDPSession(page);
      // As WebP: a third of what the same costs as PNG, and as sharp to the eye.
      const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 88 });
      await session.detach();
      const picture = Buffer.from(data, 'base64');
      bytes += picture.length;
      await writeFile(join(folder, `${name}.webp`), picture);
      console.log(`${name}.webp  ${Math.round(picture.length / 1024)} kB`);
    },
    taken: () => bytes,
    async close() {
      stopping.abort();
      await browser.close();
      await Promise.allSettled(simulations);
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function until(link: LiveLink, holds: (state: State) => boolean): Promise<void> {
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

/** Asks this machine for something. @throws when it is refused */
export async function post<Reply>(
  url: string,
  body: unknown,
  more: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const headers = { 'content-type': 'application/json', ...more };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Reply;
}
