import { useEffect, useRef, useState } from 'react';
import type { Hall } from '../../shared/conference/state.ts';
import { makeLink } from '../live/conference-links.ts';
import { useLive } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { OutsideLink } from '../ui/outside-link.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import styles from './section.module.css';

/** A link to the hall's own screen, made when it is asked for, so that none lies about. */
export function ScreenLink({ hall }: { readonly hall: Hall }) {
  const { state } = useLive();
  const texts = useTexts();
  const { host } = texts;
  const [link, setLink] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const made = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (link !== null) made.current?.focus();
  }, [link]);
  const make = async () => {
    const answer = await makeLink(state.id, 'hallHost', { role: 'hall', hallId: hall.id });
    setFault(answer.ok ? null : answer.code);
    if (answer.ok) setLink(answer.reply.link);
  };
  return (
    <>
      <p className="soft small">{host.screenMeans}</p>
      {fault !== null && <Notice tone="attention">{errorText(texts, fault)}</Notice>}
      {link === null ? (
        <div>
          <Button onClick={make}>{host.makeScreen}</Button>
        </div>
      ) : (
        <div ref={made} tabIndex={-1} className={styles.section}>
          <div className={styles.qr}>
            <QrCode value={link} size="fill" title={host.screenQr} />
          </div>
          <div className={styles.deeds}>
            <OutsideLink href={link} label={host.openScreen} newTab={host.newTab} />
            <CopyLink link={link} kind="plain" />
          </div>
        </div>
      )}
    </>
  );
}
