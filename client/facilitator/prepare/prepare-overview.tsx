import { useLive } from '../../live/use-live.tsx';
import { CodeText } from '../../ui/code-text.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { useTexts } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { LobbyBeforehand } from '../beforehand/lobby-beforehand.tsx';
import { useDoor } from '../desk-door.tsx';
import { DoorTools } from '../door/door.tsx';
import lobby from '../lobby.module.css';
import { LobbySeating } from '../seating/lobby-seating.tsx';
import { Setup } from '../setup/setup.tsx';
import { PlannedStart } from './planned-start.tsx';
import styles from './prepare.module.css';

/** Before the door is opened: what is to be settled beside the programme, from the day to the way in. */
export function PrepareOverview() {
  const { facilitator, common } = useTexts();
  const { pulse } = useLive();
  const words = facilitator.prepare;
  const door = useDoor();
  const desks = pulse?.desks ?? 1;
  return (
    <div className={lobby.lobby}>
      <div>
        <h2>{words.title}</h2>
        <p className="soft">{words.intro}</p>
      </div>
      <section aria-label={words.when} className={lobby.setup}>
        <PlannedStart />
      </section>
      <section aria-label={facilitator.desk.setup.title} className={lobby.setup}>
        <Setup />
      </section>
      <LobbySeating className={lobby.setup} />
      <LobbyBeforehand className={lobby.setup} />
      {door && (
        <section aria-labelledby="way-in" className={lobby.setup}>
          <h2 id="way-in">{words.wayIn}</h2>
          <p className="soft small">{words.wayInText}</p>
          <div className={styles.code}>
            <span className="visually-hidden">{common.joinCode}: </span>
            <CodeText code={door.joinCode} size="large" />
            <CopyLink link={door.joinLink} kind="pill" />
          </div>
        </section>
      )}
      <details className={styles.more}>
        <summary>{words.links}</summary>
        <DoorTools />
      </details>
      {desks > 1 && <p className="soft small">{facilitator.desk.desksHere(desks)}</p>}
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
