import type { HarvestStep } from '../../../shared/harvest/harvest.ts';
import { useTexts } from '../../ui/language.tsx';
import styles from './harvest-lifted.module.css';
import { HarvestPlan } from './harvest-notes.tsx';
import { liftedNotes } from './harvest-results.ts';

/** First of all: the one thing or two that each group wanted everybody to hear. */
export function HarvestLifted({ steps }: { readonly steps: readonly HarvestStep[] }) {
  const { harvest: own } = useTexts();
  const lifted = liftedNotes(steps);
  if (lifted.length === 0) return null;
  return (
    <section className={styles.lifted} aria-labelledby="lifted">
      <h2 id="lifted" className={styles.title}>
        {own.lifted}
      </h2>
      <ul className={styles.notes}>
        {lifted.map(({ note, step, group }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a harvest does not change while it is read
          <li key={at} className={styles.note}>
            {note.text.trim() !== '' && <p className={styles.text}>{note.text}</p>}
            {note.plan && <HarvestPlan plan={note.plan} />}
            <p className={styles.from}>
              {[
                own.group(group?.number ?? note.table ?? 0),
                step.title,
                ...(note.hearts > 0 ? [own.hearts(note.hearts)] : []),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
