import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { tellServer } from '../../live/ask-server.ts';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './delete-all.module.css';
import { harvestAddress } from './use-harvest.ts';

/** Has the server delete all of a conference that has ended: what goes and what does not, and the harvest to take along first. */
export function DeleteAll({
  conferenceId,
  remembered,
  onDeleted,
}: {
  readonly conferenceId: string;
  /** A network remembers who sat together. */
  readonly remembered: boolean;
  readonly onDeleted?: () => void;
}) {
  const texts = useTexts();
  const { deleteAll: words, ...own } = texts.harvest;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const erase = async () => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    const address = `/api/conferences/${encodeURIComponent(conferenceId)}?role=facilitator`;
    const answer = await tellServer(address, { method: 'DELETE' });
    setBusy(false);
    if (answer.ok) onDeleted?.();
    else setFault(answer.code);
  };
  return (
    <section className={`screen-only ${styles.all}`} aria-labelledby="delete-all">
      <h2 id="delete-all">{words.title}</h2>
      <p>
        {words.goes} {remembered && words.forgets}
      </p>
      <p>{words.stays}</p>
      <div className={styles.actions}>
        {(['md', 'json'] as const).map((ending) => (
          <ButtonLink
            key={ending}
            href={harvestAddress(conferenceId, ending)}
            download
            icon={<Download size="1.15em" aria-hidden="true" />}
          >
            {ending === 'md' ? own.downloadMarkdown : own.downloadJson}
          </ButtonLink>
        ))}
      </div>
      {fault && <Notice tone="attention">{errorText(texts, fault)}</Notice>}
      <div>
        <ArmedButton
          label={busy ? words.deleting : words.now}
          sure={busy ? null : words.sure}
          aria-disabled={busy}
          onConfirm={erase}
        />
      </div>
    </section>
  );
}
