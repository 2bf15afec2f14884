import { useRef } from 'react';
import type { Hall } from '../../shared/conference/state.ts';
import { CallCard } from '../people/call-card.tsx';
import type { Call } from '../people/calls.ts';
import { useCaller } from '../people/use-caller.ts';
import { useTexts } from '../ui/language.tsx';
import { useKeepFocus } from '../ui/use-keep-focus.ts';
import styles from './section.module.css';

/** Who asks for help in this hall, and where nobody knows the hall. */
export function HelpSection({ hall, calls }: { readonly hall: Hall; readonly calls: readonly Call[] }) {
  const { host, people } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const callerOf = useCaller(hall.id);
  const keepFocus = useKeepFocus(heading, calls.map(({ help }) => help.id).join());
  const quick = [people.call.coming, host.quick.soon, host.quick.leader];
  return (
    <section className={styles.section} aria-labelledby="host-calls" {...keepFocus}>
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
            <CallCard key={call.help.id} call={call} caller={callerOf(call)} quick={quick} own={host.answer} />
          ))}
        </ul>
      )}
    </section>
  );
}
