import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './show-notes.module.css';
import type { WaitingNotes } from './waiting-notes.ts';

/** How many notes wait, and the button that shows them, with what it will do written beside it. */
export function ShowNotes({ waiting }: { readonly waiting: WaitingNotes }) {
  const { run } = useDesk();
  const texts = useTexts().facilitator.desk;
  const announce = useAnnounce();
  const { step, count, attribution, shown, tooFew } = waiting;
  if (shown) return <p className="soft small">{texts.notesShown}</p>;
  const show = async () => {
    if (await run({ type: 'showNotes', stepId: step.id })) announce(texts.notesShown);
  };
  const possible = count > 0 && !tooFew;
  return (
    <div className={styles.waiting}>
      <div className={styles.words}>
        <p>{count === 0 ? texts.notesWaitNone : texts.notesWait(count)}</p>
        {count > 0 && (
          <p className="soft small">{tooFew ? texts.showNotesTooFew : texts.showNotesMeans[attribution]}</p>
        )}
      </div>
      {count > 0 && (
        <ArmedButton
          kind="pill"
          label={texts.showNotes}
          sure={possible ? texts.showNotesSure : null}
          disabled={!possible}
          onConfirm={show}
        />
      )}
    </div>
  );
}
