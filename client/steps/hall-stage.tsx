import type { ReactNode } from 'react';
import type { Step } from '../../shared/conference/programme.ts';
import { Question } from '../ui/question.tsx';
import { HallClock } from './hall-clock.tsx';
import { Fit } from './hall-fit.tsx';
import { HallParts, type PartWords } from './hall-parts.tsx';
import styles from './hall-stage.module.css';

export interface HallStageProps {
  readonly step: Step;
  readonly question: string;
  /** A second sentence that asks on. */
  readonly follow?: string | undefined;
  /** A few words over the question, e.g. who tells. */
  readonly above?: ReactNode;
  /** Under the question, in soft words. */
  readonly below?: ReactNode;
  /** Instead of the part's clock. */
  readonly clock?: ReactNode;
  /** Beside or under the clock. */
  readonly beside?: ReactNode;
  /** The last line: in a step of several parts they are named there, else this stands. */
  readonly foot?: ReactNode;
  /** What a step kind calls its parts, instead of the usual words. */
  readonly partWords?: PartWords | undefined;
  /** What people have written. When it is there the question moves to the top to give it room. */
  readonly children?: ReactNode;
}

/** The middle of the hall screen: the question and the clock, and what the room has made of them. */
export function HallStage(props: HallStageProps) {
  const { step, question, follow, above, below, clock, beside, foot, partWords, children } = props;
  const wall = Boolean(children);
  return (
    <div className={`${styles.stage} ${wall ? styles.withWall : ''}`}>
      <Fit className={styles.question} largest={wall ? 0.75 : 1}>
        {above && <p className={styles.above}>{above}</p>}
        <Question text={question} follow={follow} size="hall" />
        {below && <div className={styles.below}>{below}</div>}
      </Fit>
      <div className={styles.clock}>
        {clock ?? <HallClock step={step} size={wall ? 'medium' : 'hall'} />}
        {beside}
      </div>
      {wall && <div className={styles.wall}>{children}</div>}
      <footer className={styles.foot}>
        <HallParts step={step} words={partWords} otherwise={foot} />
      </footer>
    </div>
  );
}
