import { useState } from 'react';
import { isDay } from '../../../shared/network/calendar-days.ts';
import type { Day } from '../../../shared/network/network.ts';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';

/**
 * A day, with the browser's own calendar. While a year is being typed the browser tells years of long ago: only one that
 * somebody plans in counts.
 */
export function DayField({
  label,
  day,
  hint,
  optional,
  error,
  onDay,
}: {
  readonly label: string;
  readonly day: Day | null;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  readonly onDay: (day: Day | null) => void;
}) {
  const words = useTexts().gatherings;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  return (
    <TextField
      label={label}
      type="date"
      min="2000-01-01"
      max="2099-12-31"
      {...(hint ? { hint } : {})}
      {...(optional ? { optional } : {})}
      error={wrong ? words.dayWrong : error}
      value={typed ?? day ?? ''}
      onChange={({ target }) => {
        setWrong(false);
        if (isPlanned(target.value)) {
          setTyped(null);
          onDay(target.value);
        } else setTyped(target.value);
      }}
      onBlur={({ target }) => {
        // Half of a date is told as nothing; it is not to be taken for none.
        const half = target.validity.badInput || (target.value !== '' && !isPlanned(target.value));
        setWrong(half);
        if (half) return;
        if (typed === '') onDay(null);
        setTyped(null);
      }}
    />
  );
}

function isPlanned(text: string): boolean {
  return isDay(text) && text >= '2000' && text < '2100';
}
