import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { formatDate } from '../../ui/time.ts';
import { useDesk } from '../desk-context.tsx';
import setup from '../setup/setup.module.css';
import { DayFields } from './day-fields.tsx';
import { noDay, type PlannedDay, readDay, typedDay } from './planned-day.ts';

const minute = 60_000;

/** When it is to begin and end, by the invitation: said once, changed whenever it must be. */
export function PlannedStart() {
  const { state } = useLive();
  const { texts } = useLanguage();
  const words = texts.facilitator.prepare;
  const planned = state.plannedStart !== null;
  const [changing, setChanging] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const said = useDayInWords();
  const now = useServerClock()();
  if (!planned || changing) {
    const end = () => {
      setChanging(false);
      requestAnimationFrame(() => change.current?.focus());
    };
    return <DayForm changing={planned && changing} onTouch={() => setChanging(true)} onDone={end} />;
  }
  return (
    <div className={setup.setting}>
      <p className={setup.what}>{words.when}</p>
      <p className={setup.title}>{said({ at: state.plannedStart, minutes: state.plannedMinutes })}</p>
      {(state.plannedStart ?? 0) + (state.plannedMinutes ?? 0) * minute < now && (
        <p className="soft small">{words.whenPast}</p>
      )}
      <Button ref={change} kind="pill" onClick={() => setChanging(true)}>
        {words.changeWhen}
      </Button>
    </div>
  );
}

function DayForm({
  changing,
  onTouch,
  onDone,
}: {
  readonly changing: boolean;
  /** Somebody types: what stands here stays, whatever a colleague saves meanwhile. */
  readonly onTouch: () => void;
  readonly onDone: () => void;
}) {
  const { state } = useLive();
  const { run } = useDesk();
  const { common, facilitator } = useLanguage().texts;
  const words = facilitator.prepare;
  const announce = useAnnounce();
  const said = useDayInWords();
  const { timeZone, plannedStart: at, plannedMinutes: minutes } = state;
  const [day, setDay] = useState(() => typedDay({ at, minutes }, timeZone));
  const [base, setBase] = useState<PlannedDay>({ at, minutes });
  const [sending, setSending] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const read = readDay(day, timeZone);
  const fault = typeof read === 'string' ? read : read.at === null && !changing ? 'dayMissing' : undefined;

  // Where it was opened by a button; what one types in already has the keyboard.
  const [opened] = useState(at !== null);
  useEffect(() => {
    if (opened) form.current?.querySelector('input')?.focus();
  }, [opened]);

  const plan = async (wanted: PlannedDay) => {
    setSending(true);
    const done = await run({ type: 'planStart', ...wanted });
    setSending(false);
    if (!done) return;
    setBase(wanted);
    if (wanted.at !== null) announce(words.whenIs(said(wanted)));
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault === undefined && typeof read === 'object') return plan(read);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form ref={form} className={setup.form} onSubmit={submit} noValidate aria-label={words.when}>
      <DayFields
        day={day}
        fault={tried ? fault : undefined}
        onChange={(next) => {
          setTried(false);
          setDay(next);
          onTouch();
        }}
      />
      {!sending && (at !== base.at || minutes !== base.minutes) && (
        <p className="soft small" role="status">
          {facilitator.editor.contested} {said({ at, minutes })}
        </p>
      )}
      <div className="row">
        <Button type="submit">{words.saveWhen}</Button>
        {changing && (
          <>
            <Button kind="plain" onClick={onDone}>
              {common.cancel}
            </Button>
            <Button
              kind="plain"
              onClick={() => {
                setDay(noDay);
                void plan({ at: null, minutes: null });
              }}
            >
              {words.forgetWhen}
            </Button>
          </>
        )}
      </div>
      {!changing && <p className="soft small">{words.whenHint}</p>}
    </form>
  );
}

/** "torsdag 3. desember 2026, 09:00–12:00" */
function useDayInWords(): (day: PlannedDay) => string {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  return ({ at, minutes }) =>
    at === null
      ? texts.facilitator.prepare.noWhen
      : texts.facilitator.prepare.onDay(
          formatDate(at, language, state.timeZone),
          timeOfDay(at),
          minutes === null ? '' : timeOfDay(at + minutes * minute),
        );
}
