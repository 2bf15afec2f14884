import type { Locator } from 'playwright-core';

/**
 * The pace of a person at a phone, in seconds, by the keystroke-level model: *pointing* and *thinking* as Card, Moran and
 * Newell measured them (The keystroke-level model for user performance time with interactive systems, CACM 23:7, 1980);
 * *typing* at 26 words of five letters a minute, as people in their fifties do on phones (Palin et al., How do people type
 * on mobile devices? Observations from a study with 37,000 volunteers, MobileHCI 2019); *reading* at 200 words a minute.
 */
const pace = { pointing: 1.1, thinking: 1.35, letter: 60 / (26 * 5), word: 60 / 200 };

/** Does what a person does, at once, and adds up how long a person would have taken. */
export class Hand {
  seconds = 0;
  readonly #actions: string[] = [];

  /** What has been asked of the person, in order. */
  get actions(): readonly string[] {
    return [...this.#actions];
  }

  /** The next thing that one has to find, understand and answer. */
  begin(action: string): void {
    this.#actions.push(action);
    this.seconds += pace.thinking;
  }

  async tap(target: Locator): Promise<void> {
    this.seconds += pace.pointing;
    await target.click();
  }

  async type(field: Locator, words: string): Promise<void> {
    await this.tap(field);
    this.seconds += words.length * pace.letter;
    await field.pressSequentially(words);
  }

  /** Opens a list, finds a line in it and taps that. */
  async choose(list: Locator, label: string): Promise<void> {
    this.seconds += 2 * pace.pointing + pace.thinking;
    await list.selectOption({ label });
  }

  read(words: string): void {
    this.seconds += words.split(/\s+/).length * pace.word;
  }

  /** For what the machine takes. */
  wait(seconds: number): void {
    this.seconds += seconds;
  }
}
