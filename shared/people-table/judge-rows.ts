import { foldedPerson } from '../conference/expected-names.ts';
import { cleanLine, foldedName } from '../conference/text.ts';
import type { ColumnKind, Field } from './columns.ts';
import type { CsvRecord } from './parse-csv.ts';

/** What a table is read for, and against what. */
export interface TableGround {
  /** What can be read, in the usual order of columns. */
  readonly fields: readonly Field[];
  readonly required: readonly Field[];
  /** By these two rows are one. */
  readonly identity: readonly Field[];
  readonly longest: Readonly<Record<Field, number>>;
  /** Names of halls, where a column says one. */
  readonly halls: readonly string[];
  /** `identityOf` those who are there already. */
  readonly known: ReadonlySet<string>;
  readonly most: number;
  /** Folded names of the workplaces on the list, and how many it holds; left out where rows add none. */
  readonly places?: { readonly known: ReadonlySet<string>; readonly most: number };
}

export type RowFault =
  | { readonly kind: 'missing' | 'tooLong'; readonly field: Field }
  | { readonly kind: 'hallUnknown'; readonly typed: string }
  /** Stands already on that line. */
  | { readonly kind: 'double'; readonly line: number }
  /** Is there already. */
  | { readonly kind: 'known' }
  /** Letters that were lost, or read by the wrong table. */
  | { readonly kind: 'garbled' }
  /** No room for more rows, or for one more workplace. */
  | { readonly kind: 'tooMany' | 'tooManyPlaces' };

export type Cells = Readonly<Partial<Record<Field, string>>>;

export interface TableRow {
  readonly line: number;
  readonly cells: Cells;
  readonly faults: readonly RowFault[];
}

/** The cells of one record by what they say; given name and family name become one. */
export function cellsOf({ cells }: CsvRecord, kinds: readonly ColumnKind[]): Cells {
  const by = new Map<ColumnKind, string>();
  for (const [at, kind] of kinds.entries()) {
    const text = cleanLine(cells[at] ?? '');
    if (text !== '' && !by.has(kind)) by.set(kind, text);
  }
  const whole = by.get('name');
  const name =
    whole === undefined ? [by.get('givenName'), by.get('familyName')].filter(Boolean).join(' ') : turned(whole);
  for (const kind of ['givenName', 'familyName', 'email', 'ignored'] as const) by.delete(kind);
  by.delete('name');
  if (name !== '') by.set('name', name);
  return Object.fromEntries(by) as Cells;
}

/** "Berg, Ingrid", as lists that are sorted have it, is called Ingrid Berg. */
function turned(name: string): string {
  const [family = '', given = '', ...rest] = name.split(',').map((one) => one.trim());
  return family !== '' && given !== '' && rest.length === 0 ? `${given} ${family}` : name;
}

/** By what a row is told from others: who it is and from where, letter case and spaces aside. */
export function identityOf(cells: Cells, identity: readonly Field[]): string {
  return identity
    .map((field) => (field === 'name' ? foldedPerson(cells.name ?? '') : foldedName(cells[field] ?? '')))
    .join('/');
}

/** Judges row by row, so that whoever asks can pause between them: 5,000 rows must not stop a page. */
export function* judgeRows(
  rows: Iterable<{ readonly line: number; readonly cells: Cells }>,
  ground: TableGround,
): Generator<TableRow> {
  const halls = new Set(ground.halls.map(foldedName));
  const seen = new Map<string, number>();
  const places = new Set(ground.places?.known);
  let sound = 0;
  for (const { line, cells } of rows) {
    const faults: RowFault[] = [];
    for (const field of ground.required) if (!cells[field]) faults.push({ kind: 'missing', field });
    for (const field of ground.fields) {
      if ((cells[field]?.length ?? 0) > ground.longest[field]) faults.push({ kind: 'tooLong', field });
    }
    const { hall } = cells;
    if (hall !== undefined && ground.fields.includes('hall') && !halls.has(foldedName(hall)))
      faults.push({ kind: 'hallUnknown', typed: hall });
    if (Object.values(cells).some(isGarbled)) faults.push({ kind: 'garbled' });
    if (faults.every(({ kind }) => kind !== 'missing')) {
      const identity = identityOf(cells, ground.identity);
      const before = seen.get(identity);
      if (before !== undefined) faults.push({ kind: 'double', line: before });
      else if (ground.known.has(identity)) faults.push({ kind: 'known' });
      else seen.set(identity, line);
    }
    if (faults.length === 0) {
      const place = foldedName(cells.workplace ?? '');
      if (ground.places && place !== '' && !places.has(place) && places.size >= ground.places.most)
        faults.push({ kind: 'tooManyPlaces' });
      else if (sound >= ground.most) faults.push({ kind: 'tooMany' });
      else {
        sound += 1;
        places.add(place);
      }
    }
    yield { line, cells, faults };
  }
}

/** A sign for what could not be read, or two that UTF-8 makes of one when it is taken for an old code page. */
function isGarbled(text: string): boolean {
  return /\uFFFD|Ã[\u0080-\u00BF\u0152-\u2122]|Â[\u0080-\u00BF]/u.test(text);
}
