import { useRef } from 'react';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { useDesk } from '../desk-context.tsx';
import styles from './attention-region.module.css';
import { type LateWords, lateWords } from './late-words.ts';

const shortest = 60;

/** Words that came after their board was locked: to be put on it, or to be left out. Nothing while there are none. */
export function LateNotes() {
  const { state } = useLive();
  const word = useWord();
  const texts = useTexts().facilitator.desk;
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = lateWords(state, word, 'waiting');
  const leftOut = lateWords(state, word, 'left');
  const keepFocus = useKeepFocus(heading, waiting.map(({ late }) => late.id).join());
  if (waiting.length + leftOut.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="late-notes" {...keepFocus}>
      <h2 ref={heading} id="late-notes" tabIndex={-1}>
        {texts.late}
      </h2>
      {waiting.length > 0 && <List notes={waiting} />}
      {leftOut.length > 0 && (
        <details className={styles.more}>
          <summary>{texts.lateLeftOut(leftOut.length)}</summary>
          <div>
            <List notes={leftOut} />
          </div>
        </details>
      )}
    </section>
  );
}

function List({ notes }: { readonly notes: readonly LateWords[] }) {
  return (
    <ul className={styles.standing}>
      {notes.map((one) => (
        <Late key={one.late.id} one={one} />
      ))}
    </ul>
  );
}

function Late({ one: { late, step, group, text } }: { readonly one: LateWords }) {
  const { run } = useDesk();
  const announce = useAnnounce();
  const names = useNames();
  const texts = useTexts().facilitator.desk;
  const short = text.length > shortest ? `${text.slice(0, shortest).trim()} …` : text;
  const settle = async (put: boolean) => {
    if (await run({ type: 'settleLate', lateId: late.id, put })) announce(put ? texts.lateIsPut : texts.lateIsLeft);
  };
  return (
    <li className={styles.message}>
      <p className="soft small">{texts.lateFor(names.table(group), step.title)}</p>
      <p className={styles.lateText}>{text}</p>
      <div className={styles.deeds}>
        <Button kind="plain" aria-label={texts.latePutOf(short)} onClick={() => settle(true)}>
          {texts.latePut}
        </Button>
        {late.outcome === 'waiting' && (
          <Button kind="plain" aria-label={texts.lateLeaveOf(short)} onClick={() => settle(false)}>
            {texts.lateLeave}
          </Button>
        )}
      </div>
    </li>
  );
}
