import { useLive } from '../live/use-live.tsx';
import { ForLeaders } from '../steps/for-leaders.tsx';
import { CodeText } from '../ui/code-text.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { LobbyBeforehand } from './beforehand/lobby-beforehand.tsx';
import { useDoor } from './desk-door.tsx';
import styles from './lobby.module.css';
import { PrepareOverview } from './prepare/prepare-overview.tsx';
import { PeopleList } from './roster/people-list.tsx';
import { LobbySeating } from './seating/lobby-seating.tsx';
import { Setup } from './setup/setup.tsx';

/** Before the start: until the door is open, what is to be made ready; then the way in, large, and who has come. */
export function Lobby() {
  const { state } = useLive();
  return state.preparing ? <PrepareOverview /> : <OpenLobby />;
}

function OpenLobby() {
  const { common, facilitator: texts } = useTexts();
  const { state } = useLive();
  const door = useDoor();
  return (
    <div className={styles.lobby}>
      <div className={styles.door}>
        {door && (
          <>
            <div className={styles.qr}>
              <QrCode value={door.joinLink} size="fill" title={common.joinCode} />
            </div>
            <div className={styles.words}>
              <p className="soft">{common.joinCode}</p>
              <p className={styles.code}>
                <CodeText code={door.joinCode} size="hall" />
              </p>
              <p className="soft">{shortAddress(door.joinLink)}</p>
              <CopyLink link={door.joinLink} kind="pill" />
            </div>
          </>
        )}
      </div>
      <ForLeaders step={state.programme[0]} />
      <section aria-labelledby="setup" className={styles.setup}>
        <h2 id="setup">{texts.desk.setup.title}</h2>
        <p className="soft small">{texts.desk.setup.anyTime}</p>
        <Setup />
      </section>
      <LobbySeating className={styles.setup} />
      <LobbyBeforehand className={styles.setup} />
      <PeopleList level={2} empty={<EmptyState title={texts.nobodyYet} example={texts.wayInHint} />} />
    </div>
  );
}

/** What people type: the host, without protocol, path and secret. */
function shortAddress(link: string): string {
  return new URL(link).host;
}
