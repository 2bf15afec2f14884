import Drama from 'lucide-react/icons/drama';
import type { ReactNode } from 'react';
import { useTexts } from './language.tsx';
import styles from './rehearsal-band.module.css';

/** Says, calmly and on every surface and paper, that these people are simulated. */
export function RehearsalBand() {
  return (
    <p className={styles.band}>
      <Drama size="1.15em" aria-hidden="true" />
      {useTexts().common.rehearsal.band}
    </p>
  );
}

/** A whole screen, under the band where it belongs to a rehearsal. */
export function RehearsalFrame({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  if (!on) return children;
  return (
    <>
      <RehearsalBand />
      <div className={styles.under}>{children}</div>
    </>
  );
}
