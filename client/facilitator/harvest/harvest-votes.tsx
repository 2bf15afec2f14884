import type { HarvestVote } from '../../../shared/harvest/harvest.ts';
import { DotRows } from '../../steps/dot-rows.tsx';
import { useTexts } from '../../ui/language.tsx';
import styles from './harvest-votes.module.css';

/** The ranking of a vote, most dots first. */
export function HarvestVotes({ votes }: { readonly votes: readonly HarvestVote[] }) {
  const { harvest: own } = useTexts();
  const most = Math.max(...votes.map((vote) => vote.dots), 1);
  const rows = votes.map((vote, at) => ({
    // A harvest does not change while it is read.
    id: String(at),
    text: vote.text || vote.plan?.goal || vote.plan?.action || '',
    dots: own.dots(vote.dots),
    share: vote.dots / most,
  }));
  return (
    <section className={styles.votes}>
      <h3 className={styles.title}>{own.votes}</h3>
      <DotRows rows={rows} />
    </section>
  );
}
