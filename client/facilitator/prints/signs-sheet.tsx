import type { CSSProperties } from 'react';
import { useTexts } from '../../ui/language.tsx';
import styles from './signs-sheet.module.css';

export interface PrintedTable {
  readonly id: string;
  /** Null: one group of everybody. */
  readonly number: number | null;
  /** What gathers it, where something does. */
  readonly label: string;
  readonly hall: string;
  readonly names: readonly string[];
}

/** A sign for one table: folded in the middle it stands, and is read from both sides. */
export function SignSheet({ table }: { readonly table: PrintedTable }) {
  const { expected } = useTexts();
  return (
    <div className={styles.sign}>
      <div className={`${styles.half} ${styles.turned}`}>
        <Face table={table} />
      </div>
      <p className={styles.fold}>{expected.prints.fold}</p>
      <div className={styles.half}>
        <Face table={table} />
      </div>
    </div>
  );
}

function Face({ table: { number, label, hall, names } }: { readonly table: PrintedTable }) {
  const words = useTexts().expected.prints;
  return (
    <div className={`${styles.face} ${names.length === 0 ? styles.numberOnly : ''}`}>
      <div className={styles.number}>
        <p>{words.table}</p>
        <p className={styles.digits}>{number ?? '1'}</p>
        {hall && <p>{hall}</p>}
      </div>
      {names.length > 0 && (
        <div className={styles.names}>
          {label && <p className={styles.label}>{label}</p>}
          <ul style={{ '--names': Math.max(names.length, 6) } as CSSProperties}>
            {names.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
              <li key={at}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
