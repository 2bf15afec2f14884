import type { OneWordData } from '../../../shared/steps/one-word.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Fit } from '../hall-fit.tsx';
import { HallStage } from '../hall-stage.tsx';
import { WayInCorner } from '../hall-way-in.tsx';
import type { StepViewProps } from '../step-view.ts';
import styles from './hall.module.css';
import { gatherWords } from './hall-words.ts';

/** The words as they come, in the order they came, without anybody's name. */
export function CheckInHall({ step }: StepViewProps) {
  const { hall } = useTexts();
  const data = useLive().state.stepData.get(step.id) as OneWordData | undefined;
  const word = useWord();
  const said = gatherWords((data?.shown ?? []).map((id) => ({ id, text: word(id) })));
  const count = said.reduce((sum, one) => sum + one.count, 0);
  return (
    <HallStage step={step} question={step.question} foot={step.instruction} beside={<WayInCorner />}>
      {said.length > 0 && (
        <section className={styles.wall} aria-label={hall.wordCount(count)}>
          <Fit smallest={0.4} keep="end">
            <ul className={styles.words}>
              {said.map(({ id, text, count: times }) => (
                <li key={id}>
                  {text}
                  {times > 1 && <span className={styles.times}>×{times}</span>}
                </li>
              ))}
            </ul>
          </Fit>
        </section>
      )}
    </HallStage>
  );
}
