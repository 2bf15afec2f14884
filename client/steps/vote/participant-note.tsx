import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useId } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import type { HallNote } from '../hall-notes.tsx';
import styles from './participant.module.css';
import type { Dots } from './use-dots.ts';

const spokenLength = 60;

/** A note to vote on: minus, one's own dots, plus; and what it got, once that is shown. */
export function VoteNote({
  note,
  dots,
  own,
  result,
  onPress,
}: {
  readonly note: HallNote;
  /** Null when no more dots are taken. */
  readonly dots: Dots | null;
  readonly own: number;
  readonly result: { readonly count: number; readonly share: number } | null;
  readonly onPress: () => void;
}) {
  const { boards, steps } = useTexts();
  const { vote } = steps;
  const announce = useAnnounce();
  const words = useId();
  const short = note.text.length > spokenLength ? `${note.text.slice(0, spokenLength)}…` : note.text;
  const change = (by: 1 | -1) => {
    if (!dots) return;
    if (by > 0 && dots.left <= 0) return announce(vote.noneLeft);
    if (by < 0 && own === 0) return;
    onPress();
    dots.set(note.id, own + by);
    announce(own + by === 0 ? vote.noneFromYou : vote.onNote(own + by));
  };
  return (
    <li className={styles.note}>
      <p id={words} className={styles.words}>
        {note.text}
      </p>
      {note.table !== null && <p className="soft small">{boards.fromTable(note.table)}</p>}
      {result && (
        <p className={styles.result}>
          <strong className="numbers">{vote.counted(result.count)}</strong>
          <ProgressBar share={result.share} />
        </p>
      )}
      {dots ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in a list of many would be read as a form each
        <div role="group" aria-labelledby={words} className={styles.give}>
          <Button
            kind="quiet"
            className={styles.step}
            aria-label={vote.takeBack(short)}
            aria-disabled={own === 0 || undefined}
            onClick={() => change(-1)}
          >
            <Minus size="1.4em" aria-hidden="true" />
          </Button>
          <span className={styles.own}>
            <OwnDots count={own} />
            <span className={own === 0 ? 'visually-hidden' : styles.number}>
              {own === 0 ? vote.noneFromYou : vote.onNote(own)}
            </span>
          </span>
          <Button
            kind="quiet"
            className={styles.step}
            aria-label={vote.give(short)}
            aria-disabled={dots.left <= 0 || undefined}
            onClick={() => change(1)}
          >
            <Plus size="1.4em" aria-hidden="true" />
          </Button>
        </div>
      ) : (
        own > 0 && <p className="soft small">{vote.onNote(own)}</p>
      )}
    </li>
  );
}

function OwnDots({ count }: { readonly count: number }) {
  return (
    <span className={styles.drawn} aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots differ in nothing but their place
        <span key={at} className={styles.dot} />
      ))}
    </span>
  );
}
