import { type ColumnKind, type Columns, withColumn } from '../../../shared/people-table/columns.ts';
import type { CsvRecord, Delimiter } from '../../../shared/people-table/parse-csv.ts';
import { delimiters } from '../../../shared/people-table/parse-csv.ts';
import { Check } from '../../ui/check.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './table-import.module.css';

/** How a table is read: what separates its cells, and what each column says, beside what stands in it. */
export function TableColumns({
  columns,
  delimiter,
  sample,
  offered,
  onColumns,
  onDelimiter,
}: {
  readonly columns: Columns;
  readonly delimiter: Delimiter;
  readonly sample: readonly CsvRecord[];
  readonly offered: readonly ColumnKind[];
  readonly onColumns: (columns: Columns) => void;
  readonly onDelimiter: (delimiter: Delimiter) => void;
}) {
  const words = useTexts().table;
  const { hasHeader, kinds } = columns;
  const examples = (hasHeader ? sample.slice(1) : sample).slice(0, 3);
  return (
    <fieldset className="stack">
      <legend className={styles.legend}>{words.columns}</legend>
      <div className={styles.columns}>
        {kinds.map((kind, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <div key={at} className={styles.column}>
            <Select
              label={hasHeader ? words.columnNamed(at + 1, sample[0]?.cells[at]?.trim() ?? '') : words.column(at + 1)}
              value={kind}
              onChange={(event) =>
                onColumns({ hasHeader, kinds: withColumn(kinds, at, event.currentTarget.value as ColumnKind) })
              }
            >
              {offered.map((one) => (
                <option key={one} value={one}>
                  {words.kinds[one]}
                </option>
              ))}
            </Select>
            <ul className={styles.examples} aria-hidden="true">
              {examples.map(({ line, cells }) => (
                <li key={line}>{kind === 'email' ? '…' : (cells[at] ?? '')}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className={styles.reading}>
        <Check checked={hasHeader} onChange={(hasHeader) => onColumns({ kinds, hasHeader })}>
          {words.header}
        </Check>
        <Select
          label={words.delimiter}
          value={delimiter}
          onChange={(event) => onDelimiter(event.currentTarget.value as Delimiter)}
        >
          {delimiters.map((one) => (
            <option key={one} value={one}>
              {words.delimiters[one]}
            </option>
          ))}
        </Select>
      </div>
      {kinds.includes('email') && <p className="soft small">{words.emailLeft}</p>}
    </fieldset>
  );
}
