import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, delimiters, guessDelimiter, parseCsv } from '../../../shared/people-table/parse-csv.ts';
import { runs } from '../conference/runs.ts';

const rowsOf = (text: string, delimiter: (typeof delimiters)[number] = ';') =>
  [...parseCsv(text, delimiter)].map(({ cells }) => cells);

describe('a table of cells', () => {
  it('is read back as it was written, whatever stands in it', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[";,\t\r\n a-å]*$/), fc.constant('"'));
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, ending) => {
          // A cell that begins with a quote is quoted when it is written; `sep=` at the start would be told to spreadsheets.
          const text = rows
            .map((cells) =>
              csvLine(
                cells.map((one) => one),
                delimiter,
              ),
            )
            .join(ending);
          const kept = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
          fc.pre(!text.startsWith('sep=') && !text.startsWith('\uFEFF'));
          expect(rowsOf(text, delimiter)).toEqual(kept);
        },
      ),
      runs(300),
    );
  });

  it('ends, and gives every letter back, whatever it is given', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^["; ,\r\na]*$/), (text) => {
        const letters = (some: string) => some.replace(/[^a]/g, '').length;
        expect(letters(rowsOf(text).flat().join(''))).toBe(letters(text));
      }),
      runs(300),
    );
  });

  it('may break lines inside quotes, and knows on which line each row begins', () => {
    const text = 'Navn;Skole\r\n"Berg,\r\nIngrid";"Vik ""nye"" skole"\r\n\r\nOla;Rud\r\n';
    expect([...parseCsv(text, ';')]).toEqual([
      { line: 1, cells: ['Navn', 'Skole'] },
      { line: 2, cells: ['Berg,\r\nIngrid', 'Vik "nye" skole'] },
      { line: 5, cells: ['Ola', 'Rud'] },
    ]);
  });

  it.each([
    [
      'a quote that never ends',
      'Kari;"Rud\nOla;Vik',
      [
        ['Kari', '"Rud'],
        ['Ola', 'Vik'],
      ],
    ],
    ['a quote inside a cell', 'Kari "Kaja" Nes;Rud', [['Kari "Kaja" Nes', 'Rud']]],
    ['letters after a closing quote', '"Kari" Nes;Rud', [['"Kari" Nes', 'Rud']]],
    ['a word to spreadsheets', 'sep=;\nKari;Rud', [['Kari', 'Rud']]],
    ['a byte order mark', '\uFEFFKari;Rud', [['Kari', 'Rud']]],
    ['nothing but empty rows', ';;\n \n;', []],
    ['nothing', '', []],
  ])('is read with %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('is quick with quotes that never end', () => {
    const begun = performance.now();
    rowsOf('"a;b\n'.repeat(50_000));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it.each([
    [';', 'Navn;Skole;Rolle\nBerg, Ingrid;Vik;Rektor\nNes, Ola;Rud;'],
    [',', 'Navn,Skole\n"Berg; Ingrid",Vik\nOla,Rud'],
    ['\t', 'Navn\tSkole\nBerg, Ingrid\tVik\nNes, Ola\tRud'],
    [',', 'sep=,\na;b,c;d'],
    [';', 'Ingrid Berg\nOla Nes'],
  ])('is found to be separated by %j', (delimiter, text) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});
