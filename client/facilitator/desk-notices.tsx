import { useState } from 'react';
import { useLive } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './desk.module.css';
import { useDesk } from './desk-context.tsx';

/** What must be read before anything else: no network, a refusal, and once, that one's link is the key. */
export function DeskNotices({ ownLink }: { readonly ownLink: string | null }) {
  const { state, online, unconfirmed } = useLive();
  const { refusal, forgetRefusal } = useDesk();
  const texts = useTexts();
  const { common, facilitator } = texts;
  const [saved, setSaved] = useState(false);
  const showKey = ownLink !== null && !saved && state.phase.kind === 'lobby' && !state.rehearsal;
  if (online && refusal === null && !showKey) return null;
  return (
    <div className={styles.notices}>
      {!online && (
        <Notice tone="attention">
          {facilitator.deskOffline} {unconfirmed > 0 && facilitator.waitingCommands(unconfirmed)}
        </Notice>
      )}
      {refusal !== null && (
        <Notice
          tone="attention"
          action={
            <Button kind="plain" onClick={forgetRefusal}>
              {common.close}
            </Button>
          }
        >
          {errorText(texts, refusal)}
        </Notice>
      )}
      {showKey && (
        <Notice>
          <strong>{facilitator.keyTitle}</strong>
          <br />
          {facilitator.keyText}
          <span className={styles.keyActions}>
            <CopyLink link={ownLink} label={facilitator.keyCopy} />
            <Button kind="plain" onClick={() => setSaved(true)}>
              {facilitator.keySaved}
            </Button>
          </span>
        </Notice>
      )}
    </div>
  );
}
