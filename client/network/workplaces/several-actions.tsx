import { useState } from 'react';
import type { NetworkWorkplace } from '../../../shared/network/network.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { useNetwork } from '../use-network.tsx';
import { hangsOn } from './hangs-on.ts';
import styles from './workplaces.module.css';

/** What can be done with those that are ticked: merged into one of them, or taken away. */
export function SeveralActions({
  chosen,
  found,
  onChoose,
  onDone,
}: {
  readonly chosen: ReadonlySet<string>;
  /** What is in the list now. */
  readonly found: readonly NetworkWorkplace[];
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly onDone: () => void;
}) {
  const words = useTexts().network.workplaces;
  const { network, change } = useNetwork();
  const announce = useAnnounce();
  const [kept, setKept] = useState('');
  const ticked = network.workplaces.filter(({ id }) => chosen.has(id));
  const ids = ticked.map(({ id }) => id);
  const keep = ticked.find(({ id }) => id === kept) ?? ticked[0];
  const hanging = hangsOn(network, ids);
  const merge = () => {
    if (!keep) return;
    const otherIds = ids.filter((id) => id !== keep.id);
    if (change({ type: 'mergeWorkplaces', keepId: keep.id, otherIds })) return;
    announce(words.merged(keep.name));
    onDone();
  };
  return (
    <div className={styles.several}>
      <p role="status">
        <strong>{words.chosen(ticked.length)}</strong>
      </p>
      <Button kind="pill" onClick={() => onChoose(new Set(found.map(({ id }) => id)))}>
        {words.chooseAll(found.length)}
      </Button>
      {keep && ticked.length > 1 && (
        <span className={styles.merging}>
          <Select label={words.mergeInto} value={keep.id} onChange={(event) => setKept(event.target.value)}>
            {ticked.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <ArmedButton
            label={words.mergeThese(ticked.length)}
            sure={words.mergeSure(ticked.length)}
            about={ids.join('/')}
            onConfirm={merge}
          />
        </span>
      )}
      {ticked.length > 0 && (
        <ArmedButton
          kind="plain"
          label={words.removeThese(ticked.length)}
          sure={words.removeSure(ticked.length, hanging.people, hanging.workGroups)}
          about={ids.join('/')}
          onConfirm={() => {
            if (change({ type: 'removeWorkplaces', ids }) === undefined) onDone();
          }}
        />
      )}
    </div>
  );
}
