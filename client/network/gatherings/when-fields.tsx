import { isTimeOfDay } from '../../../shared/network/calendar-days.ts';
import type { GatheringFields } from '../../../shared/network/gatherings-changes.ts';
import { gatheringLimits } from '../../../shared/network/gatherings-limits.ts';
import type { Day, Gathering } from '../../../shared/network/network.ts';
import { Check } from '../../ui/check.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNetwork } from '../use-network.tsx';
import { CountField } from './count-field.tsx';
import { DayField } from './day-field.tsx';
import { dayWarnings } from './day-warnings.ts';
import { endTime } from './day-words.ts';
import styles from './gathering-forms.module.css';

/** Day, time and length, and whether the day is sure. */
export function WhenFields({
  gathering,
  today,
  onChange,
}: {
  readonly gathering: Gathering;
  readonly today: Day;
  readonly onChange: (fields: GatheringFields) => void;
}) {
  const { texts, language } = useLanguage();
  const words = texts.gatherings;
  const { network } = useNetwork();
  const { day, startsAt, minutes, tentative } = gathering;
  const warnings = day === null ? [] : dayWarnings(day, network, today, words, language);
  return (
    <>
      <DayField
        label={words.dayLabel}
        day={day}
        hint={warnings.join(' ') || undefined}
        onDay={(wanted) => onChange({ day: wanted })}
      />
      <div className={styles.pair}>
        <TextField
          type="time"
          label={words.timeLabel}
          value={startsAt ?? ''}
          onChange={({ target }) => {
            if (isTimeOfDay(target.value)) onChange({ startsAt: target.value });
          }}
          onBlur={({ target }) => {
            if (target.value === '' && !target.validity.badInput && startsAt !== null) onChange({ startsAt: null });
          }}
        />
        <CountField
          label={words.minutesLabel}
          value={minutes}
          most={gatheringLimits.minutes}
          wrong={words.minutesWrong}
          hint={startsAt === null ? undefined : words.endsAt(endTime(startsAt, minutes))}
          onCommit={(wanted) => wanted !== null && onChange({ minutes: wanted })}
        />
      </div>
      <Check className="small" checked={tentative} onChange={(tentative) => onChange({ tentative })}>
        {words.tentativeLabel}
      </Check>
    </>
  );
}
