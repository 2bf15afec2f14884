import type { Hall } from '../../shared/conference/state.ts';
import { useConferenceDoor } from '../live/conference-links.ts';
import { useLive } from '../live/use-live.tsx';
import type { TimeSound } from '../steps/use-time-sound.ts';
import { Button } from '../ui/button.tsx';
import { CodeText } from '../ui/code-text.tsx';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { HallMessage } from './hall-message.tsx';
import { ScreenLink } from './screen-link.tsx';
import styles from './section.module.css';

/** The hall itself: what is said to it, its screen, its way in, and the sound of its time. */
export function HallSection({ hall, sound }: { readonly hall: Hall; readonly sound: TimeSound }) {
  const { state } = useLive();
  const { host } = useTexts();
  if (state.phase.kind === 'ended') return null;
  return (
    <>
      <HallMessage hall={hall} />
      <section className={styles.section} aria-labelledby="host-sound">
        <h2 id="host-sound" className={styles.title}>
          {host.sound}
        </h2>
        <p className="soft small">{host.soundMeans}</p>
        {sound.blocked && <Notice tone="attention">{host.soundBlocked}</Notice>}
        <div className={styles.deeds}>
          <Button aria-pressed={sound.on} onClick={sound.turn}>
            {sound.on ? host.soundOff : host.soundOn}
          </Button>
          {sound.on && (
            <Button kind="plain" onClick={sound.ring}>
              {host.soundTry}
            </Button>
          )}
        </div>
        <p role="status" className={sound.on ? 'soft small' : 'visually-hidden'}>
          {sound.on && host.soundIsOn}
        </p>
      </section>
      <section className={styles.section} aria-labelledby="host-screen">
        <h2 id="host-screen" className={styles.title}>
          {host.screen}
        </h2>
        <ScreenLink hall={hall} />
      </section>
      <WayIn />
    </>
  );
}

function WayIn() {
  const { state } = useLive();
  const { common, host } = useTexts();
  const door = useConferenceDoor(state.id, 'hallHost');
  if (!door) return null;
  return (
    <section className={styles.section} aria-labelledby="host-way-in">
      <h2 id="host-way-in" className={styles.title}>
        {host.wayIn}
      </h2>
      {state.doorLocked && <Notice>{host.doorLocked}</Notice>}
      <p className="soft small">{host.wayInMeans}</p>
      <div className={styles.qr}>
        <QrCode value={door.joinLink} size="fill" title={common.joinCode} />
      </div>
      <p>
        {new URL(door.joinLink).host}{' '}
        <span className={styles.code}>
          <CodeText code={door.joinCode} />
        </span>
      </p>
    </section>
  );
}
