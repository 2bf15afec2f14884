import type { GatheringFields } from '../../../shared/network/gatherings-changes.ts';
import { gatheringLimits } from '../../../shared/network/gatherings-limits.ts';
import { isVideoLink } from '../../../shared/network/gatherings-video.ts';
import { type Gathering, gatheringForms } from '../../../shared/network/network.ts';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { CommittedField } from './committed-field.tsx';
import styles from './gathering-forms.module.css';

/** How people meet, and where. Another way of meeting leaves place, link and halls as they are. */
export function WhereFields({
  gathering,
  onChange,
}: {
  readonly gathering: Gathering;
  readonly onChange: (fields: GatheringFields) => void;
}) {
  const words = useTexts().gatherings;
  const { form, place, videoLink } = gathering;
  return (
    <>
      <div className={styles.wholeRow}>
        <Chips
          label={words.formLabel}
          options={gatheringForms.map((value) => ({ value, label: words.forms[value] }))}
          value={form}
          onChange={(wanted) => onChange({ form: wanted })}
        />
        <p className="soft small">{words.formsMean[form]}</p>
      </div>
      {(form !== 'digital' || place !== '') && (
        <CommittedField
          label={words.placeLabel}
          value={place}
          maxLength={gatheringLimits.placeLength}
          onCommit={(typed) => onChange({ place: typed })}
        />
      )}
      {(form !== 'physical' || videoLink !== '') && (
        <CommittedField
          label={words.videoLabel}
          type="url"
          inputMode="url"
          value={videoLink}
          maxLength={gatheringLimits.linkLength}
          placeholder="https://"
          hint={form === 'physical' ? words.videoKept : undefined}
          fault={(typed) => (isVideoLink(typed.trim()) ? undefined : words.videoWrong)}
          onCommit={(typed) => onChange({ videoLink: typed.trim() })}
        />
      )}
    </>
  );
}
