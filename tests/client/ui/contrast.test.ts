import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../client/ui/tokens.css', import.meta.url), 'utf8');

/** The colours of the first block whose selector holds `selector`. */
function coloursOf(selector: string): Map<string, string> {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  const body = css.slice(css.indexOf('{', start), css.indexOf('}', start));
  return new Map([...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const papers = ['ground', 'sheet', 'wash'];
const notes = ['birch', 'lichen', 'heather', 'sky', 'clay'];

const demands: readonly (readonly [fronts: string[], backs: string[], least: number])[] = [
  [['ink'], [...papers, ...notes, 'fjord-soft'], 7],
  [['soft', 'fjord'], [...papers, ...notes, 'fjord-soft'], 4.5],
  [['ember'], papers, 4.5],
  [['on-fjord'], ['fjord', 'fjord-strong'], 4.5],
  [['on-ember-soft'], ['ember-soft'], 4.5],
  [['on-moss-soft'], ['moss-soft'], 4.5],
  [['edge', 'moss'], papers, 3],
];

describe('colours keep their contrast', () => {
  const themes = [':root,', '[data-theme="dark"]', '[data-theme="dim"]', '[data-theme="fjord"]'];
  for (const selector of themes) {
    test(selector, () => {
      const colours = coloursOf(selector);
      for (const [fronts, backs, least] of demands) {
        for (const front of fronts) {
          for (const back of backs) {
            const ratio = contrast(colours.get(front) ?? 'missing', colours.get(back) ?? 'missing');
            expect(ratio, `${front} on ${back}`).toBeGreaterThanOrEqual(least);
          }
        }
      }
    });
  }

  test('the dark theme is the same by choice and by the system', () => {
    expect(coloursOf(':root:not([data-theme])')).toEqual(coloursOf('[data-theme="dark"]'));
    expect(coloursOf('[data-theme="dark"]').size).toBeGreaterThan(20);
  });

  test('every theme sets the same colours', () => {
    const names = (selector: string) => [...coloursOf(selector).keys()].sort();
    for (const selector of themes) expect(names(selector), selector).toEqual(names(':root,'));
  });
});
