import ArrowLeft from 'lucide-react/icons/arrow-left';
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { defaultTimeZone } from '../../../shared/conference/empty-state.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { readyProgramme } from '../../../shared/programmes/ready-programmes.ts';
import type { CreateRequest } from '../../../shared/protocol/http.ts';
import { languages } from '../../../shared/texts/language.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DayFields } from '../prepare/day-fields.tsx';
import { noDay, readDay, type TypedDay } from '../prepare/planned-day.ts';
import { parseWorkplaces } from '../setup/parse-workplaces.ts';
import { WorkplacesField } from '../setup/workplaces-field.tsx';
import { type Choice, readyChoice, requestFor } from './create-choice.ts';
import styles from './create-page.module.css';
import { hallFaults } from './hall-faults.ts';
import { HallsField } from './halls-field.tsx';
import { defaultDays, RetentionField, readDays } from './retention-field.tsx';

const mostRoles = 20;
const roleLength = 40;

/** Everything that can be settled before a conference begins; none of it must be. */
export function CreateForm({
  choice: begun,
  busy,
  refusal,
  keyField,
  onStart,
  onBack,
}: {
  readonly choice: Choice;
  readonly busy: boolean;
  readonly refusal: ReactNode;
  readonly keyField: ReactNode;
  readonly onStart: (request: CreateRequest, id: string) => void;
  readonly onBack: () => void;
}) {
  const timeZone = useMemo(() => new Intl.DateTimeFormat().resolvedOptions().timeZone || defaultTimeZone, []);
  const [day, setDay] = useState<TypedDay>(noDay);
  const planned = readDay(day, timeZone);
  const texts = useTexts();
  const words = texts.facilitator;
  const own = words.programmes;
  const [choice, setChoice] = useState(begun);
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const title = typedTitle ?? choice.title;
  const [typedWorkplaces, setTypedWorkplaces] = useState('');
  const [changedHalls, setHalls] = useState<Choice['halls'] | null>(null);
  const halls = changedHalls ?? choice.halls;
  const [days, setDays] = useState(String(defaultDays));
  const [roles, setRoles] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const parsed = useMemo(() => parseWorkplaces(typedWorkplaces), [typedWorkplaces]);
  const dayCount = readDays(days);
  const jobRoles = rolesOf(roles ?? '');
  const faults = {
    title: title.trim() === '',
    workplaces: parsed.faults.length > 0,
    halls: hallFaults(halls).size > 0,
    days: dayCount === null,
    day: typeof planned === 'string',
  };
  useEffect(() => heading.current?.focus(), []);

  const create = (preparing: boolean) => {
    setTried(true);
    if (dayCount === null || typeof planned === 'string' || Object.values(faults).includes(true)) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    onStart(
      {
        ...requestFor({ ...choice, halls: halls.map((hall) => ({ ...hall, name: hall.name.trim() })) }),
        title: title.trim(),
        workplaces: [...parsed.workplaces],
        retentionDays: dayCount,
        ...(jobRoles.length > 0 ? { jobRoles: [...jobRoles] } : {}),
        ...(planned.at === null ? {} : { plannedStart: planned.at, plannedMinutes: planned.minutes }),
        preparing,
      },
      choice.id,
    );
  };

  return (
    <>
      <div className="stack-tight">
        <Button
          kind="plain"
          className={`flush ${styles.back}`}
          icon={<ArrowLeft size="1.15em" aria-hidden="true" />}
          onClick={onBack}
        >
          {own.allProgrammes}
        </Button>
        <h1 ref={heading} tabIndex={-1}>
          {choice.title}
        </h1>
        <p className="soft">
          {choice.description} {own.minutes(choice.minutes)}
        </p>
      </div>
      <details className={styles.fold}>
        <summary>{own.seeSteps}</summary>
        <ol className={styles.stepList} lang={choice.language}>
          {choice.steps.map((step) => (
            <li key={step.id}>
              <span>
                {step.title}
                {step.startsAt !== undefined && <span className="soft"> · {own.fixedAt(step.startsAt)}</span>}
              </span>
              <span className="soft numbers">{texts.common.minutes(step.minutes)}</span>
            </li>
          ))}
        </ol>
      </details>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          create(true);
        }}
        noValidate
      >
        {keyField}
        <TextField
          label={words.titleLabel}
          hint={words.titleHint}
          error={tried && faults.title ? words.titleMissing : undefined}
          value={title}
          maxLength={limits.titleLength}
          onChange={(event) => setTypedTitle(event.target.value)}
          autoComplete="off"
        />
        <DayFields
          day={day}
          fault={tried && typeof planned === 'string' ? planned : undefined}
          optional
          onChange={setDay}
        />
        {choice.kind === 'ready' && (
          <div className="stack-tight">
            <Chips
              label={words.languageLabel}
              options={languages.map((value) => ({ value, label: texts.common.languageNames[value] }))}
              value={choice.language}
              onChange={(language) => {
                const ready = readyProgramme(choice.id);
                if (ready) setChoice(readyChoice(ready, language));
              }}
            />
            <p className="soft small">{own.languageHint}</p>
          </div>
        )}
        <WorkplacesField
          typed={typedWorkplaces}
          parsed={parsed}
          mustMend={tried && faults.workplaces}
          onChange={setTypedWorkplaces}
        />
        <HallsField halls={halls} mustMend={tried} onChange={setHalls} />
        <RetentionField
          days={days}
          from={Math.max(Date.now(), typeof planned === 'string' ? 0 : (planned.at ?? 0))}
          error={tried && faults.days ? words.retentionWrong : undefined}
          onChange={setDays}
        />
        <TextArea
          label={own.jobRoles}
          hint={own.jobRolesHint}
          optional
          rows={4}
          value={roles ?? (choice.jobRoles ?? texts.join.defaultJobRoles).join('\n')}
          onChange={(event) => setRoles(event.target.value)}
          autoComplete="off"
        />
        {refusal}
        <div className="stack-tight">
          <Button type="submit" kind="primary" large wide aria-disabled={busy}>
            {busy ? own.starting : own.prepareIt}
          </Button>
          <Button wide aria-disabled={busy} onClick={() => create(false)}>
            {own.startNow}
          </Button>
        </div>
      </form>
    </>
  );
}

/** One role a line; those of the conference's language where nobody has touched them. */
function rolesOf(typed: string): readonly string[] {
  const lines = typed.split('\n').map((line) => line.trim().slice(0, roleLength));
  return [...new Set(lines.filter(Boolean))].slice(0, mostRoles);
}
