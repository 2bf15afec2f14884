import Info from 'lucide-react/icons/info';
import Megaphone from 'lucide-react/icons/megaphone';
import Unplug from 'lucide-react/icons/unplug';
import { latestMessage } from '../../shared/conference/messages.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useTimeOfDay } from '../live/use-time-of-day.ts';
import { useTexts } from '../ui/language.tsx';
import { RehearsalBand } from '../ui/rehearsal-band.tsx';
import styles from './hall-bands.module.css';
import { useLostContact } from './lost-contact.ts';

/** A message this long is set smaller. */
const longMessage = 110;

/** What stands over any screen: that the connection is lost, and what is said to all or to this hall. */
export function HallBands() {
  const texts = useTexts();
  const timeOfDay = useTimeOfDay();
  const { state, online, hallId } = useLive();
  const unknownHall = hallId !== null && !state.halls.some(({ id }) => id === hallId);
  const lost = useLostContact(online);
  const latest = latestMessage(state);
  const message = useWord()(latest?.textId ?? '');
  return (
    <>
      {state.rehearsal && <RehearsalBand />}
      <div role="status">
        {lost !== null && (
          <p className={`${styles.band} ${styles.lost}`}>
            <Unplug size="1.1em" aria-hidden="true" />
            <span>
              {texts.hall.cutOffSince(timeOfDay(lost))} {texts.hall.comesBack}
            </span>
          </p>
        )}
      </div>
      {unknownHall && (
        <p className={`${styles.band} ${styles.calm}`}>
          <Info size="1.1em" aria-hidden="true" />
          <span>{texts.hall.unknownHall}</span>
        </p>
      )}
      <div role="status">
        {message !== '' && (
          <p
            className={`${styles.band} ${styles.message} ${message.length > longMessage ? styles.long : ''}`}
            data-theme="fjord"
          >
            <Megaphone size="1.1em" aria-hidden="true" />
            <span>
              <span className="visually-hidden">{texts.hall.message}: </span>
              {message} {latest && <span className={styles.at}>{texts.common.atTime(timeOfDay(latest.at))}</span>}
            </span>
          </p>
        )}
      </div>
    </>
  );
}
