import type { HarvestVote } from '../../shared/harvest/harvest.ts';
import { useTexts } from '../ui/language.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './harvest-votes.module.css';

/** The ranking of a vote, most dots first: the number says it, the bar shows it. */
export function HarvestVotes({ votes }: { readonly votes: readonly HarvestVote[] }) {
  const { harvest: own } = useTexts();
  const most = Math.max(...votes.map((vote) => vote.dots), 1);
  return (
    <section className={styles.votes}>
      <h3 className={styles.title}>{own.votes}</h3>
      <ol className={styles.rows}>
        {votes.map((vote, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a harvest does not change while it is read
          <li key={at} className={styles.row}>
            <span className={styles.text}>{vote.text || vote.plan?.goal || vote.plan?.action}</span>
            <span className={styles.dots}>{own.dots(vote.dots)}</span>
            <span className={styles.bar}>
              <ProgressBar share={vote.dots / most} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
