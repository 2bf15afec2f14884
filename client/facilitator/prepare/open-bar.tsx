import DoorOpen from 'lucide-react/icons/door-open';
import { useState } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDesk } from '../desk-context.tsx';
import { useDrafts } from '../step-editor/drafts-context.tsx';
import styles from './prepare.module.css';
import { rehearse } from './rehearse.ts';

/** The one large action of preparing, and the way to try it all before. */
export function OpenBar() {
  const { state } = useLive();
  const { open, run } = useDesk();
  const { held } = useDrafts();
  const texts = useTexts();
  const { prepare: words, editor } = texts.facilitator;
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const openDoor = async () => {
    if (!(await run({ type: 'lockDoor', locked: false }))) return;
    announce(words.opened);
    open(null);
    requestAnimationFrame(() => document.getElementById('content')?.focus());
  };
  const tryIt = async () => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    // Opened before anything is awaited: later no browser would let it.
    const tab = window.open('', '_blank');
    const answer = await rehearse(state);
    setBusy(false);
    if (!answer.ok) {
      tab?.close();
      setFault(answer.code);
    } else if (tab) tab.location.replace(answer.reply.facilitatorLink);
    else location.assign(answer.reply.facilitatorLink);
  };
  return (
    <div className={styles.bar}>
      {fault && <Notice tone="attention">{errorText(texts, fault)}</Notice>}
      <p className={styles.means}>{held.size > 0 ? editor.unsavedSteps(held.size) : words.openMeans}</p>
      <Button kind="plain" aria-disabled={busy} onClick={tryIt}>
        {busy ? words.rehearsing : words.rehearse}
        <span className="visually-hidden"> ({texts.facilitator.newTab})</span>
      </Button>
      <Button
        kind="primary"
        large
        className={styles.open}
        icon={<DoorOpen size="1.15em" aria-hidden="true" />}
        onClick={openDoor}
      >
        {words.openDoor}
      </Button>
    </div>
  );
}
