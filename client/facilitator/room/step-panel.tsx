import { useEffect, useRef } from 'react';
import { type Group, knownStep } from '../../../shared/conference/state.ts';
import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { facilitatorViews } from '../../steps/facilitator-views.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ShowNotes } from '../attention/show-notes.tsx';
import { waitingNotes } from '../attention/waiting-notes.ts';
import { BackToRoom } from '../back-to-room.tsx';
import { useDesk } from '../desk-context.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import styles from './board-panel.module.css';

/** What a step that is not running has left: its words and what was shared, and the way to each table's board. */
export function StepPanel({ stepId }: { readonly stepId: string }) {
  const { state } = useLive();
  const { open } = useDesk();
  const texts = useTexts();
  const words = texts.facilitator;
  const names = useNames();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = knownStep(state, stepId);
  // The reading place follows to what was opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is a new place
  useEffect(() => heading.current?.focus(), [stepId]);
  useFocusBack(`[data-step="${stepId}"]`);
  if (!step) return null;
  const View = facilitatorViews.get(step.kind);
  const hasTables = boardSpecs(stepKinds, step).some(({ scope }) => scope === 'group');
  const grouping = state.groupings.get(stepId);
  const tables: readonly Group[] =
    hasTables && grouping?.status === 'confirmed' ? grouping.groups.filter(({ members }) => members.length > 0) : [];
  const waiting = waitingNotes(state, step);
  return (
    <section className={styles.panel} aria-labelledby={`left-in-${stepId}`}>
      <div className={styles.bar}>
        <BackToRoom />
      </div>
      <h2 id={`left-in-${stepId}`} ref={heading} tabIndex={-1} className={styles.title}>
        {step.title}
      </h2>
      {step.question && <p className="soft">{step.question}</p>}
      {waiting && <ShowNotes waiting={waiting} />}
      {View && (
        <ErrorBoundary resetKey={stepId} fallback={<Notice tone="attention">{texts.errors.internal}</Notice>}>
          <View step={step} />
        </ErrorBoundary>
      )}
      {tables.length > 0 && (
        <section className="stack-tight">
          <h3>{words.desk.stepTables}</h3>
          <div className="row">
            {tables.map((group) => (
              <Button
                key={group.id}
                kind="pill"
                data-board={`${stepId}/${group.id}`}
                onClick={() => open({ kind: 'board', stepId, groupId: group.id })}
              >
                {[names.table(group), names.gathers(group)].filter(Boolean).join(' · ')}
              </Button>
            ))}
          </div>
        </section>
      )}
      {!View && tables.length === 0 && <p className="soft">{words.desk.stepNothing}</p>}
    </section>
  );
}
