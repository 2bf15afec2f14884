import { type ReactNode, useState } from 'react';
import type { LinkBody } from '../../../shared/protocol/http.ts';
import { makeLink } from '../../live/conference-links.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from '../attention/attention-region.module.css';

/** A link that carries a secret of its own: made when it is asked for, so that none lies about. `children`: what to do with it. */
export function SecretLink({
  opens,
  title,
  hint,
  children,
}: {
  readonly opens: LinkBody['role'];
  readonly title: string;
  readonly hint: string;
  readonly children: (link: string) => ReactNode;
}) {
  const { state } = useLive();
  const texts = useTexts();
  const [link, setLink] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const make = async () => {
    const answer = await makeLink(state.id, 'facilitator', { role: opens });
    setFault(answer.ok ? null : answer.code);
    if (answer.ok) setLink(answer.reply.link);
  };

  return (
    <details className={styles.more}>
      <summary>{title}</summary>
      <div className="stack-tight">
        <p className="soft small">{hint}</p>
        {fault && <Notice tone="attention">{errorText(texts, fault)}</Notice>}
        {link === null ? (
          <Button kind="pill" onClick={make}>
            {texts.facilitator.makeLink}
          </Button>
        ) : (
          children(link)
        )}
      </div>
    </details>
  );
}
