import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './planning-bar.module.css';
import type { PlanningState } from './use-planning.ts';

/** How far a plan has come, with a way to stop it; or why there is none. */
export function PlanningBar({ state, onStop }: { readonly state: PlanningState; readonly onStop: () => void }) {
  const { seating } = useTexts().facilitator;
  switch (state.kind) {
    case 'rest':
      return null;
    case 'working':
      return (
        <div className={styles.working}>
          <p role="status">{seating.planning}</p>
          <ProgressBar share={state.share} label={seating.planning} />
          <Button kind="pill" onClick={onStop}>
            {seating.stop}
          </Button>
        </div>
      );
    case 'done':
      return (
        <Notice tone="good" silent>
          {seating.planned}
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="attention">
          {seating.noPlan} {[...new Set(state.reasons)].join(' ')}
        </Notice>
      );
  }
}
