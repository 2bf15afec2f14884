import { useState } from 'react';
import type { Step } from '../../shared/conference/programme.ts';
import { type OneWordData, oneWord } from '../../shared/steps/one-word.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import { EraseSwitch, EraseWord } from './erase.tsx';
import styles from './word-list.module.css';

/** For the desk: the words that people say as they come, the newest first, so that it is seen at once that they come. */
export function WordList({ step }: { readonly step: Step }) {
  const { state } = useLive();
  const word = useWord();
  const [erasing, setErasing] = useState(false);
  const texts = useTexts().facilitator;
  const data = (state.stepData.get(step.id) ?? oneWord.initialData) as OneWordData;
  const shown = data.shown.filter((id) => word(id) !== '').reverse();
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{texts.wordsSoFar(shown.length)}</h3>
      {shown.length === 0 ? (
        <p className="soft">{texts.wordsComeHere}</p>
      ) : (
        <ul className={styles.words}>
          {shown.map((id) => (
            <li key={id}>
              {word(id)} {erasing && <EraseWord wordId={id} />}
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 && <EraseSwitch on={erasing} onTurn={setErasing} />}
    </section>
  );
}
