import { describe, expect, it } from 'vitest';
import { guessColumns, withColumn } from '../../../shared/people-table/columns.ts';
import { cellsOf, identityOf, judgeRows } from '../../../shared/people-table/judge-rows.ts';
import { parseCsv } from '../../../shared/people-table/parse-csv.ts';
import { expectedGround, workplacesGround } from '../../../shared/people-table/table-ground.ts';

const ground = expectedGround({ halls: ['Sal A', 'Vanvikhallen'], known: new Set(), most: 1_500 });
const usual = ['name', 'givenName', 'familyName', 'workplace', 'jobRole', 'hall'] as const;

function judged(text: string, on = ground) {
  const records = [...parseCsv(text, ';')];
  const { hasHeader, kinds } = guessColumns(records, usual);
  const rows = records.slice(hasHeader ? 1 : 0).map((one) => ({ line: one.line, cells: cellsOf(one, kinds) }));
  return [...judgeRows(rows, on)];
}

describe('columns', () => {
  it.each([
    ['Navn;Skole;Rolle;Sal', ['name', 'workplace', 'jobRole', 'hall']],
    ['FORNAMN;Etternamn;Skule;Stilling', ['givenName', 'familyName', 'workplace', 'jobRole']],
    ['First name;Last name;School;Role;E-mail', ['givenName', 'familyName', 'workplace', 'jobRole', 'email']],
    ['Virksomhet:;Deltaker*;Kommune', ['workplace', 'name', 'ignored']],
    ['Navn;E-post;Telefon;Arbeidssted', ['name', 'email', 'ignored', 'workplace']],
  ])('are recognised in %j', (header, kinds) => {
    const records = [...parseCsv(`${header}\na;b;c;d;e`, ';')];
    const guessed = guessColumns(records, usual);
    expect(guessed.hasHeader).toBe(true);
    expect(guessed.kinds.slice(0, kinds.length)).toEqual(kinds);
  });

  it('are in the usual order without a heading, and mail is known by its sign', () => {
    const records = [...parseCsv('Ingrid Berg;ingrid@vik.no;Vik skole\nOla Nes;ola@rud.no;Rud skole', ';')];
    expect(guessColumns(records, usual)).toEqual({ hasHeader: false, kinds: ['name', 'email', 'workplace'] });
  });

  it('call the names of workplaces names', () => {
    const records = [...parseCsv('Navn;Type;Skoletype;Kommune;Kontaktperson\nVik;skole;barneskole;Rud;Kari', ';')];
    const fields = workplacesGround({ known: new Set(), most: 600 }).fields;
    expect(guessColumns(records, fields).kinds).toEqual(['workplace', 'type', 'schoolType', 'municipality', 'contact']);
  });

  it('say each thing once', () => {
    expect(withColumn(['name', 'workplace', 'ignored'], 2, 'name')).toEqual(['ignored', 'workplace', 'name']);
    expect(withColumn(['name', 'workplace', 'ignored'], 1, 'ignored')).toEqual(['name', 'ignored', 'ignored']);
    expect(guessColumns([...parseCsv('Navn;Deltaker;Skole\na;b;c', ';')], usual).kinds).toEqual([
      'name',
      'ignored',
      'workplace',
    ]);
  });
});

describe('rows', () => {
  it('are told apart from those with faults, by what is wrong', () => {
    const known = new Set([identityOf({ name: 'Kari Li', workplace: 'Vik' }, ['name', 'workplace'])]);
    const rows = judged(
      [
        'Navn;Skole;Rolle;Sal',
        'Ingrid Berg;Vik skole;Rektor;sal a',
        ';Vik skole;;',
        'Ola Nes;;;',
        'Berg, Ingrid;VIK  skole;;',
        `${'x'.repeat(61)};Vik;;`,
        'Siri;Vik;;Bojersalen',
        'BjÃ¸rn;Vik;;',
        'Bj\uFFFDrn;Vik;;',
        'kari  LI;vik;;',
        'Kari Li;Rud;;',
      ].join('\n'),
      { ...ground, known },
    );
    expect(rows.map(({ line, faults }) => [line, ...faults.map(({ kind }) => kind)])).toEqual([
      [2],
      [3, 'missing'],
      [4, 'missing'],
      [5, 'double'],
      [6, 'tooLong'],
      [7, 'hallUnknown'],
      [8, 'garbled'],
      [9, 'garbled'],
      [10, 'known'],
      [11],
    ]);
    expect(rows[3]?.faults[0]).toEqual({ kind: 'double', line: 2 });
    expect(rows[0]?.cells).toEqual({ name: 'Ingrid Berg', workplace: 'Vik skole', jobRole: 'Rektor', hall: 'sal a' });
  });

  it('call people as they are called, where the family name stands first', () => {
    const rows = judged('Navn;Skole\n"Berg, Ingrid";Vik\n"Nes,";Vik\n"a, b, c";Vik');
    expect(rows.map(({ cells }) => cells.name)).toEqual(['Ingrid Berg', 'Nes,', 'a, b, c']);
  });

  it('keep no mail and nothing of columns that are left out', () => {
    const [row] = judged('Navn;E-post;Skole;Fødselsdato\nIngrid;i@vik.no;Vik;01.01.1980');
    expect(row?.cells).toEqual({ name: 'Ingrid', workplace: 'Vik' });
  });

  it('are no more than there is room for', () => {
    const rows = judged('Navn;Skole\na;v\nb;v\nc;v', { ...ground, most: 2 });
    expect(rows.map(({ faults }) => faults.map(({ kind }) => kind))).toEqual([[], [], ['tooMany']]);
  });

  it('come from no more workplaces than there is room for', () => {
    const places = { known: new Set(['rud skole']), most: 2 };
    const rows = judged('Navn;Skole\na;Rud Skole\nb;Vik\nc;Nes\nd;VIK', { ...ground, places });
    expect(rows.map(({ faults }) => faults.map(({ kind }) => kind))).toEqual([[], [], ['tooManyPlaces'], []]);
  });

  it('are 5,000 in a moment, and can be paused between', () => {
    const text = `Navn;Skole\n${Array.from({ length: 5_000 }, (_, at) => `Kari ${at};Skole ${at % 400}`).join('\n')}`;
    const begun = performance.now();
    const rows = judged(text, { ...ground, most: 5_000 });
    expect(rows.filter(({ faults }) => faults.length === 0)).toHaveLength(5_000);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
