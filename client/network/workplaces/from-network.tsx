import { useEffect, useRef, useState } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { NetworkWorkplace } from '../../../shared/network/network.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import entries from '../entries/entries.module.css';
import { networkServer } from '../network-calls.ts';
import { networkErrorText } from '../network-error-text.ts';
import { newId } from '../new-id.ts';
import type { OwnNetwork } from '../own-networks.ts';
import { useNetwork } from '../use-network.tsx';

/** Takes over the workplaces of another network that this browser owns, too: one workplace may be in several. */
export function FromNetwork({
  others,
  onDone,
}: {
  readonly others: readonly OwnNetwork[];
  readonly onDone: () => void;
}) {
  const texts = useTexts();
  const words = texts.network.workplaces;
  const { network, change } = useNetwork();
  const announce = useAnnounce();
  const [from, setFrom] = useState(others[0]?.id ?? '');
  const [found, setFound] = useState<readonly NetworkWorkplace[]>();
  const [fault, setFault] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector('select')?.focus(), []);

  useEffect(() => {
    let current = true;
    setFound(undefined);
    setFault(null);
    networkServer(from)
      .read(undefined)
      .then((answer) => {
        if (!current) return;
        if (answer.ok) setFound(answer.reply.network?.workplaces ?? []);
        else setFault(answer.code);
      });
    return () => {
      current = false;
    };
  }, [from]);

  const take = () => {
    if (!found) return;
    // A contact is somebody's name, and was given to the other network.
    const all = found.map(({ alsoCalled: _, ...one }) => ({ ...one, id: newId(), contact: null }));
    for (let at = 0; at < all.length; at += networkLimits.workplacesAtOnce) {
      const refused = change({
        type: 'addWorkplaces',
        workplaces: all.slice(at, at + networkLimits.workplacesAtOnce),
      });
      if (refused) return setFault(refused);
    }
    announce(words.tookOver(all.length));
    onDone();
  };

  return (
    <section ref={panel} className={entries.form} aria-label={words.fromNetwork}>
      <Select
        label={words.whichNetwork}
        hint={words.withoutContacts}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      >
        {others
          .filter(({ id }) => id !== network.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <div className={entries.foot}>
        <Button kind="primary" aria-disabled={!found || found.length === 0} onClick={take}>
          {found ? words.takeOver(found.length) : texts.common.loading}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {texts.common.cancel}
        </Button>
        {fault !== null && <Notice tone="attention">{networkErrorText(texts, fault)}</Notice>}
      </div>
    </section>
  );
}
