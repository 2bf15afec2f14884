import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { ColumnKind } from '../../../shared/people-table/columns.ts';
import type { Cells, TableGround, TableRow } from '../../../shared/people-table/judge-rows.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { FaultyRow } from './faulty-row.tsx';
import { TableColumns } from './table-columns.tsx';
import styles from './table-import.module.css';
import { TableSource } from './table-source.tsx';
import { noChoices, type TableChoices, useTable } from './use-table.ts';

export interface TableImportProps {
  /** What it is read for; must keep its identity while nothing in it changes. */
  readonly ground: TableGround;
  /** Brings rows in; `onProgress` is told how many are in. False: not all, and somebody has been told why. */
  readonly onBring: (rows: readonly Cells[], onProgress: (done: number) => void) => Promise<boolean>;
  readonly onCancel: () => void;
}

const shownAtFirst = 8;
const shownMore = 40;

/**
 * Brings in a table of people or workplaces: paste or file, what the columns say, what is wrong row by row, and what is
 * right. Nothing is brought in before somebody says so, and rows with faults never hold up the others.
 */
export function TableImport({ ground, onBring, onCancel }: TableImportProps) {
  const all = useTexts();
  const words = all.table;
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<TableChoices>(noChoices);
  const [bringing, setBringing] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const [faultsShown, setFaultsShown] = useState(shownAtFirst);
  const [soundShown, setSoundShown] = useState(shownAtFirst);
  // The rows that have needed a look keep their place while they are mended.
  const looked = useRef(new Map<number, TableRow>());
  const later = useDeferredValue(text);
  const usual = useMemo(() => usualColumns(ground), [ground]);
  const offered = useMemo((): readonly ColumnKind[] => [...usual, 'email', 'ignored'], [usual]);
  const table = useTable(later, ground, usual, choices);
  const { columns, rows } = table;

  const takeText = (next: string) => {
    looked.current.clear();
    setText(next);
    setChoices(noChoices);
    setFaultsShown(shownAtFirst);
    setTried(false);
  };
  const readAnew = (change: Partial<TableChoices>) => {
    looked.current.clear();
    setChoices((before) => ({ ...before, ...change, mended: new Map(), leftOut: new Set() }));
  };
  const mend = useCallback((line: number, cells: Cells) => {
    setChoices((before) => ({ ...before, mended: new Map(before.mended).set(line, cells) }));
  }, []);
  const leaveOut = useCallback((line: number, out: boolean) => {
    setChoices((before) => {
      const leftOut = new Set(before.leftOut);
      if (out) leftOut.add(line);
      else leftOut.delete(line);
      return { ...before, leftOut };
    });
  }, []);

  const sound = useMemo(() => rows.filter(({ faults }) => faults.length === 0), [rows]);
  const faulty = useMemo(() => rows.filter(({ faults }) => faults.length > 0), [rows]);
  // Rows of before are not those of what is being read now.
  if (!table.busy)
    for (const row of rows)
      if (row.faults.length > 0 || looked.current.has(row.line)) looked.current.set(row.line, row);
  const toLookAt = [...looked.current.values()].sort((a, b) => a.line - b.line);
  const kinds = new Set(columns.kinds);
  const isThere = later.trim() !== '' && table.sample.length > 0;
  const missing = ground.required.find(
    (field) => !kinds.has(field) && !(field === 'name' && (kinds.has('givenName') || kinds.has('familyName'))),
  );

  const bring = async () => {
    setTried(true);
    if (bringing !== null || table.busy || sound.length === 0) return;
    setBringing(0);
    await onBring(
      sound.map(({ cells }) => cells),
      setBringing,
    );
    setBringing(null);
  };

  return (
    <div className={styles.import}>
      <TableSource
        hint={ground.fields.includes('name') ? words.pastePeople : words.pasteWorkplaces}
        onText={takeText}
      />
      {isThere && (
        <>
          <TableColumns
            columns={columns}
            delimiter={table.delimiter}
            sample={table.sample}
            offered={offered}
            onColumns={(next) => readAnew({ columns: next })}
            onDelimiter={(next) => setChoices({ ...noChoices, delimiter: next })}
          />
          <p role="status" className={styles.counts}>
            {table.isReading ? (
              words.reading
            ) : (
              <>
                <strong>{words.read(rows.length + choices.leftOut.size)}</strong>
                {sound.length > 0 && ` · ${words.sound(sound.length)}`}
                {faulty.length > 0 && missing === undefined && ` · ${words.faulty(faulty.length)}`}
                {choices.leftOut.size > 0 && ` · ${words.leftOut(choices.leftOut.size)}`}
              </>
            )}
          </p>
          {missing !== undefined && <p className={styles.missing}>{words.missingColumn(words.kinds[missing])}</p>}
          {missing === undefined && toLookAt.length > 0 && (
            <section className="stack-tight" aria-label={words.faulty(toLookAt.length)}>
              <ul className={styles.rows}>
                {toLookAt.slice(0, faultsShown).map((row) => (
                  <FaultyRow
                    key={row.line}
                    row={row}
                    cells={choices.mended.get(row.line) ?? row.cells}
                    ground={ground}
                    leftOut={choices.leftOut.has(row.line)}
                    onMend={mend}
                    onLeaveOut={leaveOut}
                  />
                ))}
              </ul>
              <div className="row">
                {toLookAt.length > faultsShown && (
                  <Button kind="pill" onClick={() => setFaultsShown(faultsShown + shownMore)}>
                    {words.more(Math.min(shownMore, toLookAt.length - faultsShown))}
                  </Button>
                )}
                {faulty.length > 1 && (
                  <Button
                    kind="pill"
                    onClick={() =>
                      setChoices((before) => ({
                        ...before,
                        leftOut: new Set([...before.leftOut, ...faulty.map(({ line }) => line)]),
                      }))
                    }
                  >
                    {words.leaveOutAll(faulty.length)}
                  </Button>
                )}
              </div>
            </section>
          )}
          {sound.length > 0 && (
            <section className="stack-tight" aria-label={words.preview}>
              <p className={styles.legend}>{words.preview}</p>
              <ul className={styles.sound}>
                {sound.slice(0, soundShown).map(({ line, cells }) => (
                  <li key={line}>
                    <span>{cells[ground.identity[0] ?? 'name']}</span>
                    <span className={styles.about}>
                      {ground.fields
                        .slice(1)
                        .map((field) => cells[field])
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
              {sound.length > soundShown && (
                <div>
                  <Button kind="pill" onClick={() => setSoundShown(soundShown + shownMore)}>
                    {words.more(Math.min(shownMore, sound.length - soundShown))}
                  </Button>
                </div>
              )}
            </section>
          )}
        </>
      )}
      <p role="status" className={styles.missing}>
        {tried && sound.length === 0 && !table.busy && (isThere ? words.nothingSound : words.nothing)}
      </p>
      <div className="row">
        <Button kind="primary" aria-disabled={bringing !== null || table.busy} onClick={bring}>
          {bringing !== null
            ? words.bringing(bringing, sound.length)
            : faulty.length > 0 && sound.length > 0
              ? words.bringRest(sound.length, faulty.length)
              : words.bring(sound.length)}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {all.common.cancel}
        </Button>
      </div>
    </div>
  );
}

/** What columns usually stand in, in this order where no heading says otherwise. */
function usualColumns({ fields }: TableGround): readonly ColumnKind[] {
  return fields.flatMap((field): readonly ColumnKind[] =>
    field === 'name' ? ['name', 'givenName', 'familyName'] : [field],
  );
}
