import { memo } from 'react';
import type { Field } from '../../../shared/people-table/columns.ts';
import type { Cells, RowFault, TableGround, TableRow } from '../../../shared/people-table/judge-rows.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './table-import.module.css';

interface FaultyRowProps {
  readonly row: TableRow;
  /** As they stand in the fields: the row may not have been judged again yet. */
  readonly cells: Cells;
  readonly ground: TableGround;
  readonly leftOut: boolean;
  readonly onMend: (line: number, cells: Cells) => void;
  readonly onLeaveOut: (line: number, out: boolean) => void;
}

/** A row that cannot be brought in as it is: what is wrong, and fields to put it right in place. */
export const FaultyRow = memo(function FaultyRow({ row, cells, ground, leftOut, onMend, onLeaveOut }: FaultyRowProps) {
  const words = useTexts().table;
  const { line, faults } = row;
  const told = faults.map((fault) => faultText(fault, words)).join(', ');
  const has = (field: Field) =>
    faults.some((fault) =>
      'field' in fault ? fault.field === field : field === 'hall' && fault.kind === 'hallUnknown',
    );
  const toMend = ground.fields.filter((field) => ground.identity.includes(field) || has(field));
  const change = (field: Field, text: string) =>
    onMend(line, { ...cells, [field]: text === '' ? undefined : text } as Cells);
  return (
    <li className={styles.faulty}>
      <p className={styles.fault}>
        <strong className="numbers">{words.line(line)}</strong>{' '}
        <span role="status">{leftOut ? words.leftOut(1) : told || words.mended}</span>
      </p>
      {!leftOut && (
        <div className={styles.mend}>
          {toMend.map((field) =>
            field === 'hall' ? (
              <Select
                key={field}
                label={words.kinds[field]}
                value={ground.halls.find((one) => one === cells.hall) ?? ''}
                onChange={(event) => change(field, event.currentTarget.value)}
              >
                <option value="">{words.noHall}</option>
                {ground.halls.map((hall) => (
                  <option key={hall} value={hall}>
                    {hall}
                  </option>
                ))}
              </Select>
            ) : (
              <TextField
                key={field}
                label={words.kinds[field]}
                value={cells[field] ?? ''}
                maxLength={Math.max(ground.longest[field], cells[field]?.length ?? 0)}
                aria-invalid={has(field) || undefined}
                autoComplete="off"
                onChange={(event) => change(field, event.target.value)}
              />
            ),
          )}
        </div>
      )}
      <Button
        kind="pill"
        aria-label={leftOut ? words.takeAlongLine(line) : words.leaveOutLine(line)}
        onClick={() => onLeaveOut(line, !leftOut)}
      >
        {leftOut ? words.takeAlong : words.leaveOut}
      </Button>
    </li>
  );
});

function faultText(fault: RowFault, words: ReturnType<typeof useTexts>['table']): string {
  switch (fault.kind) {
    case 'missing':
    case 'tooLong':
      return words.faults[fault.kind](words.kinds[fault.field]);
    case 'hallUnknown':
      return words.faults.hallUnknown(fault.typed);
    case 'double':
      return words.faults.double(fault.line);
    default:
      return words.faults[fault.kind];
  }
}
