import { type CSSProperties, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from './language.tsx';
import { Mark } from './mark.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './return-card.module.css';
import { formatDate } from './time.ts';

export interface ReturnCardProps {
  /** The address with the card's secret. */
  readonly link: string;
  readonly name: string;
  readonly workplace: string;
  readonly title: string;
  /** The conference's language, which its title is in. */
  readonly titleLanguage: string;
  /** When the conference is erased: milliseconds since 1970. */
  readonly until: number;
}

/**
 * A return card as it is seen and printed. While it is on the page the printer gets the card alone, in the size of a
 * postcard: on A6 it fills the sheet, on A4 it is cut out.
 */
export function ReturnCard(props: ReturnCardProps) {
  useEffect(() => {
    document.body.classList.add(styles.alone ?? '');
    return () => document.body.classList.remove(styles.alone ?? '');
  }, []);
  return (
    <>
      <article className={`${styles.card} screen-only`}>
        <Face {...props} />
      </article>
      {createPortal(
        <article className={`${styles.card} ${styles.sheet} print-only`} data-theme="light" aria-hidden="true">
          <Face {...props} />
        </article>,
        document.body,
      )}
    </>
  );
}

function Face({ link, name, workplace, title, titleLanguage, until }: ReturnCardProps) {
  const { language, texts } = useLanguage();
  const { common, participant } = texts;
  const words = participant.card;
  return (
    <>
      <p className={styles.top}>
        <span className={styles.product}>
          <Mark /> {common.productName}
        </span>
        <span>{words.title}</span>
      </p>
      <div className={styles.code}>
        <QrCode value={link} size="fill" title={words.qr(name)} />
      </div>
      <div className={styles.who}>
        <p className={styles.name} style={{ '--longest': longestWord(name) } as CSSProperties}>
          {name}
        </p>
        {workplace && <p>{workplace}</p>}
      </div>
      <p className={styles.how}>{words.how}</p>
      <p className={styles.foot}>
        <span lang={titleLanguage}>{title}</span>
        <span>{words.until(formatDate(until, language, undefined))}</span>
        <span>{words.secret}</span>
      </p>
    </>
  );
}

/** In letters: by it a name's size is chosen, so that no word is broken. */
function longestWord(name: string): number {
  return Math.max(...name.split(/[\s-]+/).map((word) => word.length), 8);
}
