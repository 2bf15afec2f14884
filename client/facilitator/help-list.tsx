import { useRef } from 'react';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './help.module.css';
import { openCalls } from './help-calls.ts';
import { HelpCard } from './help-card.tsx';
import { useKeepFocus } from './use-keep-focus.ts';

/** Where the keyboard goes when somebody asks to see the calls. */
export const helpPlace = 'help-calls';

/** All open calls, at the top of what asks for attention. Nothing while nobody calls. */
export function HelpList() {
  const { state } = useLive();
  const texts = useTexts().facilitator.desk;
  const heading = useRef<HTMLHeadingElement>(null);
  const calls = openCalls(state);

  const keepFocus = useKeepFocus(heading, calls.map(({ help }) => help.id).join());
  if (calls.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={helpPlace} {...keepFocus}>
      <h2 ref={heading} id={helpPlace} tabIndex={-1}>
        {texts.calls}
      </h2>
      <ul className={styles.calls}>
        {calls.map((call) => (
          <HelpCard key={call.help.id} call={call} />
        ))}
      </ul>
    </section>
  );
}
