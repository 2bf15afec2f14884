import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import type { Lifting } from './board-tools.ts';
import styles from './lift-button.module.css';

/** Where choosing what to lift is the only thing to do: on the note itself, with the limit told in words. */
export function LiftButton({
  noteId,
  lifted,
  lift,
}: {
  readonly noteId: string;
  readonly lifted: boolean;
  readonly lift: NonNullable<Lifting['lift']>;
}) {
  const texts = useTexts();
  const { boards } = texts;
  const [error, setError] = useState<string>();
  const press = async () => {
    const reply = await lift(noteId, !lifted);
    setError(reply.ok ? undefined : errorText(texts, reply.code));
  };
  const Icon = lifted ? ArrowDown : ArrowUp;
  return (
    <div className={styles.lift}>
      <Button kind="pill" icon={<Icon size="1.1em" aria-hidden="true" />} onClick={press}>
        {lifted ? boards.takeDown : boards.liftToPlenary}
      </Button>
      <span role="status" className={styles.error}>
        {error}
      </span>
    </div>
  );
}
