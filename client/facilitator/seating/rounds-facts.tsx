import { useMemo } from 'react';
import { useTexts } from '../../ui/language.tsx';
import styles from './rounds-facts.module.css';
import { useRoundsSaid } from './use-rounds.ts';

/** Lines that are read at a glance; the others are asked for. */
const atOnce = 3;

/** What all rounds achieve together, in words and figures. */
export function RoundsFacts() {
  const { seating } = useTexts().facilitator;
  const said = useRoundsSaid();
  const lines = useMemo(() => said.lines(), [said]);
  if (lines.length === 0) return null;
  const [first, rest] = lines.length <= atOnce + 1 ? [lines, []] : [lines.slice(0, atOnce), lines.slice(atOnce)];
  return (
    <section className={styles.facts} aria-label={seating.together}>
      <p>{first.join(' ')}</p>
      {rest.length > 0 && (
        <details>
          <summary className={styles.summary}>{seating.more(rest.length)}</summary>
          <ul className={styles.list}>
            {rest.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
