import type { ReactNode } from 'react';
import type { OneWordData } from '../../shared/steps/one-word.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import { Fit } from './hall-fit.tsx';
import { gatherWords } from './hall-words.ts';
import styles from './word-wall.module.css';

/** What a step's people have said in a word, in the order it came, without anybody's name; nothing before the first. */
export function useWordWall(stepId: string): ReactNode {
  const { hall } = useTexts();
  const data = useLive().state.stepData.get(stepId) as OneWordData | undefined;
  const word = useWord();
  const said = gatherWords((data?.shown ?? []).map((id) => ({ id, text: word(id) })));
  const count = said.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  return (
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
  );
}
