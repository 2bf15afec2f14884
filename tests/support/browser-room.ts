import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { runSimulation } from '../../server/rehearsal/run-simulation.ts';
import type { Language } from '../../shared/texts/language.ts';
import { launchChromium } from './chromium.ts';
import { openSurface, type screens } from './surfaces.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** A server and a browser, fresh for each test of a file, and ended after it. */
export interface BrowserRoom {
  readonly server: TestServer;
  readonly browser: Browser;
  /** Somebody's page, with cookies of its own. What its scripts throw fails the test. */
  surface(screen: keyof typeof screens, language?: Language): Promise<Page>;
  /** Simulated people come, sixty times as fast as people, and live along until the test is over. */
  fill(code: string, people: number): void;
}

/** To be called where the tests of a file are described. */
export function browserRoom(): BrowserRoom {
  let now: { readonly server: TestServer; readonly browser: Browser } | undefined;
  let faults: string[] = [];
  let simulations: { readonly stop: AbortController; readonly ended: Promise<unknown> }[] = [];
  const opened = () => {
    if (!now) throw new Error('a room is there only while a test runs');
    return now;
  };

  beforeEach(async () => {
    faults = [];
    simulations = [];
    const [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
    now = { server, browser };
  });

  afterEach(async () => {
    for (const { stop } of simulations) stop.abort();
    await now?.browser.close();
    await Promise.all(simulations.map(({ ended }) => ended));
    await now?.server.close();
    now = undefined;
    expect(faults).toEqual([]);
  });

  return {
    get server() {
      return opened().server;
    },
    get browser() {
      return opened().browser;
    },
    surface: (screen, language = 'nb') => openSurface(opened().browser, screen, faults, language),
    fill(code, people) {
      const stop = new AbortController();
      const live = { url: opened().server.url, code, people, pace: 60, arriveWithin: 1, late: 0, signal: stop.signal };
      simulations.push({ stop, ended: runSimulation(live).catch(() => {}) });
    },
  };
}
