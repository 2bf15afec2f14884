import type { Page } from 'playwright-core';
import type { Catalogue } from '../../shared/texts/catalogue.ts';

const states = ['saved', 'saving', 'reconnecting', 'notSaved'] as const;
export type SaveState = (typeof states)[number];

/** Notes what the line by the board says, in order: on the page that is open, and on each that this tab opens later. */
export async function listenToSaveLine(phone: Page, texts: Catalogue): Promise<void> {
  const listen = (words: readonly string[]) => {
    const said: string[] = [];
    const alarmed: string[] = [];
    const look = () => {
      const now = [...document.querySelectorAll('span')].find(
        (one) => one.childElementCount === 0 && words.includes(one.textContent ?? ''),
      );
      const text = now?.textContent ?? '';
      if (text !== '' && said.at(-1) !== text) said.push(text);
      if (now?.getAttribute('role') === 'alert' && alarmed.at(-1) !== text) alarmed.push(text);
    };
    look();
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said, alarmed });
  };
  const words = states.map((state) => texts.common[state]);
  await phone.addInitScript(listen, words);
  await phone.evaluate(listen, words);
}

/** @returns what was said since the page was opened, and what of it interrupted those who listen */
export async function heardFromSaveLine(
  phone: Page,
  texts: Catalogue,
): Promise<{ readonly said: readonly SaveState[]; readonly alarmed: readonly SaveState[] }> {
  const { said, alarmed } = await phone.evaluate(() => {
    const { said, alarmed } = window as never as { said: string[]; alarmed: string[] };
    return { said, alarmed };
  });
  const stateOf = (text: string) => states.find((state) => texts.common[state] === text) ?? 'saved';
  return { said: said.map(stateOf), alarmed: alarmed.map(stateOf) };
}

export async function saveLine(phone: Page, texts: Catalogue, state: SaveState): Promise<void> {
  await phone.getByText(texts.common[state], { exact: true }).first().waitFor();
}
