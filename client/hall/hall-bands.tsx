import Megaphone from 'lucide-react/icons/megaphone';
import Unplug from 'lucide-react/icons/unplug';
import { latestMessage } from '../../shared/conference/state.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useLanguage } from '../ui/language.tsx';
import { RehearsalBand } from '../ui/rehearsal-band.tsx';
import { formatTimeOfDay } from '../ui/time.ts';
import styles from './hall-bands.module.css';
import { useLostContact } from './lost-contact.ts';

/** A message this long is set smaller. */
const longMessage = 110;

/** What stands over any screen: that the connection is lost, and what the facilitator says to all. */
export function HallBands() {
  const { language, texts } = useLanguage();
  const { state, online } = useLive();
  const lost = useLostContact(online);
  const message = useWord()(latestMessage(state)?.textId ?? '');
  return (
    <>
      {state.rehearsal && <RehearsalBand />}
      <div role="status">
        {lost !== null && (
          <p className={`${styles.band} ${styles.lost}`}>
            <Unplug size="1.1em" aria-hidden="true" />
            <span>
              {texts.hall.cutOffSince(formatTimeOfDay(lost, language))} {texts.hall.comesBack}
            </span>
          </p>
        )}
      </div>
      <div role="status">
        {message !== '' && (
          <p
            className={`${styles.band} ${styles.message} ${message.length > longMessage ? styles.long : ''}`}
            data-theme="fjord"
          >
            <Megaphone size="1.1em" aria-hidden="true" />
            <span>
              <span className="visually-hidden">{texts.hall.message}: </span>
              {message}
            </span>
          </p>
        )}
      </div>
    </>
  );
}
