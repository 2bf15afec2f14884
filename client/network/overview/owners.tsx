import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { NetworkOwnerReply } from '../../../shared/protocol/network.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { admitOwner, readOwners, revokeOwner } from '../network-calls.ts';
import { networkErrorText } from '../network-error-text.ts';
import { useNetwork } from '../use-network.tsx';
import styles from './overview.module.css';
import { OwnerRow } from './owner-row.tsx';

/** Who owns the network: each by a link of their own, which the others can take away. */
export function Owners() {
  const texts = useTexts();
  const words = texts.network.owners;
  const { network, refresh } = useNetwork();
  const [owners, setOwners] = useState<readonly NetworkOwnerReply[]>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keepFocus = useKeepFocus(heading, String(owners?.length));
  const { id } = network;

  const look = useCallback(async () => {
    const answer = await readOwners(id);
    if (answer.ok) setOwners(answer.reply.owners);
    else setRefusal(answer.code);
  }, [id]);
  useEffect(() => void look(), [look]);

  const revoke = async (owner: NetworkOwnerReply) => {
    const answer = await revokeOwner(id, owner.id);
    setRefusal(answer.ok ? null : answer.code);
    // Whoever has taken their own link away is out.
    if (answer.ok && owner.you) refresh();
    else void look();
  };

  return (
    <section className={styles.part} {...keepFocus}>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="soft">{words.intro}</p>
      {!owners && refusal === null && <Skeleton lines={2} />}
      {owners && (
        <ul className={styles.owners}>
          {owners.map((owner) => (
            <OwnerRow
              key={owner.id}
              owner={owner}
              isLast={owners.length === 1}
              onRevoke={() => revoke(owner)}
              onRenamed={look}
            />
          ))}
        </ul>
      )}
      {refusal !== null && (
        <Notice
          tone="attention"
          action={
            <Button kind="pill" onClick={() => look().then(() => setRefusal(null))}>
              {texts.common.retry}
            </Button>
          }
        >
          {networkErrorText(texts, refusal)}
        </Notice>
      )}
      {owners && owners.length < networkLimits.owners && <AdmitForm networkId={id} onAdmitted={look} />}
    </section>
  );
}

/** A link for one more, shown until another is made. */
function AdmitForm({ networkId, onAdmitted }: { readonly networkId: string; readonly onAdmitted: () => void }) {
  const texts = useTexts();
  const words = texts.network.owners;
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly link: string }>();
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (name.trim() === '') {
      setError(words.nameMissing);
      field.current?.focus();
      return;
    }
    setBusy(true);
    const answer = await admitOwner(networkId, { name: name.trim() });
    setBusy(false);
    if (!answer.ok) return setError(networkErrorText(texts, answer.code));
    setMade({ name: name.trim(), link: answer.reply.link });
    announce(words.made(name.trim()));
    setName('');
    onAdmitted();
  };
  return (
    <>
      <form className="stack-tight" onSubmit={submit} noValidate>
        <TextField
          ref={field}
          label={words.newName}
          hint={words.newHint}
          error={error}
          value={name}
          maxLength={networkLimits.ownerLength}
          onChange={(event) => {
            setName(event.target.value);
            setError(undefined);
          }}
          autoComplete="off"
        />
        <div>
          <Button type="submit" aria-disabled={busy}>
            {words.make}
          </Button>
        </div>
      </form>
      {made && (
        <div className={styles.first}>
          <p>{words.made(made.name)}</p>
          <CopyLink key={made.link} link={made.link} />
        </div>
      )}
    </>
  );
}
