import { useEffect, useMemo, useState } from 'react';
import { type ColumnKind, type Columns, guessColumns } from '../../../shared/people-table/columns.ts';
import {
  type Cells,
  cellsOf,
  judgeRows,
  type TableGround,
  type TableRow,
} from '../../../shared/people-table/judge-rows.ts';
import { type CsvRecord, type Delimiter, guessDelimiter, parseCsv } from '../../../shared/people-table/parse-csv.ts';
import { runInSlices } from './run-in-slices.ts';

/** What somebody has chosen otherwise than it was guessed, and mended by hand. */
export interface TableChoices {
  readonly delimiter?: Delimiter;
  readonly columns?: Columns;
  /** By line. */
  readonly mended: ReadonlyMap<number, Cells>;
  readonly leftOut: ReadonlySet<number>;
}

export const noChoices: TableChoices = { mended: new Map(), leftOut: new Set() };

export interface ReadTable {
  readonly delimiter: Delimiter;
  readonly columns: Columns;
  /** The first rows as they stand, the heading among them. */
  readonly sample: readonly CsvRecord[];
  readonly rows: readonly TableRow[];
  /** More is being read than what is shown. */
  readonly busy: boolean;
  /** The table itself is being read, and not only judged again. */
  readonly isReading: boolean;
}

const nothing: readonly never[] = [];

/** Reads a pasted table anew whenever it, what it is read for, or a choice changes: in slices, so that nothing freezes. */
export function useTable(
  text: string,
  ground: TableGround,
  usual: readonly ColumnKind[],
  choices: TableChoices,
): ReadTable {
  const guessed = useMemo(() => guessDelimiter(text), [text]);
  const delimiter = choices.delimiter ?? guessed;
  const [read, setRead] = useState<{ readonly of: string; readonly records: readonly CsvRecord[] }>({
    of: '',
    records: nothing,
  });
  const of = `${delimiter}${text}`;
  useEffect(
    () => runInSlices(parseCsv(text, delimiter), (records) => setRead({ of: `${delimiter}${text}`, records })),
    [text, delimiter],
  );
  const { records } = read;

  const columnsGuessed = useMemo(() => guessColumns(records, usual), [records, usual]);
  const columns = choices.columns ?? columnsGuessed;
  const { mended, leftOut } = choices;
  const [judged, setJudged] = useState<{ readonly by: unknown; readonly rows: readonly TableRow[] }>({
    by: null,
    rows: nothing,
  });
  const by = useMemo(
    () => ({ records, columns, ground, mended, leftOut }),
    [records, columns, ground, mended, leftOut],
  );
  useEffect(() => runInSlices(judgeRows(rowsOf(by), by.ground), (rows) => setJudged({ by, rows })), [by]);

  const sample = useMemo(() => records.slice(0, 6), [records]);
  return {
    delimiter,
    columns,
    sample,
    rows: judged.rows,
    busy: read.of !== of || judged.by !== by,
    isReading: read.of !== of || (judged.by !== by && judged.rows.length === 0),
  };
}

/** Rows that are left out are not judged: they may stand in nobody's way. */
function* rowsOf({
  records,
  columns,
  mended,
  leftOut,
}: {
  readonly records: readonly CsvRecord[];
  readonly columns: Columns;
  readonly mended: ReadonlyMap<number, Cells>;
  readonly leftOut: ReadonlySet<number>;
}): Generator<{ readonly line: number; readonly cells: Cells }> {
  for (const record of columns.hasHeader ? records.slice(1) : records) {
    if (leftOut.has(record.line)) continue;
    yield { line: record.line, cells: mended.get(record.line) ?? cellsOf(record, columns.kinds) };
  }
}
