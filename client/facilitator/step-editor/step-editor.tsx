import ArrowLeft from 'lucide-react/icons/arrow-left';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { type Step, stepById } from '../../../shared/conference/programme.ts';
import { type ConferenceState, isActive, statusOf } from '../../../shared/conference/state.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { QuestionFromBank } from '../bank/question-from-bank.tsx';
import { useDesk } from '../desk-context.tsx';
import { SeeAs } from '../preview/see-as.tsx';
import { ArrangementFields } from './arrangement-fields.tsx';
import { type Form, FormProvider, FormSlot } from './form-slot.tsx';
import { HallField } from './hall-field.tsx';
import { LeadsField } from './leads-field.tsx';
import { NumberField } from './number-field.tsx';
import { PartsFields } from './parts-fields.tsx';
import { SensitiveField } from './sensitive-field.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { SharingFields } from './sharing-fields.tsx';
import type { StepField, StepPath } from './step-draft.ts';
import styles from './step-editor.module.css';
import { stepFaults } from './step-faults.ts';
import { useStepDraft } from './use-step-draft.ts';
import { useTakeOut } from './use-take-out.ts';

type Words = Catalogue['facilitator']['editor'];

/** The middle of the desk while the programme is edited: the form of the chosen step. */
export function StepEditor({ stepId }: { readonly stepId: string | null }) {
  const { state } = useLive();
  const words = useTexts().facilitator.editor;
  const step = stepId === null ? undefined : stepById(state.programme, stepId);
  if (step) return <StepForm key={step.id} live={step} />;
  return (
    <div className={styles.nothing}>
      {stepId === null ? <p className={styles.hint}>{words.howToShort}</p> : <p>{words.stepGone}</p>}
      <p className="soft">{words.everybodySees}</p>
    </div>
  );
}

function StepForm({ live }: { readonly live: Step }) {
  const { state } = useLive();
  const { open } = useDesk();
  const texts = useTexts();
  const words = texts.facilitator.editor;
  const announce = useAnnounce();
  const draft = useStepDraft(live);
  const { step, edit, dirty, saving } = draft;
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<'saved' | 'partly' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const takeOut = useTakeOut();
  const status = statusOf(state, live.id);
  const done = status.kind === 'done';
  const faults = stepFaults(step, words);
  const held: Form = { ...draft, faults: tried ? faults : {}, fixed: fixedFields(state, live, words) };

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (dirty) setSaid(null);
  }, [dirty]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const all = await draft.save();
    setSaid(all ? 'saved' : 'partly');
    if (!all) announce(words.someNotSaved);
  };
  const elsewhere = draft.elsewhere.filter((path) => !draft.contested.includes(path));

  return (
    <FormProvider value={held}>
      <form
        ref={form}
        className={styles.form}
        onSubmit={submit}
        noValidate
        aria-labelledby="step-form"
        onKeyDown={(event) => {
          // Escape closes what lies open at the desk; not under changes that are not saved.
          if (event.key === 'Escape' && dirty) event.preventDefault();
        }}
      >
        <div>
          <Button
            kind="plain"
            className={`flush ${styles.back}`}
            icon={<ArrowLeft size="1.15em" aria-hidden="true" />}
            onClick={() => open({ kind: 'programme', stepId: null })}
          >
            {words.backToList}
          </Button>
          <p className="soft small">{texts.steps.kinds[live.kind as keyof typeof texts.steps.kinds]}</p>
          <div className={styles.head}>
            <h2 id="step-form" ref={heading} tabIndex={-1}>
              {live.title}
            </h2>
            <SeeAs stepId={live.id} />
          </div>
        </div>
        {done ? <Notice>{words.stepIsDone}</Notice> : isActive(status) && <Notice silent>{words.stepRuns}</Notice>}
        {elsewhere.length > 0 && (
          <Notice
            action={
              <Button kind="pill" onClick={draft.hear}>
                {texts.common.ok}
              </Button>
            }
          >
            {words.changedElsewhere(fieldNames(elsewhere, words))}
          </Notice>
        )}
        <fieldset disabled={done} className={styles.all}>
          <FormSlot of="question">
            <TextArea
              label={words.question}
              question
              rows={2}
              value={step.question}
              maxLength={limits.questionLength}
              onChange={(event) => edit({ question: event.target.value })}
            />
            <QuestionFromBank />
          </FormSlot>
          <FormSlot of="instruction">
            <TextArea
              label={words.instruction}
              hint={words.instructionHint}
              rows={2}
              value={step.instruction}
              maxLength={limits.questionLength}
              onChange={(event) => edit({ instruction: event.target.value })}
            />
          </FormSlot>
          <div className={styles.pair}>
            <FormSlot of="minutes">
              <NumberField
                label={words.minutes}
                error={held.faults.minutes}
                value={step.minutes}
                onValue={(minutes) => edit({ minutes })}
                after={<Stepper minutes={step.minutes} onMinutes={(minutes) => edit({ minutes })} />}
              />
            </FormSlot>
            <FormSlot of="startsAt">
              <FixedTime startsAt={step.startsAt} onChange={(startsAt) => edit({ startsAt })} />
            </FormSlot>
          </div>
          <ArrangementFields />
          <PartsFields />
          <SettingsFields />
          <SensitiveField />
          <SharingFields />
          <HallField />
          <div className={styles.pair}>
            <FormSlot of="title">
              <TextField
                label={words.stepTitle}
                error={held.faults.title}
                value={step.title}
                maxLength={limits.titleLength}
                onChange={(event) => edit({ title: event.target.value })}
                autoComplete="off"
              />
            </FormSlot>
            <LeadsField />
          </div>
          <FormSlot of="forLeaders">
            <TextArea
              label={words.forLeaders}
              hint={words.forLeadersHint}
              optional
              rows={2}
              value={step.forLeaders ?? ''}
              maxLength={limits.questionLength}
              onChange={(event) => edit({ forLeaders: event.target.value || undefined })}
            />
          </FormSlot>
        </fieldset>
        {!done && (
          <>
            <div className={styles.foot}>
              <p className={styles.means}>{words.removeMeans}</p>
              <ArmedButton
                kind="plain"
                label={words.removeStep}
                sure={isActive(status) ? words.removeRunningSure : words.removeSure}
                about={`${live.id}/${status.kind}`}
                onConfirm={() => takeOut(live)}
              />
            </div>
            <div className={styles.saving}>
              <Button type="submit" kind={dirty ? 'primary' : 'quiet'} aria-disabled={!dirty || saving}>
                {saving ? words.saving : words.save}
              </Button>
              {dirty && (
                <Button kind="plain" onClick={draft.discard}>
                  {words.discard}
                </Button>
              )}
              <span className="soft small" role="status">
                {dirty ? words.unsaved : said === 'saved' ? words.saved : ''}
              </span>
            </div>
          </>
        )}
      </form>
    </FormProvider>
  );
}

function Stepper({ minutes, onMinutes }: { readonly minutes: number; readonly onMinutes: (minutes: number) => void }) {
  const words = useTexts().facilitator.editor;
  return (
    <span className={styles.stepper}>
      <Button kind="pill" aria-label={words.oneLess} onClick={() => minutes > 1 && onMinutes(minutes - 1)}>
        <span aria-hidden="true">−</span>
      </Button>
      <Button
        kind="pill"
        aria-label={words.oneMore}
        onClick={() => minutes < limits.stepMinutes && onMinutes(minutes + 1)}
      >
        <span aria-hidden="true">+</span>
      </Button>
    </span>
  );
}

function FixedTime({
  startsAt,
  onChange,
}: {
  readonly startsAt: string | undefined;
  readonly onChange: (startsAt: string | undefined) => void;
}) {
  const words = useTexts().facilitator.editor;
  return (
    <div className={styles.number}>
      <TextField
        type="time"
        label={words.startsAt}
        hint={words.startsAtHint}
        optional
        value={startsAt ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value.slice(0, 5))}
      />
      {startsAt !== undefined && (
        <Button kind="plain" onClick={() => onChange(undefined)}>
          {words.noFixedTime}
        </Button>
      )}
    </div>
  );
}

/** What people have been told before they wrote, and where they sit, does not change under their hands. */
function fixedFields(state: ConferenceState, step: Step, words: Words): Form['fixed'] {
  if (isActive(statusOf(state, step.id))) {
    const fixed = words.fixedOnceBegun;
    return { arrangement: fixed, parts: fixed, attribution: fixed, hidden: fixed, sensitive: fixed };
  }
  return state.groupings.get(step.id)?.status === 'confirmed' ? { arrangement: words.groupsMade } : {};
}

/** "the title, the minutes and the question" */
function fieldNames(paths: readonly StepPath[], words: Words): string {
  const fields = [...new Set(paths.map((path) => path.split('.')[0] as StepField))];
  const names = fields.map((field) => words.fieldNames[field]);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${words.and} ${last}`;
}
