import { expect, test } from 'vitest';
import { catalogues } from '../../../shared/texts/catalogue.ts';
import { freshSteps } from '../../../shared/texts/fresh-steps.ts';
import { languages } from '../../../shared/texts/language.ts';
import { loadPart, type Part, partOf } from '../../../shared/texts/parts.ts';
import { everyText } from '../../support/every-text.ts';

test.each(languages)('%s: no text is empty, unfinished or holds a value that is missing', async (language) => {
  const fresh = everyText(freshSteps[language], 'freshSteps');
  for (const [path, text] of [...everyText(await catalogues[language]()), ...fresh]) {
    expect(text.trim(), path).not.toBe('');
    expect(text, path).not.toMatch(/TODO|undefined|NaN|\[object/);
  }
});

test.each(languages)('%s: whether words are saved is said in words that differ', async (language) => {
  const { saved, saving, reconnecting, notSaved } = (await catalogues[language]()).common;
  expect(new Set([saved, saving, reconnecting, notSaved]).size).toBe(4);
});

test('the languages have the same texts, in order', async () => {
  const paths = async (language: (typeof languages)[number]) =>
    [...everyText(await catalogues[language]()), ...everyText(freshSteps[language], 'freshSteps')]
      .map(([path]) => path)
      .sort();
  const base = await paths('nb');
  for (const language of languages) expect(await paths(language)).toEqual(base);
});

test.each(languages)(
  '%s: the parts that a browser fetches hold the whole language, each area once',
  async (language) => {
    const parts = Object.keys(loadPart[language]) as Part[];
    const areas = await Promise.all(
      parts.map(async (part) => Object.keys(await loadPart[language][part]()).map((area) => [area, part] as const)),
    );
    expect(Object.fromEntries(areas.flat())).toEqual(partOf);
    expect(areas.flat()).toHaveLength(Object.keys(partOf).length);
    const loaded = await Promise.all(parts.map((part) => loadPart[language][part]()));
    expect(Object.assign({}, ...loaded)).toEqual(await catalogues[language]());
  },
);
