import Lock from 'lucide-react/icons/lock';
import { createContext, useContext } from 'react';
import { useLive } from '../live/use-live.tsx';
import { CodeText } from '../ui/code-text.tsx';
import { useTexts } from '../ui/language.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import styles from './hall-way-in.module.css';

/** How somebody who comes now gets in. The hall surface fetches it. */
export interface WayIn {
  /** As it is typed: host and port. */
  readonly address: string;
  readonly code: string;
  /** What the QR code leads to. */
  readonly link: string;
}

/** Null until it is known. */
export const WayInContext = createContext<WayIn | null>(null);

/** Address and code on one line, for a corner. */
export function WayInLine() {
  const { hall } = useTexts();
  const way = useContext(WayInContext);
  const { doorLocked } = useLive().state;
  if (!way) return null;
  return (
    <p className={styles.line}>
      <span className="visually-hidden">{hall.wayIn}: </span>
      <span className={styles.host}>{way.address}</span> <CodeText code={way.code} />
      {doorLocked && <span className={styles.locked}>{hall.doorLocked}</span>}
    </p>
  );
}

/** The QR code with the address and the code beneath, large: while people are coming. */
export function WayInLarge({ lead }: { readonly lead?: string | undefined }) {
  const { hall } = useTexts();
  const way = useContext(WayInContext);
  if (!way) return null;
  return (
    <section className={styles.large} aria-label={hall.wayIn}>
      <QrCode value={way.link} size="fill" title={hall.qrTitle} />
      <p className={styles.words}>
        {lead ?? hall.scanToJoin} <strong>{way.address}</strong> {hall.enterCode}{' '}
        <span className={styles.code}>
          <CodeText code={way.code} />
        </span>
      </p>
      <DoorLocked />
    </section>
  );
}

/** That nobody new comes in just now, under a code that would promise it. */
export function DoorLocked() {
  const { hall } = useTexts();
  const { doorLocked, preparing } = useLive().state;
  return (
    doorLocked && (
      <p className={styles.door}>
        <Lock size="0.9em" aria-hidden="true" /> {preparing ? hall.doorOpensSoon : hall.doorLockedMeans}
      </p>
    )
  );
}

/** A small QR code, for steps in which many still come. */
export function WayInCorner() {
  const { hall } = useTexts();
  const way = useContext(WayInContext);
  return way && <QrCode value={way.link} size="corner" title={hall.qrTitle} />;
}
