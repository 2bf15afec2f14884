import Printer from 'lucide-react/icons/printer';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { isLanguage, type Language } from '../../../shared/texts/language.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { InLanguage, useLanguage, useTexts } from '../../ui/language.tsx';
import styles from './paper.module.css';

/**
 * Sheets of A4 in the conference's language, and the button that prints them: the first one is seen on the screen, and all
 * of them, alone, are what the printer gets. Each child is a sheet.
 * @param counted one child is one sheet, so that how many there are can be told
 */
export function Paper({
  counted = false,
  children,
}: {
  readonly counted?: boolean;
  readonly children: readonly ReactNode[];
}) {
  const words = useTexts().expected.prints;
  const drawn = useDrawn(children.length);
  useEffect(() => {
    document.body.classList.add(styles.alone ?? '');
    return () => document.body.classList.remove(styles.alone ?? '');
  }, []);
  return (
    <>
      <div className="row">
        <Button
          kind="primary"
          icon={<Printer size="1.15em" aria-hidden="true" />}
          aria-disabled={drawn < children.length}
          onClick={() => drawn >= children.length && window.print()}
        >
          {words.now}
        </Button>
        {counted && <span className="soft">{words.sheets(children.length)}</span>}
      </div>
      <ConferenceWords>
        <figure className={`${styles.preview} screen-only`} aria-hidden="true" data-theme="light">
          <div className={styles.small}>
            <div className={styles.sheet}>{children[0]}</div>
          </div>
        </figure>
        {createPortal(
          <div className={`${styles.pages} print-only`} data-theme="light">
            {children.slice(0, drawn).map((sheet, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place
              <div key={at} className={styles.sheet}>
                {sheet}
              </div>
            ))}
          </div>,
          document.body,
        )}
      </ConferenceWords>
    </>
  );
}

/** A few sheets at a time: a thousand codes drawn at once would hold the page up for seconds. */
function useDrawn(sheets: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= sheets) return;
    const timer = setTimeout(() => setDrawn(drawn + 2), 0);
    return () => clearTimeout(timer);
  }, [drawn, sheets]);
  return drawn;
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
