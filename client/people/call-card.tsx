import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useServerClock, useWord } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { formatClock } from '../ui/time.ts';
import { useNow } from '../ui/use-now.ts';
import { AnswerForm } from './answer-form.tsx';
import styles from './call-card.module.css';
import type { Call } from './calls.ts';
import { useDeeds } from './deeds.tsx';
import type { Caller } from './use-caller.ts';

export interface CallCardProps {
  readonly call: Call;
  readonly caller: Caller;
  /** The caller's name where it is more than a name. */
  readonly name?: ReactNode;
  /** Answers that are sent in one tap. */
  readonly quick: readonly string[];
  /** What the button says that lets one answer in one's own words. */
  readonly own: string;
  /** What else can be done with the words of a call, beside answering them. */
  readonly more?: ReactNode;
  /** For the side of a screen, and for a mouse. */
  readonly dense?: boolean;
}

/** One call: who, where, what they say, how long it has been; an answer in one tap, or in one's own words. */
export function CallCard({ call, caller, name, quick, own, more, dense }: CallCardProps) {
  const { people, privacy } = useTexts();
  const words = people.call;
  const word = useWord();
  const { run } = useDeeds();
  const announce = useAnnounce();
  const now = useNow(useServerClock());
  const [writing, setWriting] = useState(false);
  const answer = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current && !writing) answer.current?.focus();
    wasWriting.current = writing;
  }, [writing]);
  const { help } = call;
  const asked = help.textId === null ? '' : word(help.textId);
  const reply = async (text: string) => {
    const done = await run({ type: 'replyHelp', helpId: help.id, text });
    if (done) announce(words.answerSent);
    return done;
  };
  const looks = [styles.call, dense && styles.dense, help.reply === null && styles.open];
  return (
    <li className={looks.filter(Boolean).join(' ')}>
      <p>
        {name ?? <strong>{caller.name}</strong>}
        {caller.where && <span className="soft"> · {caller.where}</span>}
      </p>
      {asked && <p className={styles.said}>{privacy.quote(asked)}</p>}
      <p className="soft small numbers">
        {help.reply === null
          ? words.waited(formatClock(Math.max(0, now - help.askedAt)))
          : words.answered(word(help.reply.textId))}
      </p>
      {writing ? (
        <AnswerForm who={caller.inText} onAnswer={reply} onDone={() => setWriting(false)} more={more} />
      ) : (
        <div className={styles.deeds}>
          {help.reply === null &&
            quick.map((text) => (
              <Button key={text} kind="pill" aria-label={words.say(text, caller.inText)} onClick={() => reply(text)}>
                {text}
              </Button>
            ))}
          <Button kind="plain" aria-label={words.answerTo(caller.inText)} ref={answer} onClick={() => setWriting(true)}>
            {own}
          </Button>
          <Button
            kind="plain"
            aria-label={words.helpedWho(caller.name)}
            onClick={() => run({ type: 'closeHelp', helpId: help.id })}
          >
            {words.helped}
          </Button>
        </div>
      )}
    </li>
  );
}
