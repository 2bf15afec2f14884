import type { MessageTarget } from '../../../shared/conference/messages.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useNames } from '../../people/use-names.ts';
import { EraseWord } from '../../steps/erase.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import styles from '../attention/attention-region.module.css';
import { useDesk } from '../desk-context.tsx';

/** The messages that stand now, whom each reaches, and the ways to take it away or to erase its words. */
export function MessagesShown() {
  const { state } = useLive();
  const { common, facilitator: texts, people } = useTexts();
  const timeOfDay = useTimeOfDay();
  const word = useWord();
  const names = useNames();
  const { run } = useDesk();
  if (state.messages.length === 0) return null;
  const reached = (to: MessageTarget): string => {
    const { reaches } = texts.desk;
    if (to.kind === 'all') return reaches.all;
    if (to.kind === 'hall') return reaches.hall(state.halls.find(({ id }) => id === to.hallId)?.name ?? '');
    const group = state.groupings.get(to.stepId)?.groups.find(({ id }) => id === to.groupId);
    return group ? reaches.table(names.tableInText(group)) : '';
  };
  return (
    <section className={styles.part}>
      <h2>{texts.desk.messages}</h2>
      <ul className={styles.standing}>
        {state.messages.map((message) => {
          const takeAway = () => run({ type: 'clearMessage', messageId: message.id });
          return (
            <li key={message.id} className={styles.message}>
              <p>
                <span className={styles.said}>{texts.quoted(word(message.textId))}</span>{' '}
                <span className="soft small">
                  {reached(message.to)} · {common.atTime(timeOfDay(message.at))}
                </span>
              </p>
              <div className={styles.deeds}>
                <Button kind="plain" onClick={takeAway}>
                  {people.takeMessageAway}
                </Button>
                <EraseWord wordId={message.textId} onErased={takeAway} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
