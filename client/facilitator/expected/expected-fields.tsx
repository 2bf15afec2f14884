import { useId } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './expected-panel.module.css';

export interface ExpectedDraft {
  readonly name: string;
  readonly workplace: string;
  /** Empty: other. */
  readonly jobRole: string;
  /** The hall's name; empty: none yet. */
  readonly hall: string;
}

/** Who somebody is who is expected. */
export function ExpectedFields({
  draft,
  tried,
  onChange,
}: {
  readonly draft: ExpectedDraft;
  /** What is missing is said once somebody has tried to save. */
  readonly tried: boolean;
  readonly onChange: (draft: ExpectedDraft) => void;
}) {
  const { state } = useLive();
  const { errors, expected: words, people } = useTexts();
  const names = useNames();
  const known = useId();
  const missing = (text: string) => (tried && text.trim() === '' ? errors.text_empty : undefined);
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={words.name}
          value={draft.name}
          error={missing(draft.name)}
          maxLength={limits.nameLength}
          autoComplete="off"
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
        <TextField
          label={words.workplace}
          value={draft.workplace}
          error={missing(draft.workplace)}
          maxLength={limits.workplaceLength}
          autoComplete="off"
          list={known}
          onChange={(event) => onChange({ ...draft, workplace: event.target.value })}
        />
        <datalist id={known}>
          {[...state.workplaces.keys()].map((id) => (
            <option key={id} value={names.workplace(id)} />
          ))}
        </datalist>
      </div>
      <div className={styles.pair}>
        <Select
          label={words.jobRole}
          value={draft.jobRole}
          onChange={(event) => onChange({ ...draft, jobRole: event.currentTarget.value })}
        >
          {state.jobRoles.map((role) => (
            <option key={role} value={role}>
              {role}
            </option>
          ))}
          <option value="">{people.otherRole}</option>
        </Select>
        {state.halls.length > 0 && (
          <Select
            label={words.hall}
            value={draft.hall}
            onChange={(event) => onChange({ ...draft, hall: event.currentTarget.value })}
          >
            <option value="">{words.noHall}</option>
            {state.halls.map((hall) => (
              <option key={hall.id} value={hall.name}>
                {hall.name}
              </option>
            ))}
          </Select>
        )}
      </div>
    </>
  );
}
