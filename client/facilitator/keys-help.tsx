import { useEffect, useRef } from 'react';
import { Check } from '../ui/check.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './attention/attention-region.module.css';
import type { DeskKeys } from './use-desk-keys.ts';

/** Which keys do what, and the switch that turns them off. */
export function KeysHelp({ keys }: { readonly keys: DeskKeys }) {
  const texts = useTexts().facilitator;
  const place = useRef<HTMLDetailsElement>(null);
  const { helpOpen } = keys;
  useEffect(() => {
    if (helpOpen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [helpOpen]);
  const list = [
    [['N', '→'], texts.keyList.next],
    [['U', '←'], texts.keyList.undo],
    [['P'], texts.keyList.pause],
    [['H'], texts.desk.keyHelp],
    [['M'], texts.desk.keyMessage],
    [['F'], texts.desk.keyPeople],
    [['Esc'], texts.keyList.close],
    [['?'], texts.keyList.help],
  ] as const;
  return (
    <details
      ref={place}
      className={styles.more}
      open={keys.helpOpen}
      onToggle={(event) => keys.setHelpOpen(event.currentTarget.open)}
    >
      <summary>{texts.keys}</summary>
      <div className="stack-tight">
        <p className="soft small">{texts.keysHint}</p>
        <dl className={styles.keys}>
          {list.map(([names, what]) => (
            <div key={what}>
              <dt>
                {names.map((name, at) => (
                  <span key={name}>
                    {at > 0 && ` ${texts.or} `}
                    <kbd>{name}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <Check className="small" checked={keys.on} onChange={keys.setOn}>
          {texts.keysOn}
        </Check>
      </div>
    </details>
  );
}
