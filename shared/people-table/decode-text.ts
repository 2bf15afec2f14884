/** How a file's letters may be written, in the order in which people are offered them. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'macintosh'] as const;
export type Encoding = (typeof encodings)[number];

/** Far more than 5,000 rows take. */
export const mostBytes = 8_000_000;

/**
 * Guesses by what spreadsheets write: a byte order mark; else zeros beside Latin letters; else what is sound UTF-8; else
 * the old code page of Windows, or that of the Mac where its Æ, Ø and Å stand among letters.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 4_000);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) > end / 5) return odd >= even ? 'utf-16le' : 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return looksMac(bytes) ? 'macintosh' : 'windows-1252';
}

/** The text, without a byte order mark. What cannot be read becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** æ ø å Æ Ø Å, as a Mac wrote them: in Windows' code page most of them are signs that stand beside no letter. */
function looksMac(bytes: Uint8Array): boolean {
  const [mac, windows] = [new Set([0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81]), new Set([0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5])];
  const count = (letters: ReadonlySet<number>) => {
    let found = 0;
    for (const byte of bytes) if (letters.has(byte)) found += 1;
    return found;
  };
  return count(mac) > count(windows);
}
