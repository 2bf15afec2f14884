import { useRef } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { CallCard } from '../../people/call-card.tsx';
import { type Call, openCalls } from '../../people/calls.ts';
import { useCaller } from '../../people/use-caller.ts';
import { EraseWord } from '../../steps/erase.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { useDesk } from '../desk-context.tsx';
import styles from './help.module.css';

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
          <DeskCall key={call.help.id} call={call} />
        ))}
      </ul>
    </section>
  );
}

/** A table that calls is one press away; what was said can be erased. */
function DeskCall({ call }: { readonly call: Call }) {
  const { facilitator, people } = useTexts();
  const { state } = useLive();
  const { open } = useDesk();
  const caller = useCaller()(call);
  const { help, group } = call;
  const { stepId } = help;
  const board = group && stepId !== null && state.groupings.get(stepId)?.status === 'confirmed' && (
    <button
      type="button"
      className={styles.name}
      aria-label={facilitator.openTable(caller.inText)}
      onClick={() => open({ kind: 'board', stepId, groupId: group.id })}
    >
      {caller.name}
    </button>
  );
  return (
    <CallCard
      {...{ call, caller }}
      dense
      name={board || undefined}
      quick={[people.call.coming]}
      own={facilitator.desk.answer}
      more={help.textId !== null && <EraseWord wordId={help.textId} />}
    />
  );
}
