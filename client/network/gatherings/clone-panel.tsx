import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { gatheringLimits } from '../../../shared/network/gatherings-limits.ts';
import { countedOn, seriesDays } from '../../../shared/network/gatherings-series.ts';
import type { Day, Gathering } from '../../../shared/network/network.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { newId } from '../new-id.ts';
import { Removal } from '../removal.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './clone-panel.module.css';
import { CountField } from './count-field.tsx';
import { DayField } from './day-field.tsx';
import { dayNotes } from './day-warnings.ts';
import { shortDay } from './day-words.ts';
import forms from './gathering-forms.module.css';
import { useDeed } from './use-gatherings.ts';

const everyWeeks = [1, 2, 3, 4, 5, 6, 8, 10];

/** Copies of a gathering on a row of days, each of which is seen, and may be changed or taken away, before they are made. */
export function ClonePanel({ gathering, onDone }: { readonly gathering: Gathering; readonly onDone: () => void }) {
  const { texts, language } = useLanguage();
  const words = texts.gatherings;
  const announce = useAnnounce();
  const { network } = useNetwork();
  const { deed, refused } = useDeed();
  const [weeks, setWeeks] = useState(gathering.kind === 'workGroupMeeting' ? 2 : 6);
  const [times, setTimes] = useState(6);
  /** Days that were moved or taken away, by their place in the row. */
  const [moved, setMoved] = useState<ReadonlyMap<number, Day | null>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  useEffect(() => heading.current?.focus(), []);
  const { day } = gathering;
  const days = useMemo(() => (day === null ? [] : seriesDays(day, weeks, times)), [day, weeks, times]);
  const chosen = days.flatMap((planned, at) => {
    const own = moved.get(at);
    return own === null ? [] : [{ at, day: own ?? planned }];
  });
  const begin = (weeks: number, times: number) => {
    setWeeks(weeks);
    setTimes(times);
    setMoved(new Map());
  };
  const add = () => {
    const copies = chosen.map((one, index) => ({
      id: newId(),
      title: countedOn(gathering.title, index + 1).slice(0, gatheringLimits.titleLength),
      day: one.day,
    }));
    if (copies.length === 0 || !deed({ type: 'cloneGathering', id: gathering.id, seriesId: newId(), copies })) return;
    announce(words.inAll(network.gatherings.length + copies.length));
    onDone();
  };
  return (
    <section className={styles.clone} aria-labelledby={title}>
      <h3 id={title} ref={heading} tabIndex={-1}>
        {words.clone}
      </h3>
      {day === null ? (
        <p className="soft small">{words.cloneUndated}</p>
      ) : (
        <>
          <p className="soft small">{words.cloneIntro}</p>
          <div className={`${forms.pair} ${styles.often}`}>
            <Select
              label={words.everyLabel}
              value={String(weeks)}
              onChange={({ target }) => begin(Number(target.value), times)}
            >
              {everyWeeks.map((count) => (
                <option key={count} value={count}>
                  {words.everyWeeks(count)}
                </option>
              ))}
            </Select>
            <CountField
              label={words.timesLabel}
              value={times}
              most={gatheringLimits.copiesAtOnce}
              wrong={words.timesWrong(gatheringLimits.copiesAtOnce)}
              onCommit={(wanted) => wanted !== null && begin(weeks, wanted)}
            />
          </div>
          <ol className={styles.days}>
            {chosen.map((one, index) => (
              <li key={one.at}>
                <DayField
                  label={words.copyDayLabel(index + 1)}
                  day={one.day}
                  hint={[shortDay(one.day, language), ...dayNotes(one.day, network, words)].join(' · ')}
                  onDay={(wanted) => wanted !== null && setMoved(new Map(moved).set(one.at, wanted))}
                />
                <Removal
                  className={styles.leaveOut}
                  name={words.leaveOut(shortDay(one.day, language))}
                  onRemove={() => {
                    setMoved(new Map(moved).set(one.at, null));
                    heading.current?.focus();
                  }}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {refused !== null && <Notice tone="attention">{refused}</Notice>}
      <div className="row">
        {day !== null && (
          <Button kind="primary" disabled={chosen.length === 0} onClick={add}>
            {words.addCopies(chosen.length)}
          </Button>
        )}
        <Button kind="plain" onClick={onDone}>
          {texts.common.cancel}
        </Button>
      </div>
    </section>
  );
}
