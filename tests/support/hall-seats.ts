import type { Browser, Page } from 'playwright-core';
import type { CreateReply, LinkReply } from '../../shared/protocol/http.ts';
import { nb } from '../../shared/texts/nb.ts';
import { openSurface } from './surfaces.ts';
import { postJson, type TestServer, tokenOf } from './test-server.ts';

/** Lines by the name of the table, sorted. */
export type ShownTables = Readonly<Record<string, readonly string[]>>;

/** The screen of one hall, in its lobby. */
export async function openScreenOf(
  server: TestServer,
  browser: Browser,
  { id, facilitatorLink }: CreateReply,
  hallId: string,
  faults: string[],
): Promise<Page> {
  const headers = { authorization: `Bearer ${tokenOf(facilitatorLink)}` };
  const made = await postJson(`${server.url}/api/conferences/${id}/links`, { role: 'hall', hallId }, headers);
  const screen = await openSurface(browser, 'hall', faults);
  await screen.goto(((await made.json()) as LinkReply).link);
  await screen.getByText(nb.hall.scanToJoin).waitFor();
  return screen;
}

/** What a hall's screen says of its tables, on the page that lies open. What is only measured is inert. */
export function tablesShown(screen: Page): Promise<ShownTables> {
  return screen.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('main section')].filter((one) => !one.closest('[inert]'));
    const lines = (card: HTMLElement) => [...card.querySelectorAll('li')].map((line) => line.innerText).sort();
    return Object.fromEntries(
      cards.map((card) => [card.querySelector('h2')?.innerText.split('\n')[0] ?? '', lines(card)]),
    );
  });
}
