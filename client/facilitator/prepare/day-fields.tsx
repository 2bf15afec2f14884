import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DayFault, TypedDay } from './planned-day.ts';
import styles from './prepare.module.css';

/** Day, from and to, beside each other where there is room. */
export function DayFields({
  day,
  fault,
  optional,
  onChange,
}: {
  readonly day: TypedDay;
  readonly fault: DayFault | undefined;
  readonly optional?: boolean;
  readonly onChange: (day: TypedDay) => void;
}) {
  const words = useTexts().facilitator.prepare;
  const field = (name: keyof TypedDay, faults: DayFault) => ({
    value: day[name],
    error: fault === faults ? words[faults] : undefined,
    onChange: (event: { target: { value: string } }) => onChange({ ...day, [name]: event.target.value }),
  });
  return (
    <div className={styles.day}>
      <TextField type="date" label={words.day} optional={optional} {...field('date', 'dayMissing')} />
      <TextField type="time" label={words.from} {...field('from', 'fromMissing')} />
      <TextField type="time" label={words.to} {...field('to', 'toWrong')} />
    </div>
  );
}
