import { expect, test } from 'vitest';
import { expectedRow } from '../../../../client/facilitator/expected/expected-row.ts';
import { guessColumns } from '../../../../shared/people-table/columns.ts';
import { parseCsv } from '../../../../shared/people-table/parse-csv.ts';
import { expectedGround } from '../../../../shared/people-table/table-ground.ts';

test.each([
  ['Veileder', 'adviser'],
  ['rettleiar ', 'adviser'],
  ['Praksisforteller', 'storyteller'],
  ['deltaker', null],
  ['kakebaker', null],
  [undefined, null],
])('whoever is %s in the network is %s', (typed, role) => {
  const cells = { name: 'Ada', workplace: 'Rud', ...(typed === undefined ? {} : { role: typed }) };
  expect(expectedRow(cells)).toEqual({ name: 'Ada', workplace: 'Rud', jobRole: null, hall: null, role });
});

test.each([
  [[], ['name', 'workplace', 'jobRole', 'role']],
  [['Sal A'], ['name', 'workplace', 'jobRole', 'role', 'hall']],
])('a list for halls %j may say what people do in the network', (halls, kinds) => {
  const places = { known: new Set<string>(), most: 600 };
  const { fields } = expectedGround({ halls, known: new Set(), most: 1_500, places });
  const list = 'Navn;Skole;Stilling;Nettverksrolle;Sal\nAda;Rud;rektor;veileder;Sal A';
  expect(guessColumns([...parseCsv(list, ';')], fields).kinds.slice(0, kinds.length)).toEqual(kinds);
});
