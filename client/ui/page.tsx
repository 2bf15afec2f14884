import type { ReactNode } from 'react';
import { useTexts } from './language.tsx';
import styles from './page.module.css';

export interface PageProps {
  /** Left and right of the first line: where one is, and the clock or the languages. */
  readonly top?: readonly [left: ReactNode, right?: ReactNode] | undefined;
  readonly children: ReactNode;
  /** What stays at the bottom of the screen while there is room: the one action, and what is said before it. */
  readonly foot?: ReactNode;
  /** Under the foot, edge to edge: the phone's tabs. */
  readonly tabs?: ReactNode;
  /** `text` is one column to read (a phone's width on a phone); `wide` is for lists and tables. */
  readonly width?: 'text' | 'wide' | undefined;
  /** Stands in the middle of the screen's height instead of at its top. */
  readonly middle?: boolean | undefined;
  /** A surface of its own colour, e.g. `fjord` for the seat ticket. */
  readonly theme?: 'fjord' | undefined;
}

/** A whole screen for one person: first line, content, foot. Desk and hall lay out their own. */
export function Page({ top, children, foot, tabs, width = 'text', middle, theme }: PageProps) {
  const texts = useTexts().common;
  return (
    <div className={styles.page} data-theme={theme}>
      <a href="#content" className={`visually-hidden ${styles.skip}`}>
        {texts.skipToContent}
      </a>
      <div className={`${styles.column} ${width === 'wide' ? styles.wide : ''}`}>
        {top && (
          <header className={styles.top}>
            <div>{top[0]}</div>
            {top[1] !== undefined && <div>{top[1]}</div>}
          </header>
        )}
        <main id="content" tabIndex={-1} className={`${styles.main} ${middle ? styles.middle : ''}`}>
          {children}
        </main>
        {foot && <footer className={styles.foot}>{foot}</footer>}
      </div>
      {tabs}
    </div>
  );
}
