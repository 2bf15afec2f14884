import type { Message } from '../../shared/conference/state.ts';
import { useWord } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './attention-region.module.css';
import { useDesk } from './desk-context.tsx';

/** The message that everybody sees now, and the way to take it away. */
export function MessageShown({ message }: { readonly message: Message }) {
  const texts = useTexts().facilitator;
  const word = useWord();
  const { run } = useDesk();
  return (
    <section className={styles.part}>
      <h2>{texts.messageShown}</h2>
      <div className={styles.card}>
        <span className={styles.said}>«{word(message.textId)}»</span>
        <Button kind="plain" onClick={() => run({ type: 'clearMessage', messageId: message.id })}>
          {texts.takeMessageAway}
        </Button>
      </div>
    </section>
  );
}
