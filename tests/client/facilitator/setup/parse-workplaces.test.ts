import { expect, test } from 'vitest';
import { parseWorkplaces } from '../../../../client/facilitator/setup/parse-workplaces.ts';
import { limits } from '../../../../shared/conference/limits.ts';
import { sameName } from '../../../../shared/conference/text.ts';
import { createRequest } from '../../../../shared/protocol/http.ts';

const names = (typed: string) => parseWorkplaces(typed).workplaces.map((one) => one.name);

test('one workplace a line, whatever ends the lines; empty lines say nothing', () => {
  expect(names('Rud skole\r\n\r\n  Vik skole \rÁrdna skuvla\n')).toEqual(['Rud skole', 'Vik skole', 'Árdna skuvla']);
  expect(parseWorkplaces('')).toEqual({ workplaces: [], faults: [], repeated: [] });
});

test('type, school type and municipality follow after semicolons or tabs', () => {
  const rud = { name: 'Rud skole', type: 'skole', schoolType: 'ungdomsskole', municipality: 'Bærum' };
  expect(parseWorkplaces('Rud skole; skole;ungdomsskole ; Bærum').workplaces).toEqual([rud]);
  expect(parseWorkplaces('Rud skole\tskole\tungdomsskole\tBærum\t\t').workplaces).toEqual([rud]);
  expect(parseWorkplaces('PPT;;;Rud').workplaces).toEqual([
    { name: 'PPT', type: null, schoolType: null, municipality: 'Rud' },
  ]);
});

test("a spreadsheet's quotation marks and its line of column names are not workplaces", () => {
  expect(names('Navn\tType\n"Rud; skole"\tskole')).toEqual(['Rud; skole']);
  expect(names('Navn')).toEqual(['Navn']);
});

test('a line that cannot be read is named by its number, and the others are kept', () => {
  const typed = ['Rud skole', '; skole', 'a;b;c;d;e', 'x'.repeat(limits.workplaceLength + 1), `Vik;${'t'.repeat(41)}`];
  const parsed = parseWorkplaces(typed.join('\n'));
  expect(parsed.workplaces.map((one) => one.name)).toEqual(['Rud skole']);
  expect(parsed.faults).toEqual([
    { line: 2, fault: 'nameMissing' },
    { line: 3, fault: 'tooManyCells' },
    { line: 4, fault: 'nameTooLong' },
    { line: 5, fault: 'cellTooLong' },
  ]);
});

test('a workplace that stands twice is taken once and told once', () => {
  const parsed = parseWorkplaces('Rud skole; skole\nRUD  skole\nrud skole.\nVik');
  expect(parsed.workplaces.map((one) => one.name)).toEqual(['Rud skole', 'Vik']);
  expect(parsed.workplaces[0]?.type).toBe('skole');
  expect(parsed.repeated).toEqual(['RUD skole', 'rud skole.']);
  expect(parsed.repeated.every((name) => sameName(name, 'Rud skole'))).toBe(true);
});

test('more than there is room for is one fault, at the first line too many', () => {
  const many = Array.from({ length: limits.workplaces + 5 }, (_, at) => `Skole ${at}`).join('\n');
  const parsed = parseWorkplaces(many);
  expect(parsed.workplaces).toHaveLength(limits.workplaces);
  expect(parsed.faults).toEqual([{ line: limits.workplaces + 1, fault: 'tooMany' }]);
});

test('what is read without faults is what the server takes', () => {
  const hostile = '<script>alert(1)</script>\n=1+1;"a""b";\u202eabc;\u0000x\n😀 skole; skole; ; Kárášjohka';
  const { workplaces, faults } = parseWorkplaces(hostile);
  expect(faults).toEqual([]);
  const request = { programme: 'trygt-skolemiljo', title: 'T', language: 'nb', workplaces };
  expect(createRequest.safeParse(request).success).toBe(true);
});
