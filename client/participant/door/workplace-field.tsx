import { useId } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { howToAsk, type ListedWorkplace, listedAs, type WorkplaceChoice } from './workplace-choice.ts';

export interface WorkplaceFieldProps {
  readonly workplaces: readonly ListedWorkplace[];
  readonly choice: WorkplaceChoice;
  readonly onChange: (choice: WorkplaceChoice) => void;
  readonly error: string | undefined;
}

/** Where one works: the phone's own list, or a text field that a long list helps to fill. */
export function WorkplaceField({ workplaces, choice, onChange, error }: WorkplaceFieldProps) {
  const { texts, language } = useLanguage();
  const { common, join } = texts;
  const list = useId();
  const asking = howToAsk(workplaces);
  const sorted = [...workplaces].sort((a, b) => a.name.localeCompare(b.name, language, { numeric: true }));
  const typedField = {
    value: choice.typed,
    onChange: (event: { target: { value: string } }) => onChange({ ...choice, typed: event.target.value }),
    autoComplete: 'organization',
    autoCapitalize: 'words',
  };

  if (asking === 'typed') return <TextField label={join.workplaceLabel} error={error} {...typedField} />;
  if (asking === 'typed-from-list') {
    return (
      <>
        <TextField
          label={join.workplaceLabel}
          hint={<span role="status">{hintFor(choice.typed)}</span>}
          error={error}
          {...typedField}
          autoComplete="off"
          list={list}
        />
        <datalist id={list}>
          {sorted.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </>
    );
  }
  const typing = choice.chosen === 'other';
  return (
    <>
      <Select
        label={join.workplaceLabel}
        error={typing ? undefined : error}
        value={choice.chosen}
        onChange={(event) => onChange({ ...choice, chosen: event.target.value })}
      >
        <option value="" disabled hidden>
          {common.choose}
        </option>
        {sorted.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="other">{join.workplaceOther}</option>
      </Select>
      {typing && <TextField label={join.workplaceOtherLabel} error={error} {...typedField} />}
    </>
  );

  function hintFor(typed: string): string {
    if (typed.trim().length < 3) return join.workplaceHint;
    if (listedAs(typed, workplaces)) return join.workplaceFound;
    const begins = typed.trim().toLocaleLowerCase(language);
    const underway = workplaces.some(({ name }) => name.toLocaleLowerCase(language).includes(begins));
    return underway ? join.workplaceHint : join.workplaceNew;
  }
}
