import CalendarDays from 'lucide-react/icons/calendar-days';
import { nanoid } from 'nanoid';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './calendar-panel.module.css';
import { calendarAddress, calendarFile } from './gathering-calls.ts';
import { useDeed } from './use-gatherings.ts';

/** The calendar that others follow: its address, made, changed and closed by owners; and as a file. */
export function CalendarPanel() {
  const words = useTexts().gatherings;
  const { network } = useNetwork();
  const { deed } = useDeed();
  const { id, calendarKey, gatherings } = network;
  const renew = () => deed({ type: 'setCalendarKey', key: nanoid(24) });
  return (
    <section className={styles.calendar} aria-label={words.calendar}>
      <h2>{words.calendar}</h2>
      <p className="soft small">{words.calendarIntro}</p>
      {calendarKey === null ? (
        <div>
          <Button kind="quiet" icon={<CalendarDays size="1.1em" aria-hidden="true" />} onClick={renew}>
            {words.makeAddress}
          </Button>
        </div>
      ) : (
        <>
          <p className={styles.address}>{calendarAddress(id, calendarKey)}</p>
          <div className="row">
            <CopyLink link={calendarAddress(id, calendarKey)} label={words.copyAddress} />
            <ArmedButton kind="plain" label={words.renewAddress} sure={words.renewSure} onConfirm={renew} />
            <ArmedButton
              kind="plain"
              label={words.endAddress}
              sure={words.endSure}
              onConfirm={() => deed({ type: 'setCalendarKey', key: null })}
            />
          </div>
        </>
      )}
      {gatherings.some(({ day }) => day !== null) && (
        <div>
          <ButtonLink kind="plain" className="flush" href={calendarFile(id)} download>
            {words.downloadAll}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
