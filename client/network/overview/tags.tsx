import { useRef } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { LineForm } from '../line-form.tsx';
import { Removal } from '../removal.tsx';
import { useTakingAway } from '../taken-away.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './overview.module.css';

/** The initiatives that the network is part of, such as Olweus. */
export function Tags() {
  const words = useTexts().network.tags;
  const { network, change } = useNetwork();
  const { takeAway, notice } = useTakingAway();
  const heading = useRef<HTMLHeadingElement>(null);
  const keepFocus = useKeepFocus(heading, network.tags.join('\n'));
  return (
    <section className={styles.part} {...keepFocus}>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {network.tags.length > 0 && (
        <ul className={styles.tags}>
          {network.tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <Removal
                name={words.remove(tag)}
                onRemove={() => takeAway(tag, { type: 'removeTag', tag }, [{ type: 'addTag', tag }])}
              />
            </li>
          ))}
        </ul>
      )}
      {notice}
      {network.tags.length < networkLimits.tags && (
        <LineForm
          label={words.label}
          hint={words.hint}
          maxLength={networkLimits.tagLength}
          button={words.add}
          said={words.added}
          onAdd={(tag) => change({ type: 'addTag', tag })}
        />
      )}
    </section>
  );
}
