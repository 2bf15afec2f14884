import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { isLanguage, type Language } from '../../../shared/texts/language.ts';
import { useLive } from '../../live/use-live.tsx';
import { InLanguage, useLanguage } from '../../ui/language.tsx';
import styles from './paper.module.css';

/**
 * Sheets of A4 in the conference's language: the first one is seen on the screen, and all of them, alone, are what the
 * printer gets. Each child is a sheet.
 */
export function Paper({ children }: { readonly children: readonly ReactNode[] }) {
  useEffect(() => {
    document.body.classList.add(styles.alone ?? '');
    return () => document.body.classList.remove(styles.alone ?? '');
  }, []);
  return (
    <ConferenceWords>
      <figure className={`${styles.preview} screen-only`} aria-hidden="true" data-theme="light">
        <div className={styles.small}>
          <div className={styles.sheet}>{children[0]}</div>
        </div>
      </figure>
      {createPortal(
        <div className={`${styles.pages} print-only`} data-theme="light">
          {children.map((sheet, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place
            <div key={at} className={styles.sheet}>
              {sheet}
            </div>
          ))}
        </div>,
        document.body,
      )}
    </ConferenceWords>
  );
}

/** Paper speaks to those who come, whatever language the desk has been turned to. */
function ConferenceWords({ children }: { readonly children: ReactNode }) {
  const { state } = useLive();
  const { language: own, shelf } = useLanguage();
  const wanted: Language = isLanguage(state.language) ? state.language : own;
  const [here, setHere] = useState<Language>(own);
  useEffect(() => {
    let current = true;
    shelf.fill(wanted).then(
      () => current && setHere(wanted),
      // Without a network the desk's own language does.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [wanted, shelf]);
  return (
    <InLanguage language={here} part>
      <div lang={here}>{children}</div>
    </InLanguage>
  );
}
