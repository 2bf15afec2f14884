import { useEffect, useRef } from 'react';
import { useTexts } from '../ui/language.tsx';
import { CallCard } from './call-card.tsx';
import type { HallCall } from './hall-calls.ts';
import styles from './section.module.css';

/** Who asks for help in this hall, and where nobody knows the hall. */
export function HelpSection({ calls }: { readonly calls: readonly HallCall[] }) {
  const { host } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const held = useRef(false);
  const ids = calls.map(({ help }) => help.id).join();

  // The card that was closed takes its buttons with it: the keyboard stays with the calls.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the list may take the focus
  useEffect(() => {
    if (held.current && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [ids]);

  return (
    <section
      className={styles.section}
      aria-labelledby="host-calls"
      onFocus={() => {
        held.current = true;
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null) held.current = false;
      }}
    >
      <h2 ref={heading} id="host-calls" tabIndex={-1} className={styles.title}>
        {calls.length > 0 ? host.calls : host.tabHelp}
      </h2>
      {calls.length === 0 ? (
        <p className="soft">
          {host.noCalls}. {host.noCallsText}
        </p>
      ) : (
        <ul className={styles.calls}>
          {calls.map((call) => (
            <CallCard key={call.help.id} call={call} />
          ))}
        </ul>
      )}
    </section>
  );
}
