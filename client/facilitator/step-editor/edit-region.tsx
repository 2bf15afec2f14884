import { useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Language } from '../../../shared/texts/language.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { type Opened, useDesk } from '../desk-context.tsx';
import { DayEnd } from '../programme/day-end.tsx';
import { programmeView } from '../programme/programme-view.ts';
import { AddStep } from './add-step.tsx';
import styles from './edit-region.module.css';
import { MethodAdvice } from './method-advice.tsx';
import { ParkingList } from './parking-list.tsx';
import { SaveProgramme } from './save-programme.tsx';
import { StepList } from './step-list.tsx';
import { usePutBack } from './use-put-back.ts';
import { useStepMoves } from './use-step-moves.ts';

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** The programme while it is edited: its steps in their order, what can be added, and what has been taken out. */
export function EditRegion({ opened }: { readonly opened: Extract<Opened, { kind: 'programme' }> }) {
  const { state } = useLive();
  const wholeDesk = useDesk();
  const { open } = wholeDesk;
  const { language, texts } = useLanguage();
  const words = texts.facilitator.editor;
  const now = useNow(useServerClock());
  const view = programmeView(state, now);
  const moves = useStepMoves(view);
  const putBack = usePutBack();
  const [addAfter, setAddAfter] = useState<string | null | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const { stepId, takenOut } = opened;
  const elsewhere = stepId !== null || (wholeDesk.opened !== null && wholeDesk.opened.kind !== 'programme');
  const gone = takenOut && state.parked.find(({ id }) => id === takenOut.stepId);

  // Only when editing begins: a chosen step takes the reading place to its form.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (stepId === null && !state.preparing) heading.current?.focus();
  }, []);
  // The row that had the keyboard is no longer there.
  useEffect(() => {
    if (gone) undo.current?.focus();
  }, [gone]);

  return (
    <I18nProvider locale={locales[language]}>
      <section aria-labelledby="desk-title" className={styles.region}>
        {/* React Aria would put a style of its own in the head, which our security policy forbids. */}
        <span id="react-aria-pressable-style" hidden />
        <header className={styles.head}>
          <div>
            <p className="soft small">{state.preparing ? texts.facilitator.prepare.over : words.title}</p>
            <h1 id="desk-title" ref={heading} tabIndex={-1} className={styles.title}>
              {state.title}
            </h1>
          </div>
          {state.preparing ? (
            elsewhere && (
              <Button kind="pill" onClick={() => open(null)}>
                {texts.facilitator.prepare.overview}
              </Button>
            )
          ) : (
            <Button kind="pill" onClick={() => open(null)}>
              {words.done}
            </Button>
          )}
        </header>
        <p className="soft small">{words.howTo}</p>
        <StepList
          view={view}
          chosen={stepId}
          moves={moves}
          onAddAfter={(after) => setAddAfter(after)}
          onChoose={(id) => open({ kind: 'programme', stepId: id })}
        />
        {gone && takenOut && (
          <Notice
            silent
            action={
              <Button ref={undo} kind="pill" onClick={() => putBack(gone, takenOut.after)}>
                {words.putBack}
              </Button>
            }
          >
            {words.removed(gone.title)}
          </Notice>
        )}
        <DayEnd view={view} />
        <MethodAdvice />
        <AddStep after={addAfter} onAfter={setAddAfter} />
        <ParkingList except={gone?.id} />
        <SaveProgramme />
      </section>
    </I18nProvider>
  );
}
