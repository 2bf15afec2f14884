import Pencil from 'lucide-react/icons/pencil';
import { daysBetween } from '../../../shared/network/calendar-days.ts';
import type { Day, Gathering } from '../../../shared/network/network.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { longDay, timeSpan } from './day-words.ts';
import { GatheringTags, useGatheringFacts, useGatheringTitle } from './gathering-facts.tsx';
import { HeldConferences } from './held-conferences.tsx';
import styles from './next-gathering.module.css';

/** What comes next, large: when, what, where, and the way into it. */
export function NextGathering({
  gathering,
  today,
  editing,
  onEdit,
}: {
  readonly gathering: Gathering;
  readonly today: Day;
  /** Its details are open in the list: one way to its conference is enough. */
  readonly editing: boolean;
  readonly onEdit: () => void;
}) {
  const { texts, language } = useLanguage();
  const words = texts.gatherings;
  const title = useGatheringTitle()(gathering);
  const facts = useGatheringFacts()(gathering);
  const { day, halls, videoLink, form } = gathering;
  if (day === null) return null;
  const date = longDay(day, language);
  return (
    <section className={styles.next} aria-label={words.next}>
      <p className="soft small">
        {words.next} · {soon(daysBetween(today, day), words)}
      </p>
      <p className={styles.day}>{date.charAt(0).toLocaleUpperCase(language) + date.slice(1)}</p>
      <p className={styles.title}>
        <span className="numbers">{timeSpan(gathering) ?? words.noTime}</span> {title}{' '}
        <GatheringTags gathering={gathering} today={today} />
      </p>
      {facts !== '' && <p className="soft">{facts}</p>}
      {halls.length > 0 && (
        <ul className={styles.halls}>
          {halls.map((hall) => (
            <li key={hall.id}>{hallFacts(hall, words)}</li>
          ))}
        </ul>
      )}
      {form !== 'physical' && videoLink !== '' && (
        <div className="screen-only">
          <OutsideLink href={videoLink} label={words.videoRoomName} newTab={words.newTab} />
        </div>
      )}
      {!editing && (
        <>
          <HeldConferences gathering={gathering} today={today} large />
          <div className="screen-only">
            <Button kind="plain" className="flush" icon={<Pencil size="1.1em" aria-hidden="true" />} onClick={onEdit}>
              {words.editOf(title)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

type Words = ReturnType<typeof useLanguage>['texts']['gatherings'];

function soon(days: number, words: Words): string {
  if (days <= 0) return words.today.toLocaleLowerCase();
  if (days === 1) return words.tomorrow.toLocaleLowerCase();
  return (days < 21 ? words.inDays(days) : words.inWeeks(Math.round(days / 7))).toLocaleLowerCase();
}

function hallFacts({ name, host, tables, seats }: Gathering['halls'][number], words: Words): string {
  const facts = [
    tables === null ? '' : words.tablesOf(tables),
    seats === null || tables === null ? '' : words.seatsOf(tables * seats),
    host === '' ? '' : words.hostOf(host),
  ].filter(Boolean);
  return [name || words.newHall, facts.join(', ')].filter(Boolean).join(': ');
}
