import { useState } from 'react';
import type { Sharing } from '../boards/use-sharing.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './you-shared.module.css';

/** What this person has shared in a step, each to be taken back for as long as the step runs. */
export function YouShared({
  sharing,
  active,
}: {
  readonly sharing: Pick<Sharing, 'shared' | 'takeBack'>;
  readonly active: boolean;
}) {
  const { writing } = useTexts().steps;
  const [error, setError] = useState<string>();
  return (
    <>
      {sharing.shared.length > 0 && (
        <>
          <h3 className={styles.title}>{writing.youShared}</h3>
          <ul className={styles.list}>
            {sharing.shared.map((note) => (
              <li key={note.id} className={styles.one}>
                <span className={styles.words}>{note.text}</span>
                {active && (
                  <Button
                    kind="plain"
                    aria-label={writing.takeBackThis(note.text)}
                    onClick={async () => setError(await sharing.takeBack(note.id))}
                  >
                    {writing.takeBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status" className={styles.error}>
        {error}
      </p>
    </>
  );
}
