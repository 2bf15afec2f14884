import { useEffect } from 'react';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import styles from './hall-surface.module.css';

const reloadAfterMs = 15_000;

/** Why this screen is not let in, and what mends it. A newer server needs no hands: the page fetches itself anew. */
export function HallRefused({ code }: { readonly code: string }) {
  const texts = useTexts();
  const outdated = code === 'wrong_protocol';
  useEffect(() => {
    if (!outdated) return;
    const timer = setTimeout(() => location.reload(), reloadAfterMs);
    return () => clearTimeout(timer);
  }, [outdated]);
  if (outdated) return <p className={styles.refused}>{texts.hall.waitingForServer}</p>;
  return (
    <main id="content" tabIndex={-1} className={styles.refused}>
      <h1>{code === 'deleted' ? texts.common.deletedTitle : texts.hall.refused}</h1>
      <p role="alert">{code === 'no_identity' ? texts.hall.openLinkAgain : errorText(texts, code)}</p>
    </main>
  );
}
