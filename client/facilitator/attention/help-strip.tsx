import { useLive, useServerClock } from '../../live/use-live.tsx';
import { openCalls } from '../../people/calls.ts';
import { useCaller } from '../../people/use-caller.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { formatClock } from '../../ui/time.ts';
import { useNow } from '../../ui/use-now.ts';
import { useDesk } from '../desk-context.tsx';
import { useGoToCalls } from '../use-go-to-calls.ts';
import styles from './help.module.css';

/** The call that has waited longest, above *Next*, wherever the list itself is out of sight. */
export function HelpStrip() {
  const { state } = useLive();
  const { run } = useDesk();
  const { facilitator, people } = useTexts();
  const texts = facilitator.desk;
  const words = people.call;
  const announce = useAnnounce();
  const now = useNow(useServerClock());
  const callerOf = useCaller();
  const goToCalls = useGoToCalls();
  const waiting = openCalls(state).filter(({ help }) => help.reply === null);
  const first = waiting[0];
  if (!first) return null;
  const caller = callerOf(first);
  const coming = async () => {
    if (await run({ type: 'replyHelp', helpId: first.help.id, text: words.coming })) announce(words.answerSent);
  };
  return (
    <div className={styles.strip} data-strip>
      <p>
        <strong>{caller.name}</strong>{' '}
        <span className="numbers">{texts.callTag(formatClock(Math.max(0, now - first.help.askedAt)))}</span>
        {waiting.length > 1 && <span className="soft"> · {texts.moreCalls(waiting.length - 1)}</span>}
      </p>
      <div className={styles.deeds}>
        <Button kind="pill" aria-label={words.say(words.coming, caller.inText)} onClick={coming}>
          {words.coming}
        </Button>
        <Button kind="plain" onClick={goToCalls}>
          {texts.showCalls}
        </Button>
      </div>
    </div>
  );
}
