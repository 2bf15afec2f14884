import { describe, expect, it } from 'vitest';
import { decodeText, guessEncoding } from '../../../shared/people-table/decode-text.ts';

const text = 'Navn;Skole\nÅse Bjørnsæther;Kárášjoga skuvla\n';
const latin = 'Navn;Skole\nÅse Bjørnsæther;Sørøya skole\n';
const codePage = (one: string, letters: Readonly<Record<string, number>> = {}) =>
  Uint8Array.from([...one].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
const wide = (one: string, big: boolean, mark: boolean) => {
  const units = [...(mark ? '\uFEFF' : ''), ...one].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
const mac = { Å: 0x81, ø: 0xbf, æ: 0xbe };

describe('the letters of a file', () => {
  it.each([
    ['UTF-8', 'utf-8', new TextEncoder().encode(text), text],
    ['UTF-8 with a mark', 'utf-8', new TextEncoder().encode(`\uFEFF${text}`), text],
    ['UTF-16 with a mark', 'utf-16le', wide(text, false, true), text],
    ['UTF-16 of the other kind', 'utf-16be', wide(text, true, true), text],
    ['UTF-16 without a mark', 'utf-16le', wide(text, false, false), text],
    ['UTF-16 of the other kind without a mark', 'utf-16be', wide(text, true, false), text],
    ['the code page of Windows', 'windows-1252', codePage(latin), latin],
    ['the code page of the Mac', 'macintosh', codePage(latin, mac), latin],
    ['nothing', 'utf-8', new Uint8Array(), ''],
  ] as const)('are recognised and read: %s', (_, encoding, bytes, read) => {
    expect(guessEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes, encoding)).toBe(read);
  });
});
