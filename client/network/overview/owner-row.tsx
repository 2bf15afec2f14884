import { type FormEvent, useEffect, useRef, useState } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { NetworkOwnerReply } from '../../../shared/protocol/network.ts';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dayOf, formatDay } from '../days.ts';
import { renameOwner } from '../network-calls.ts';
import { networkErrorText } from '../network-error-text.ts';
import { useNetwork } from '../use-network.tsx';

/** One owner: what they are called, since when, and how to take their link away. One's own name can be put right. */
export function OwnerRow({
  owner,
  isLast,
  onRevoke,
  onRenamed,
}: {
  readonly owner: NetworkOwnerReply;
  readonly isLast: boolean;
  readonly onRevoke: () => void;
  readonly onRenamed: () => void;
}) {
  const { language, texts } = useLanguage();
  const words = texts.network.owners;
  const { network } = useNetwork();
  const [naming, setNaming] = useState(false);
  const name = owner.name || words.unnamed;
  if (naming) {
    return (
      <li>
        <NameForm
          owner={owner}
          onDone={() => {
            setNaming(false);
            onRenamed();
          }}
        />
      </li>
    );
  }
  return (
    <li>
      <span>
        {name}{' '}
        <span className="soft small">
          {owner.you && `${words.you} · `}
          {words.since(formatDay(dayOf(owner.since, network.timeZone), language))}
        </span>
      </span>
      <span className="row">
        {owner.you && (
          <Button kind="plain" onClick={() => setNaming(true)}>
            {words.rename}
          </Button>
        )}
        {!isLast && (
          <ArmedButton
            kind="plain"
            label={words.revoke}
            name={words.revokeWho(name)}
            sure={owner.you ? words.revokeOwnSure : words.revokeSure}
            onConfirm={onRevoke}
          />
        )}
      </span>
    </li>
  );
}

function NameForm({ owner, onDone }: { readonly owner: NetworkOwnerReply; readonly onDone: () => void }) {
  const texts = useTexts();
  const { network } = useNetwork();
  const [name, setName] = useState(owner.name);
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await renameOwner(network.id, owner.id, { name: name.trim() });
    if (answer.ok) onDone();
    else setError(networkErrorText(texts, answer.code));
  };
  return (
    <form className="row" onSubmit={submit} noValidate>
      <TextField
        ref={field}
        label={texts.network.create.ownerName}
        error={error}
        value={name}
        maxLength={networkLimits.ownerLength}
        onChange={(event) => setName(event.target.value)}
        autoComplete="name"
      />
      <Button type="submit">{texts.common.save}</Button>
      <Button kind="plain" onClick={onDone}>
        {texts.common.cancel}
      </Button>
    </form>
  );
}
