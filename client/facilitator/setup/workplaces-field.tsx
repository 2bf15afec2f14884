import { useTexts } from '../../ui/language.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from '../create/create-page.module.css';
import type { ParsedWorkplaces } from './parse-workplaces.ts';

const faultsShown = 5;

/** The list of workplaces as it is typed or pasted, with what was understood of it under it. */
export function WorkplacesField({
  typed,
  parsed,
  mustMend,
  missing,
  optional = true,
  onChange,
}: {
  readonly typed: string;
  readonly parsed: ParsedWorkplaces;
  /** Set once somebody has tried to go on with lines that cannot be read. */
  readonly mustMend: boolean;
  /** Said where nothing stands and something must. */
  readonly missing?: string | undefined;
  readonly optional?: boolean;
  readonly onChange: (typed: string) => void;
}) {
  const texts = useTexts().facilitator;
  const { workplaces, faults, repeated } = parsed;
  const withKind = workplaces.filter((one) => one.schoolType !== null).length;
  return (
    <div className="stack-tight">
      <TextArea
        label={texts.workplacesLabel}
        optional={optional}
        hint={texts.workplacesHint}
        placeholder={texts.workplacesExample}
        error={mustMend && faults.length > 0 ? texts.workplacesWrong(faults.length) : missing}
        rows={6}
        className={styles.workplaces}
        value={typed}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        autoComplete="off"
      />
      {typed.trim() !== '' && (
        <div className={styles.read} role="status">
          <p>
            <strong>{texts.workplacesRead(workplaces.length)}</strong>
            {withKind > 0 && ` · ${texts.workplacesWithKind(withKind)}`}
          </p>
          {repeated.length > 0 && <p className="soft">{texts.workplacesRepeated(repeated.join(', '))}</p>}
          {faults.length > 0 && (
            <ul className={styles.faults}>
              {faults.slice(0, faultsShown).map(({ line, fault }) => (
                <li key={line}>{texts.lineFault(line, texts.faults[fault])}</li>
              ))}
              {faults.length > faultsShown && <li>{texts.moreFaults(faults.length - faultsShown)}</li>}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
