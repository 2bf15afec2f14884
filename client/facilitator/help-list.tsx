import { useEffect, useRef } from 'react';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './help.module.css';
import { openCalls } from './help-calls.ts';
import { HelpCard } from './help-card.tsx';

/** Where the keyboard goes when somebody asks to see the calls. */
export const helpPlace = 'help-calls';

/** All open calls, at the top of what asks for attention. Nothing while nobody calls. */
export function HelpList() {
  const { state } = useLive();
  const texts = useTexts().facilitator.desk;
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const calls = openCalls(state);
  const ids = calls.map(({ help }) => help.id).join();

  // The card that was closed takes its buttons with it: the keyboard stays with the calls.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the list may take the focus
  useEffect(() => {
    if (document.activeElement !== document.body || !hadFocus.current) return;
    heading.current?.focus({ preventScroll: true });
  }, [ids]);
  const hadFocus = useRef(false);

  if (calls.length === 0) return null;
  return (
    <section
      className={styles.section}
      aria-labelledby={helpPlace}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null) hadFocus.current = false;
      }}
    >
      <h2 ref={heading} id={helpPlace} tabIndex={-1}>
        {texts.calls}
      </h2>
      <ul ref={list} className={styles.calls}>
        {calls.map((call) => (
          <HelpCard key={call.help.id} call={call} />
        ))}
      </ul>
    </section>
  );
}
