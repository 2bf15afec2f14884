import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import X from 'lucide-react/icons/x';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { parseProgramme } from '../../../shared/conference/parse-programme.ts';
import { needsGroups, type Step } from '../../../shared/conference/programme.ts';
import { firstPart, type PreviewAs, type PreviewShow, previewAbout } from '../../../shared/preview/preview.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useDoor } from '../desk-door.tsx';
import { useDrafts } from '../step-editor/drafts-context.tsx';
import { mergeDraft } from '../step-editor/step-draft.ts';
import styles from './preview.module.css';
import { PreviewFrame } from './preview-frame.tsx';
import { eyes } from './see-as.tsx';

/** The whole window: a step as others will see it, and the way to the other steps, parts and pairs of eyes. */
export function PreviewDialog({
  first,
  onClose,
}: {
  readonly first: { readonly as: PreviewAs; readonly stepId: string };
  readonly onClose: () => void;
}) {
  const { state } = useLive();
  const { texts } = useLanguage();
  const words = texts.facilitator.prepare.preview;
  const parts = texts.facilitator.parts;
  const door = useDoor();
  const { held } = useDrafts();
  const dialog = useRef<HTMLDialogElement>(null);
  const programme = useMemo(
    () => state.programme.map((step) => drafted(step, held.get(step.id))),
    [state.programme, held],
  );
  const [as, setAs] = useState(first.as);
  const [stepId, setStepId] = useState(first.stepId);
  const step = programme.find(({ id }) => id === stepId) ?? programme[0];
  const [chosenPart, setPart] = useState<number | null>(null);
  const part = Math.min(chosenPart ?? (step ? firstPart(step, as) : 0), (step?.parts.length ?? 1) - 1);
  const fits = useMemo(() => parseProgramme(stepKinds, programme).ok, [programme]);
  const at = programme.findIndex(({ id }) => id === step?.id);

  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const goTo = useCallback((next: Step | undefined) => {
    if (!next) return;
    setStepId(next.id);
    setPart(null);
  }, []);
  // What happens elsewhere in the conference makes no other picture.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state only what is named is read
  const show = useMemo<PreviewShow | null>(
    () =>
      step && fits
        ? {
            kind: 'samling-preview',
            about: previewAbout(state, programme, { notes: words.notes, words: words.words }),
            at: { stepId: step.id, part },
            as,
            door: door && { joinCode: door.joinCode, joinLink: door.joinLink },
          }
        : null,
    [programme, state.title, state.halls, state.plannedStart, step?.id, part, as, fits, door, words],
  );
  if (!step) return null;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="preview-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // What is pressed here is not meant for the desk behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className={styles.head}>
        <h2 id="preview-title" className={styles.title}>
          {words.title}
        </h2>
        <div className={styles.steps}>
          <Button kind="plain" aria-label={words.previous} disabled={at <= 0} onClick={() => goTo(programme[at - 1])}>
            <ChevronLeft size="1.2em" aria-hidden="true" />
          </Button>
          <Select
            label={words.step}
            labelHidden
            value={step.id}
            onChange={(event) => goTo(programme.find(({ id }) => id === event.target.value))}
          >
            {programme.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
          <Button
            kind="plain"
            aria-label={words.next}
            disabled={at >= programme.length - 1}
            onClick={() => goTo(programme[at + 1])}
          >
            <ChevronRight size="1.2em" aria-hidden="true" />
          </Button>
        </div>
        <Chips
          label={words.as}
          labelHidden
          options={eyes.map((value) => ({ value, label: words.who[value] }))}
          value={as}
          onChange={(next) => {
            setAs(next);
            setPart(null);
          }}
        />
        {step.parts.length > 1 && (
          <Chips
            label={words.part}
            labelHidden
            options={step.parts.map(({ kind }, index) => ({ value: String(index), label: parts[kind] }))}
            value={String(part)}
            onChange={(next) => setPart(Number(next))}
          />
        )}
        <Button kind="pill" className={styles.close} icon={<X size="1.1em" aria-hidden="true" />} onClick={onClose}>
          {words.close}
        </Button>
      </header>
      {as === 'table' && !needsGroups(step) && <p className={styles.note}>{words.noTables}</p>}
      {show ? (
        <PreviewFrame show={show} onClose={onClose} />
      ) : (
        <div className={styles.stage}>
          <Notice tone="attention">{words.broken}</Notice>
        </div>
      )}
      <p className={styles.note}>
        {words.hint} {held.size > 0 && words.unsaved}
      </p>
    </dialog>
  );
}

function drafted(step: Step, draft: Parameters<typeof mergeDraft>[0] | undefined): Step {
  return draft ? mergeDraft(draft, step).step : step;
}
