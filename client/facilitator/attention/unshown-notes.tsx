import EyeOff from 'lucide-react/icons/eye-off';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { titleInSentence } from '../next/move-texts.ts';
import styles from '../next/next-bar.module.css';
import type { WaitingNotes } from './waiting-notes.ts';

/** Told before one goes on: notes that nobody has seen yet, and the button that shows them beside the one that leaves them. */
export function UnshownNotes({ waiting: { step, count } }: { readonly waiting: WaitingNotes }) {
  const { run } = useDesk();
  const words = useTexts().facilitator;
  const announce = useAnnounce();
  const title = titleInSentence(step.title, words);
  const show = async () => {
    if (await run({ type: 'showNotes', stepId: step.id })) announce(words.desk.notesShown);
  };
  return (
    <div className={styles.unshown}>
      <p>
        <EyeOff size="1.15em" aria-hidden="true" />
        <span>{words.desk.notShownYet(count, title)}</span>
      </p>
      <ArmedButton
        kind="pill"
        about={step.id}
        label={words.desk.showNow}
        name={words.desk.showNowOf(title)}
        sure={words.desk.showNotesSure}
        onConfirm={show}
      />
    </div>
  );
}
