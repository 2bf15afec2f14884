import type { HarvestScale } from '../../../shared/harvest/harvest.ts';
import { useTexts } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './harvest-scale.module.css';

/** How many chose each number: the numbers say it, the bars show it. */
export function HarvestScaleBars({ scale }: { readonly scale: HarvestScale }) {
  const { harvest: own } = useTexts();
  const most = Math.max(...scale.counts, 1);
  const mean = scale.mean === null ? '' : own.mean(new Intl.NumberFormat(own.locale).format(scale.mean));
  return (
    <figure className={styles.scale}>
      <figcaption>
        <strong>{scale.question}</strong>
        <span className="soft">{[own.answers(scale.n), mean].filter(Boolean).join(', ')}</span>
      </figcaption>
      <ol className={styles.rows}>
        {scale.counts.map((count, at) => {
          const value = at + 1;
          return (
            <li key={value} className={styles.row}>
              <span className="visually-hidden">{own.scaleRow(value, count)}</span>
              <span aria-hidden="true">{value}</span>
              <ProgressBar share={count / most} />
              <span aria-hidden="true">{count}</span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
