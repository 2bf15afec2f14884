import Printer from 'lucide-react/icons/printer';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useLive } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import styles from './attention-region.module.css';
import { makeLink } from './conference-links.ts';
import { CopyLink } from './copy-link.tsx';
import sheet from './recovery-sheet.module.css';

/** A way back to the desk, for oneself on another machine or for a second facilitator: to copy, or on paper. */
export function RecoveryLink() {
  const { state } = useLive();
  const texts = useTexts();
  const words = texts.facilitator;
  const [link, setLink] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const make = async () => {
    setFault(null);
    try {
      setLink(await makeLink(state.id, 'facilitator'));
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'internal');
    }
  };
  return (
    <details className={styles.more}>
      <summary>{words.desk.recovery}</summary>
      <div className="stack-tight">
        <p className="soft small">{words.desk.recoveryHint}</p>
        {fault && <Notice tone="attention">{errorText(texts, fault)}</Notice>}
        {link === null ? (
          <Button kind="pill" onClick={make}>
            {words.makeLink}
          </Button>
        ) : (
          <>
            <div className="row">
              <CopyLink link={link} label={words.copyJoinLink} kind="pill" />
              <Button
                kind="pill"
                icon={<Printer size="1.05em" aria-hidden="true" />}
                onClick={() => {
                  const { classList } = document.body;
                  classList.add(sheet.alone ?? '');
                  addEventListener('afterprint', () => classList.remove(sheet.alone ?? ''), { once: true });
                  print();
                }}
              >
                {words.desk.recoveryPrint}
              </Button>
            </div>
            {createPortal(
              <article className={`${sheet.sheet} print-only`} data-theme="light" aria-hidden="true">
                <p>{texts.common.productName}</p>
                <h1>{words.desk.recoverySheet}</h1>
                <p className={sheet.title}>{state.title}</p>
                <div className={sheet.code}>
                  <QrCode value={link} size="fill" title={words.desk.recoverySheet} />
                </div>
                <p className={sheet.link}>{link}</p>
                <p>{words.desk.recoveryKeep}</p>
              </article>,
              document.body,
            )}
          </>
        )}
      </div>
    </details>
  );
}
