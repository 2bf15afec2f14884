import { useState } from 'react';
import { Chips } from '../../ui/chips.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { formatDate } from '../../ui/time.ts';
import styles from './create-page.module.css';

const dayMs = 86_400_000;
const choices = [1, 7, 30, 90, 365];
const other = 'other';
export const defaultDays = 90;
const mostDays = 3_650;

/** What stands in the field, as a number of days; null when it is none that is allowed. */
export function readDays(typed: string): number | null {
  const days = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= 1 && days <= mostDays ? days : null;
}

/** How long a conference is kept: one of a few lengths or one's own, and what that means, with its date. */
export function RetentionField({
  days,
  from,
  error,
  onChange,
}: {
  /** As typed. */
  readonly days: string;
  /** From when they count, in milliseconds. */
  readonly from: number;
  readonly error: string | undefined;
  readonly onChange: (days: string) => void;
}) {
  const { language, texts } = useLanguage();
  const words = texts.facilitator;
  const [own, setOwn] = useState(() => !choices.includes(Number(days)));
  const count = readDays(days);
  return (
    <div className="stack-tight">
      <Chips
        label={words.retentionLabel}
        options={[
          ...choices.map((choice) => ({ value: String(choice), label: words.retentionDays(choice) })),
          { value: other, label: words.retentionOther },
        ]}
        value={own ? other : String(count)}
        onChange={(choice) => {
          setOwn(choice === other);
          if (choice !== other) onChange(choice);
        }}
      />
      {own && (
        <TextField
          label={words.retentionOtherLabel}
          error={count === null ? error : undefined}
          inputMode="numeric"
          className={styles.days}
          value={days}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
        />
      )}
      <p role="status" className="soft small">
        {count !== null && words.retentionHint(formatDate(from + count * dayMs, language, undefined))}
      </p>
    </div>
  );
}
