import { type FormEvent, useState } from 'react';
import {
  type BeforehandKind,
  type BeforehandQuestion,
  beforehandKinds,
} from '../../../shared/conference/beforehand.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { addDays, dayAt, momentOf } from '../../../shared/network/calendar-days.ts';
import { beforehandQuestions } from '../../../shared/questions/beforehand-questions.ts';
import { isLanguage } from '../../../shared/texts/language.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { formatTimeOfDay } from '../../ui/time.ts';
import styles from './beforehand.module.css';

interface Asked {
  readonly kind: BeforehandKind;
  readonly question: string;
  readonly deadline: number;
}

const usualDays = 7;
const noon = '12:00';

/** Asks, or changes what was asked: the kind is chosen once, the words and the deadline may change. */
export function QuestionForm({
  before,
  submitLabel,
  onSave,
  onCancel,
}: {
  readonly before?: BeforehandQuestion;
  readonly submitLabel: string;
  readonly onSave: (asked: Asked) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { state } = useLive();
  const { beforehand, errors } = useTexts();
  const { desk } = beforehand;
  const clock = useServerClock();
  const { timeZone } = state;
  const suggested = beforehandQuestions[isLanguage(state.language) ? state.language : 'nb'];
  const [kind, setKind] = useState<BeforehandKind>(before?.kind ?? 'needs');
  const [question, setQuestion] = useState(before?.question ?? suggested.needs);
  const [deadline, setDeadline] = useState(() =>
    firstDeadline(before?.deadline, state.plannedStart, clock(), timeZone),
  );
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const at = deadline.day === '' || deadline.time === '' ? null : momentOf(deadline.day, deadline.time, timeZone);
  const faults = {
    question: question.trim() === '' ? errors.text_empty : undefined,
    day: at === null ? desk.dayMissing : before === undefined && at <= clock() ? errors.deadline_passed : undefined,
  };

  const choose = (next: BeforehandKind) => {
    // Words of one's own are kept; a suggestion makes room for the next one.
    if (beforehandKinds.some((one) => suggested[one] === question)) setQuestion(suggested[next]);
    setKind(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (saving || at === null || faults.question !== undefined || faults.day !== undefined) return;
    setSaving(true);
    await onSave({ kind, question: question.trim(), deadline: at });
    setSaving(false);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {before === undefined && (
        <Chips
          label={desk.kind}
          options={beforehandKinds.map((value) => ({ value, label: desk.kinds[value] }))}
          value={kind}
          onChange={choose}
        />
      )}
      <TextArea
        label={desk.question}
        question
        rows={2}
        value={question}
        maxLength={limits.questionLength}
        error={tried ? faults.question : undefined}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <div className={styles.deadline}>
        <TextField
          type="date"
          label={desk.day}
          value={deadline.day}
          error={tried ? faults.day : undefined}
          onChange={(event) => setDeadline({ ...deadline, day: event.target.value })}
        />
        <TextField
          type="time"
          label={desk.time}
          value={deadline.time}
          onChange={(event) => setDeadline({ ...deadline, time: event.target.value.slice(0, 5) })}
        />
      </div>
      <div className="row">
        <Button type="submit" kind="primary" aria-disabled={saving || undefined}>
          {submitLabel}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {desk.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A week from now at noon; the day before, where the conference comes sooner. */
function firstDeadline(given: number | undefined, plannedStart: number | null, now: number, timeZone: string) {
  if (given !== undefined) return { day: dayAt(given, timeZone), time: formatTimeOfDay(given, 'nb', timeZone) };
  const week = addDays(dayAt(now, timeZone), usualDays);
  const eve = plannedStart === null ? week : addDays(dayAt(plannedStart, timeZone), -1);
  return { day: eve < week && eve > dayAt(now, timeZone) ? eve : week, time: noon };
}
