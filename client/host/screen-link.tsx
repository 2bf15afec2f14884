import ExternalLink from 'lucide-react/icons/external-link';
import { useEffect, useRef, useState } from 'react';
import type { Hall } from '../../shared/conference/state.ts';
import type { LinkBody, LinkReply } from '../../shared/protocol/http.ts';
import { codeOf } from '../live/session.ts';
import { useLive } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { TextField } from '../ui/text-field.tsx';
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
    const answer = await makeScreenLink(state.id, hall.id);
    setFault(answer.ok ? null : answer.code);
    if (answer.ok) setLink(answer.link);
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
            <ButtonLink
              href={link}
              target="_blank"
              rel="noreferrer"
              icon={<ExternalLink size="1.05em" aria-hidden="true" />}
            >
              {host.openScreen}
              <span className="visually-hidden">({host.newTab})</span>
            </ButtonLink>
            <CopyLink link={link} />
          </div>
        </div>
      )}
    </>
  );
}

/** Where the browser lends no clipboard (plain http), the link is laid out to be copied by hand. */
function CopyLink({ link }: { readonly link: string }) {
  const { common, host } = useTexts();
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state === 'byHand') field.current?.select();
  }, [state]);
  if (state === 'byHand') return <TextField ref={field} label={host.copyByHand} value={link} readOnly />;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
      announce(common.copied);
    } catch {
      setState('byHand');
    }
  };
  return (
    <Button kind="plain" onClick={copy}>
      {state === 'copied' ? common.copied : host.copyLink}
    </Button>
  );
}

/** A fresh link for a screen of this hall. Never rejects. */
async function makeScreenLink(
  conferenceId: string,
  hallId: string,
): Promise<{ readonly ok: true; readonly link: string } | { readonly ok: false; readonly code: string }> {
  const body: LinkBody = { role: 'hall', hallId };
  try {
    const response = await fetch(`/api/conferences/${encodeURIComponent(conferenceId)}/links?role=hallHost`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { ok: false, code: await codeOf(response) };
    return { ok: true, link: ((await response.json()) as LinkReply).link };
  } catch {
    return { ok: false, code: 'offline' };
  }
}
