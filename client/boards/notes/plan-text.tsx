import type { Note } from '../../../shared/boards/notes.ts';
import { useTexts } from '../../ui/language.tsx';
import { planOrder } from '../writing/plan-fields.tsx';
import styles from './plan-text.module.css';

/** A plan to be read: the fields that hold anything. */
export function PlanText({ note }: { readonly note: Pick<Note, 'plan' | 'text'> }) {
  const { boards } = useTexts();
  const { plan } = note;
  const filled = planOrder.filter((field) => (plan?.[field] ?? '').trim() !== '');
  if (filled.length === 0) return <p className="soft">{note.text || boards.emptyPlan}</p>;
  return (
    <dl className={styles.plan}>
      {filled.map((field) => (
        <div key={field}>
          <dt className={styles.name}>{boards.plan[field]}</dt>
          <dd className={styles.words}>{plan?.[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
