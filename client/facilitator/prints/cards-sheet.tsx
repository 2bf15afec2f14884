import type { CSSProperties } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { Mark } from '../../ui/mark.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { formatDate } from '../../ui/time.ts';
import styles from './cards-sheet.module.css';

export const cardsOnSheet = 8;

export interface PrintedCard {
  readonly personId: string;
  readonly link: string;
  readonly name: string;
  readonly workplace: string;
  /** Hall or nothing. */
  readonly hall: string;
}

/** Eight cards with lines to cut along: who it is for, large, and how to come in by it. */
export function CardsSheet({
  cards,
  title,
  until,
}: {
  readonly cards: readonly PrintedCard[];
  readonly title: string;
  /** When the conference is erased: milliseconds since 1970. */
  readonly until: number;
}) {
  const { language, texts } = useLanguage();
  const words = texts.expected.prints;
  return (
    <ul className={styles.cards}>
      {cards.map(({ personId, link, name, workplace, hall }) => (
        <li key={personId} className={styles.card}>
          <div className={styles.code}>
            <QrCode value={link} size="fill" title={words.qr(name)} />
          </div>
          <div className={styles.who}>
            <p className={styles.product}>
              <Mark /> {texts.common.productName}
            </p>
            <p
              className={styles.name}
              style={{ '--longest': longestWord(name), '--length': Math.max(name.length, 1) } as CSSProperties}
            >
              {name}
            </p>
            <p className={styles.from}>{workplace}</p>
            {hall && <p className={styles.hall}>{hall}</p>}
          </div>
          <p className={styles.how}>{words.how}</p>
          <p className={styles.foot}>
            <span>{title}</span>
            <span>
              {words.yours} {words.until(formatDate(until, language, undefined))}.
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** In letters: by it a name's size is chosen, so that no word is broken. */
function longestWord(name: string): number {
  return Math.max(...name.split(/[\s-]+/).map((word) => word.length), 8);
}
