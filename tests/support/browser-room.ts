import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { runSimulation } from '../../server/rehearsal/run-simulation.ts';
import type { Language } from '../../shared/texts/language.ts';
import { launchChromium } from './chromium.ts';
import { openSurface, type screens } from './surfaces.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** A server and a browser that are there while a test runs, and ended after it. */
export interface BrowserRoom {
  readonly server: TestServer;
  readonly browser: Browser;
  /** What a test finds wrong, and what the scripts of its pages throw: it fails when something stands here at its end. */
  readonly faults: string[];
  /** Somebody's page, with cookies of its own. */
  surface(screen: keyof typeof screens, language?: Language): Promise<Page>;
  /** Simulated people come, sixty times as fast as people, and live along until the test is over. */
  fill(code: string, people: number): void;
}

export interface RoomOptions {
  /** Starts another server than the usual one. */
  readonly start?: () => Promise<TestServer>;
  /** One server and one browser for all tests of the file: each test still has pages of its own. */
  readonly shared?: boolean;
}

/** To be called where the tests of a file are described. */
export function browserRoom({ start = startTestServer, shared = false }: RoomOptions = {}): BrowserRoom {
  let now: { readonly server: TestServer; readonly browser: Browser } | undefined;
  let faults: string[] = [];
  let simulations: { readonly stop: AbortController; readonly ended: Promise<unknown> }[] = [];
  const opened = () => {
    if (!now) throw new Error('a room is there only while a test runs');
    return now;
  };
  const open = async () => {
    const [server, browser] = await Promise.all([start(), launchChromium()]);
    now = { server, browser };
  };
  const close = async () => {
    await now?.browser.close();
    await now?.server.close();
    now = undefined;
  };

  if (shared) {
    beforeAll(open);
    afterAll(close);
  }

  beforeEach(async () => {
    faults = [];
    simulations = [];
    if (!shared) await open();
  });

  afterEach(async () => {
    for (const { stop } of simulations) stop.abort();
    await Promise.all(now?.browser.contexts().map((context) => context.close()) ?? []);
    await Promise.all(simulations.map(({ ended }) => ended));
    if (!shared) await close();
    expect(faults).toEqual([]);
  });

  return {
    get server() {
      return opened().server;
    },
    get browser() {
      return opened().browser;
    },
    get faults() {
      return faults;
    },
    surface: (screen, language = 'nb') => openSurface(opened().browser, screen, faults, language),
    fill(code, people) {
      const stop = new AbortController();
      const live = { url: opened().server.url, code, people, pace: 60, arriveWithin: 1, late: 0, signal: stop.signal };
      simulations.push({ stop, ended: runSimulation(live).catch(() => {}) });
    },
  };
}
