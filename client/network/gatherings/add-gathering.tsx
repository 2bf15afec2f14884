import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isTimeOfDay } from '../../../shared/network/calendar-days.ts';
import { gatheringLimits } from '../../../shared/network/gatherings-limits.ts';
import { type Day, type GatheringKind, gatheringKinds } from '../../../shared/network/network.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { newId } from '../new-id.ts';
import { useNetwork } from '../use-network.tsx';
import { DayField } from './day-field.tsx';
import { dayWarnings } from './day-warnings.ts';
import { freshGathering } from './fresh-gathering.ts';
import styles from './gathering-forms.module.css';
import { useDeed } from './use-gatherings.ts';

/** One more gathering: what it is and when. The rest is like the last of its kind, and can be changed in its place. */
export function AddGathering({ today, onDone }: { readonly today: Day; readonly onDone: () => void }) {
  const { texts, language } = useLanguage();
  const words = texts.gatherings;
  const announce = useAnnounce();
  const { network } = useNetwork();
  const { deed, refused } = useDeed();
  const [kind, setKind] = useState<GatheringKind>('networkGathering');
  const [typedTitle, setTitle] = useState<string | null>(null);
  const [day, setDay] = useState<Day | null>(null);
  const [typedTime, setTime] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { like, ...fresh } = freshGathering(network.gatherings, kind, words.kinds[kind]);
  const title = typedTitle ?? fresh.title;
  const time = typedTime ?? fresh.startsAt ?? '';
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const startsAt = isTimeOfDay(time) ? time : null;
    if (!deed({ type: 'addGathering', gathering: { ...fresh, id: newId(), title, day, startsAt } })) return;
    announce(words.added(title || words.kinds[kind]));
    // Ready for the one after it.
    setTitle(null);
    setDay(null);
    form.current?.querySelector<HTMLElement>('input[type="date"]')?.focus();
  };
  return (
    <form ref={form} className={styles.add} onSubmit={submit} noValidate aria-label={words.add}>
      <Select
        label={words.kindLabel}
        value={kind}
        onChange={({ target }) => {
          setKind(gatheringKinds.find((one) => one === target.value) ?? kind);
          setTitle(null);
          setTime(null);
        }}
      >
        {gatheringKinds.map((one) => (
          <option key={one} value={one}>
            {words.kinds[one]}
          </option>
        ))}
      </Select>
      <TextField
        label={words.titleLabel}
        value={title}
        maxLength={gatheringLimits.titleLength}
        autoComplete="off"
        onChange={({ target }) => setTitle(target.value)}
      />
      <DayField
        label={words.dayLabel}
        day={day}
        optional
        hint={day === null ? undefined : dayWarnings(day, network, today, words, language).join(' ') || undefined}
        onDay={setDay}
      />
      <TextField type="time" label={words.timeLabel} value={time} onChange={({ target }) => setTime(target.value)} />
      <div className={styles.addFoot}>
        <Button type="submit" kind="primary">
          {words.addIt}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {texts.common.close}
        </Button>
        <p className="soft small">
          {like ? words.like(like.title || words.kinds[kind]) : words.usually(fresh.minutes)}
        </p>
      </div>
      {refused !== null && <Notice tone="attention">{refused}</Notice>}
    </form>
  );
}
