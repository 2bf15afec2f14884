import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import type { ReactNode } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeText } from '../../ui/code-text.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { formatDate } from '../../ui/time.ts';
import styles from '../attention/attention-region.module.css';
import { useDesk } from '../desk-context.tsx';
import { useDoor } from '../desk-door.tsx';
import { Setup } from '../setup/setup.tsx';
import { HallsLinks } from './halls-links.tsx';
import { RecoveryLink } from './recovery-link.tsx';
import { SecretLink } from './secret-link.tsx';

/** The code, how many are in, and whether the door is open: in sight whatever else asks for attention. */
export function DoorCode() {
  const { state, pulse } = useLive();
  const { expected, facilitator: texts } = useTexts();
  const door = useDoor();
  const ended = state.phase.kind === 'ended';
  const counts = [
    texts.inside(state.people.size),
    pulse && pulse.present < state.people.size && texts.present(pulse.present),
    !ended && state.expected.size > 0 && expected.missing(state.expected.size),
  ];
  return (
    <section className={styles.code} aria-label={texts.entrance}>
      <h2>{texts.entrance}</h2>
      {door && !ended && <CodeText code={door.joinCode} size="large" />}
      <p className="soft small">
        {counts.filter(Boolean).join(' · ')}
        {' · '}
        {ended ? (
          texts.doorClosed
        ) : state.doorLocked ? (
          <strong className={styles.locked}>{texts.desk.doorLocked}</strong>
        ) : (
          texts.doorOpen
        )}
      </p>
    </section>
  );
}

/**
 * The door itself, the people who came by it, and links: for participants, the hall screen, the desk and the harvest.
 * `children` stand at the end of the list.
 */
export function DoorTools({ children }: { readonly children?: ReactNode }) {
  const { state } = useLive();
  const { language, texts: all } = useLanguage();
  const { common, expected, facilitator: texts } = all;
  const door = useDoor();
  const { open, run } = useDesk();
  const announce = useAnnounce();
  const ended = state.phase.kind === 'ended';
  const locked = state.doorLocked;
  const turnLock = async () => {
    if (await run({ type: 'lockDoor', locked: !locked })) {
      announce(locked ? texts.desk.doorIsOpen : texts.desk.doorIsLocked);
    }
  };
  return (
    <div className={styles.part}>
      {!ended && (
        <>
          <div className={styles.doorDeeds}>
            {/* Until it is opened for the first time there is one large action for that. */}
            {!state.preparing && (
              <Button
                kind="pill"
                icon={
                  locked ? <LockOpen size="1.05em" aria-hidden="true" /> : <Lock size="1.05em" aria-hidden="true" />
                }
                onClick={turnLock}
              >
                {locked ? texts.desk.unlockDoor : texts.desk.lockDoor}
              </Button>
            )}
            <Button kind="pill" data-people onClick={() => open({ kind: 'people' })}>
              {texts.desk.seePeople}
            </Button>
            {state.expected.size > 0 && (
              <Button kind="pill" data-expected onClick={() => open({ kind: 'expected' })}>
                {expected.open}
              </Button>
            )}
          </div>
          {locked && !state.preparing && <p className="soft small">{texts.desk.lockMeans}</p>}
        </>
      )}
      <div>
        {door && !ended && state.phase.kind === 'live' && (
          <details className={styles.more}>
            <summary>{texts.joinLink}</summary>
            <div className="stack-tight">
              <QrCode value={door.joinLink} title={common.joinCode} />
              <CopyLink link={door.joinLink} kind="pill" />
            </div>
          </details>
        )}
        {!ended && (
          <details className={styles.more}>
            <summary>{texts.desk.halls.title}</summary>
            <HallsLinks />
          </details>
        )}
        {!ended && state.halls.length === 0 && (
          <SecretLink opens="hall" title={texts.hallScreen} hint={texts.hallScreenHint}>
            {(link) => (
              <div className="row">
                <OutsideLink kind="pill" href={link} label={texts.openLink} newTab={texts.newTab} />
                <CopyLink link={link} kind="pill" />
              </div>
            )}
          </SecretLink>
        )}
        {/* In the lobby it stands in the middle. */}
        {state.phase.kind !== 'lobby' && (
          <details className={styles.more}>
            <summary>{texts.desk.setup.title}</summary>
            <Setup />
          </details>
        )}
        {state.phase.kind === 'live' && state.beforehand.size > 0 && (
          <details className={styles.more}>
            <summary>{all.beforehand.desk.title}</summary>
            <div className="stack-tight">
              <div>
                <Button kind="pill" data-beforehand onClick={() => open({ kind: 'beforehand' })}>
                  {all.beforehand.desk.see(state.answers.size)}
                </Button>
              </div>
            </div>
          </details>
        )}
        <RecoveryLink />
        <details className={styles.more}>
          <summary>{texts.harvest}</summary>
          <div className="stack-tight">
            <p className="soft small">{texts.harvestHint}</p>
            <OutsideLink kind="pill" href={`/harvest/${state.id}`} label={texts.openHarvest} newTab={texts.newTab} />
          </div>
        </details>
        <details className={styles.more}>
          <summary>{texts.dayLog.title}</summary>
          <div className="stack-tight">
            <p className="soft small">{texts.dayLog.hint}</p>
            <div>
              <Button kind="pill" data-log onClick={() => open({ kind: 'log' })}>
                {texts.dayLog.open}
              </Button>
            </div>
          </div>
        </details>
        {children}
      </div>
      {!state.rehearsal && door && !ended && (
        <p className="soft small">
          {texts.erasedOn(formatDate(door.deleteAfter, language, state.timeZone))}
          {state.remembered && ` ${common.remembered}`}
        </p>
      )}
    </div>
  );
}
