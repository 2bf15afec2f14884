import { Suspense } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { useLive } from '../../live/use-live.tsx';
import { participantViews } from '../../steps/participant-views.ts';
import { SensitiveNotice } from '../../steps/sensitive-notice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Question } from '../../ui/question.tsx';
import { SensitiveWriting } from '../../ui/sensitive-topic.tsx';
import { Arrival, type LastPlace } from '../arrival.tsx';
import { BrokenPart } from './broken-part.tsx';
import styles from './now-page.module.css';
import { placeOf } from './screen.ts';
import { placeName } from './step-header.tsx';
import type { InStep } from './step-pages.tsx';

/** What this person does now: the step kind's own view, or the words that fit where there is nothing to do yet. */
export function NowPage({ screen, lastPlace }: { readonly screen: InStep; readonly lastPlace: LastPlace }) {
  const texts = useTexts();
  const { participant } = texts;
  const { step } = screen;
  const arrival = (
    <Arrival place={placeOf(screen)} name={participant.nowComes(placeName(screen, texts))} last={lastPlace} />
  );
  if (screen.kind === 'noSeat') {
    return (
      <>
        {arrival}
        <StepQuestion step={step} />
        <EmptyState title={participant.noSeatTitle}>
          <p className="soft">{participant.noSeatText}</p>
        </EmptyState>
      </>
    );
  }
  if (screen.kind === 'seated') {
    return (
      <>
        {arrival}
        <StepQuestion step={step} />
        <p className="soft">{participant.sitDown}</p>
      </>
    );
  }
  const broken = (
    <>
      <StepQuestion step={step} />
      <BrokenPart />
    </>
  );
  const View = participantViews.get(step.kind);
  return (
    <ErrorBoundary resetKey={step.id} fallback={broken}>
      <Suspense fallback={<Loading />}>
        {arrival}
        <SensitiveWriting on={step.sensitive === true}>
          {step.sensitive && <SensitiveNotice />}
          {View ? <View key={step.id} step={step} /> : <StepQuestion step={step} />}
        </SensitiveWriting>
      </Suspense>
    </ErrorBoundary>
  );
}

function StepQuestion({ step }: { readonly step: Step }) {
  const { state } = useLive();
  return (
    <div className={styles.lines} lang={state.language}>
      <Question text={step.question} />
      {step.instruction && <p className={styles.instruction}>{step.instruction}</p>}
    </div>
  );
}
