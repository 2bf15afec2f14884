export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One row of a table. `line` is where it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quotation mark that is never closed would swallow the rest: so often it is read as a sign like others. */
const mostStrayQuotes = 5;

/**
 * Rows after RFC 4180, as spreadsheets really write them: any line ending, quotes that hold delimiters, line breaks and
 * doubled quotes. A quote inside a cell, or one that never ends, is a sign like others. Empty lines are left out.
 */
export function* parseCsv(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  const end = text.length;
  let at = startOf(text);
  let line = at > 0 && text.startsWith('sep=') ? 2 : 1;
  let strays = 0;
  while (at < end) {
    const cells: string[] = [];
    const begun = line;
    for (;;) {
      const quoted = text[at] === '"' && strays < mostStrayQuotes ? quotedCell(text, at, delimiter) : undefined;
      if (quoted === 'open') strays += 1;
      if (typeof quoted === 'object') {
        cells.push(quoted.cell);
        line += breaksIn(text, at, quoted.end);
        at = quoted.end;
      } else {
        const from = at;
        while (at < end && text[at] !== delimiter && !isBreak(text[at])) at += 1;
        cells.push(text.slice(from, at));
      }
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (at < end) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) yield { line: begun, cells };
  }
}

/** One line as `parseCsv` reads it back. */
export function csvLine(cells: readonly string[], delimiter: Delimiter): string {
  return cells
    .map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

/** What separates the cells: the sign by which most of the first rows have the same number of cells, and more than one. */
export function guessDelimiter(text: string): Delimiter {
  const named = /^sep=([;,\t])/.exec(text)?.[1];
  const known = delimiters.find((one) => one === named);
  if (known) return known;
  const sample = text.slice(0, 20_000);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const widths: number[] = [];
    for (const { cells } of parseCsv(sample, delimiter)) {
      widths.push(cells.length);
      if (widths.length === 30) break;
    }
    const usual = commonest(widths);
    const score = usual < 2 ? 0 : (widths.filter((one) => one === usual).length / widths.length) * Math.min(usual, 6);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** A line that tells a spreadsheet what separates cells is no row. */
function startOf(text: string): number {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const told = /^sep=[;,\t]\r?\n/.exec(text.slice(mark));
  return mark + (told?.[0].length ?? 0);
}

/** `open`: it never ends. Undefined: something stands between its end and the next delimiter, so it is no quotation. */
function quotedCell(
  text: string,
  start: number,
  delimiter: Delimiter,
): { readonly cell: string; readonly end: number } | 'open' | undefined {
  let from = start + 1;
  let cell = '';
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return 'open';
    cell += text.slice(from, close);
    if (text[close + 1] === '"') {
      cell += '"';
      from = close + 2;
      continue;
    }
    let end = close + 1;
    while (text[end] === ' ') end += 1;
    const next = text[end];
    return next === undefined || next === delimiter || isBreak(next) ? { cell, end } : undefined;
  }
}

function isBreak(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0];
}
