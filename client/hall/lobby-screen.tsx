import { useContext } from 'react';
import { useLive } from '../live/use-live.tsx';
import { Fit } from '../steps/hall-fit.tsx';
import { DoorLocked, WayInContext } from '../steps/hall-way-in.tsx';
import { useOwnHall } from '../steps/use-own-hall.ts';
import { CodeText } from '../ui/code-text.tsx';
import { useTexts } from '../ui/language.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import styles from './lobby-screen.module.css';

/** Before it begins: what this is, and how one comes in. */
export function LobbyScreen() {
  const { hall } = useTexts();
  const { state } = useLive();
  const way = useContext(WayInContext);
  const own = useOwnHall();
  const here = [...state.people.values()].filter((person) => person.hallId === own?.id).length;
  return (
    <main id="content" tabIndex={-1} className={styles.lobby}>
      <Fit>
        <p className={styles.welcome}>{[hall.welcome, own?.name].filter(Boolean).join(' · ')}</p>
        <h1 className={styles.title}>{state.title}</h1>
        {way && (
          <section aria-label={hall.wayIn} className={styles.way}>
            <p className={styles.text}>
              {hall.scanToJoin} <strong>{way.address}</strong> {hall.enterCode}
            </p>
            <p className={styles.code}>
              <CodeText code={way.code} />
            </p>
          </section>
        )}
        <div className={styles.text}>
          <DoorLocked />
        </div>
        <p className={styles.text}>{own ? hall.cameHere(here, state.people.size) : hall.cameIn(state.people.size)}</p>
      </Fit>
      {way && (
        <div className={styles.qr}>
          <QrCode value={way.link} size="fill" title={hall.qrTitle} />
        </div>
      )}
    </main>
  );
}
