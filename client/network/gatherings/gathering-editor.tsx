import CalendarPlus from 'lucide-react/icons/calendar-plus';
import Copy from 'lucide-react/icons/copy';
import { useRef, useState } from 'react';
import type { GatheringFields } from '../../../shared/network/gatherings-changes.ts';
import { gatheringLimits } from '../../../shared/network/gatherings-limits.ts';
import { type Day, type Gathering, gatheringKinds } from '../../../shared/network/network.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useNetwork } from '../use-network.tsx';
import { ClonePanel } from './clone-panel.tsx';
import { CommittedField } from './committed-field.tsx';
import { calendarFile } from './gathering-calls.ts';
import { useGatheringTitle } from './gathering-facts.tsx';
import styles from './gathering-forms.module.css';
import { HallList } from './hall-list.tsx';
import { HeldConferences } from './held-conferences.tsx';
import { ProgrammeField } from './programme-field.tsx';
import { useDeed } from './use-gatherings.ts';
import { WhenFields } from './when-fields.tsx';
import { WhereFields } from './where-fields.tsx';

/** All that is settled about a gathering. Each field is saved as one leaves it. */
export function GatheringEditor({
  gathering,
  today,
  onClose,
}: {
  readonly gathering: Gathering;
  readonly today: Day;
  readonly onClose: () => void;
}) {
  const words = useTexts().gatherings;
  const announce = useAnnounce();
  const { network } = useNetwork();
  const { deed, refused } = useDeed();
  const title = useGatheringTitle()(gathering);
  const [reach, setReach] = useState<'one' | 'later'>('one');
  const [cloning, setCloning] = useState(false);
  const cloneButton = useRef<HTMLButtonElement>(null);
  const { id } = gathering;
  const later = laterOf(network.gatherings, gathering);
  const andLater = reach === 'later' && later.length > 0;
  const change = (fields: GatheringFields) => deed({ type: 'changeGathering', id, fields, andLater });
  const remove = () => {
    if (!deed({ type: 'removeGathering', id, andLater })) return;
    announce(words.removed(title));
    onClose();
  };
  return (
    <section className={styles.editor} aria-label={words.editOf(title)}>
      {later.length > 0 && (
        <div className={styles.wholeRow}>
          <Chips
            label={words.reachLabel}
            options={[
              { value: 'one', label: words.onlyThis },
              { value: 'later', label: words.andLater(later.length) },
            ]}
            value={reach}
            onChange={setReach}
          />
          {andLater && <p className="soft small">{words.ownDay}</p>}
        </div>
      )}
      <CommittedField
        label={words.titleLabel}
        value={gathering.title}
        maxLength={gatheringLimits.titleLength}
        placeholder={words.kinds[gathering.kind]}
        onCommit={(typed) => change({ title: typed })}
      />
      <Select
        label={words.kindLabel}
        value={gathering.kind}
        onChange={({ target }) => {
          const kind = gatheringKinds.find((one) => one === target.value);
          if (kind) change({ kind });
        }}
      >
        {gatheringKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </Select>
      <WhenFields gathering={gathering} today={today} onChange={change} />
      <WhereFields gathering={gathering} onChange={change} />
      <ProgrammeField gathering={gathering} onChange={change} />
      {network.workGroups.length > 0 && (
        <Select
          label={words.workGroupLabel}
          value={gathering.workGroupId ?? ''}
          onChange={({ target }) => change({ workGroupId: target.value || null })}
        >
          <option value="">{words.wholeNetwork}</option>
          {network.workGroups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
        </Select>
      )}
      <HallList gathering={gathering} />
      {refused !== null && (
        <div className={styles.wholeRow}>
          <Notice tone="attention">{refused}</Notice>
        </div>
      )}
      <div className={styles.conferences}>
        <HeldConferences gathering={gathering} today={today} />
      </div>
      {cloning && (
        <ClonePanel
          gathering={gathering}
          onDone={() => {
            setCloning(false);
            requestAnimationFrame(() => cloneButton.current?.focus());
          }}
        />
      )}
      <div className={styles.deeds}>
        {!cloning && (
          <Button
            ref={cloneButton}
            kind="plain"
            icon={<Copy size="1.1em" aria-hidden="true" />}
            aria-label={words.cloneOf(title)}
            onClick={() => setCloning(true)}
          >
            {words.clone}
          </Button>
        )}
        {gathering.day !== null && (
          <ButtonLink
            kind="plain"
            icon={<CalendarPlus size="1.1em" aria-hidden="true" />}
            aria-label={words.downloadOneOf(title)}
            href={calendarFile(network.id, id)}
            download
          >
            {words.downloadOne}
          </ButtonLink>
        )}
        <ArmedButton
          kind="plain"
          label={words.remove}
          name={words.removeOf(title)}
          sure={
            gathering.conferenceIds.length > 0
              ? words.removeHeldSure
              : andLater
                ? words.removeSeriesSure(later.length + 1)
                : words.removeSure
          }
          about={`${id} ${andLater}`}
          onConfirm={remove}
        />
        <Button kind="quiet" className={styles.closing} onClick={onClose}>
          {words.doneEditing}
        </Button>
      </div>
    </section>
  );
}

/** Those of its series that come after it. */
function laterOf(gatherings: readonly Gathering[], { seriesId, day }: Gathering): readonly Gathering[] {
  if (seriesId === null || day === null) return [];
  return gatherings.filter((one) => one.seriesId === seriesId && one.day !== null && one.day > day);
}
