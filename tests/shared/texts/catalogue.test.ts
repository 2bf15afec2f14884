import { expect, test } from 'vitest';
import { catalogues } from '../../../shared/texts/catalogue.ts';
import { languages } from '../../../shared/texts/language.ts';

/** Every text by its path; functions by what they say to numbers and words. */
function texts(part: object, path = ''): [path: string, text: string][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') return [[here, String(value(2, 3, 4))]];
    return typeof value === 'object' && value !== null ? texts(value, here) : [[here, '']];
  });
}

test.each(languages)('%s: no text is empty, unfinished or holds a value that is missing', async (language) => {
  for (const [path, text] of texts(await catalogues[language]())) {
    expect(text.trim(), path).not.toBe('');
    expect(text, path).not.toMatch(/TODO|undefined|NaN|\[object/);
  }
});

test('the languages have the same texts, in order', async () => {
  const paths = async (language: (typeof languages)[number]) =>
    texts(await catalogues[language]())
      .map(([path]) => path)
      .sort();
  const base = await paths('nb');
  for (const language of languages) expect(await paths(language)).toEqual(base);
});
