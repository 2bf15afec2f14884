import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileVersion } from '../../shared/programmes/programme-file.ts';
import { nn } from '../../shared/texts/nn.ts';
import { browserRoom } from '../support/browser-room.ts';
import { breaches, button } from '../support/surfaces.ts';

const words = nn.facilitator.programmes;
const editor = nn.facilitator.editor;

const room = browserRoom();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samling-files-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function give(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

it('a programme goes out of one conference as a file, and into another; it can be tried alone before', async () => {
  const desk = await room.surface('desk', 'nn');
  await desk.goto(`${room.server.url}/new`);
  await button(desk, words.startOf('Kort økt for personalet')).click();
  await button(desk, editor.edit).first().click();
  await desk.getByText(words.save, { exact: true }).click();
  await desk.getByLabel(words.saveName).fill('Vår eiga økt');
  const [given] = await Promise.all([desk.waitForEvent('download'), button(desk, words.saveFile).click()]);
  expect(given.suggestedFilename()).toBe('Vår eiga økt.json');
  const file = join(folder, 'given.json');
  await given.saveAs(file);

  await desk.goto(`${room.server.url}/new`);
  const newer = join(folder, 'newer.json');
  const held = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(newer, JSON.stringify({ ...held, version: fileVersion + 1 }));
  await give(desk, newer);
  await desk.getByText(words.fileFaults.newer).waitFor();
  await writeFile(newer, JSON.stringify({ ...held, steps: [{ ...held.steps[0], kind: 'seance' }] }));
  await give(desk, newer);
  await desk.getByText('step 1: there is no step kind "seance"').waitFor();
  expect(await breaches(desk)).toEqual([]);

  await give(desk, file);
  await desk.getByRole('heading', { name: 'Vår eiga økt' }).waitFor();
  await button(desk, words.startNow).click();
  await desk.waitForURL(/\/f\//);
  await desk.getByText('Vår eiga økt').first().waitFor();

  await desk.goto(`${room.server.url}/new`);
  await button(desk, words.tryAloneOf('Kort økt for personalet')).click();
  await desk.waitForURL(/\/f\//);
  await button(desk, nn.facilitator.rehearsal.end).waitFor();
  await desk.getByText('Kort økt for personalet').first().waitFor();
}, 90_000);
