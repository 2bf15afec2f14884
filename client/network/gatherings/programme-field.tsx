import { useState } from 'react';
import type { GatheringFields } from '../../../shared/network/gatherings-changes.ts';
import type { Gathering, GatheringProgramme } from '../../../shared/network/network.ts';
import { readyProgramme, readyProgrammes } from '../../../shared/programmes/ready-programmes.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './gathering-forms.module.css';

/** Which programme its conference begins with: one that is ready, or one from a file, which is kept with the gathering. */
export function ProgrammeField({
  gathering,
  onChange,
}: {
  readonly gathering: Gathering;
  readonly onChange: (fields: GatheringFields) => void;
}) {
  const { texts } = useLanguage();
  const words = texts.gatherings;
  const { network } = useNetwork();
  const { programme, minutes } = gathering;
  const lasts = lengthOf(programme);
  const own = programme?.kind === 'own' ? programme : null;
  return (
    <div className={styles.programme}>
      <Select
        label={words.programmeLabel}
        hint={lasts === null ? undefined : words.programmeLasts(lasts, minutes)}
        value={own ? 'own' : programme?.kind === 'ready' ? `ready ${programme.id}` : ''}
        onChange={({ target }) => {
          const ready = readyProgrammes.find(({ id }) => `ready ${id}` === target.value);
          if (ready) onChange({ programme: { kind: 'ready', id: ready.id } });
          else if (target.value === '') onChange({ programme: null });
        }}
      >
        <option value="">{words.noProgramme}</option>
        {own && <option value="own">{words.ownProgramme(own.programme.title)}</option>}
        {readyProgrammes.map(({ id, title }) => (
          <option key={id} value={`ready ${id}`}>
            {title[network.language]}
          </option>
        ))}
      </Select>
      <FromFile onProgramme={(read) => onChange({ programme: read })} />
    </div>
  );
}

function FromFile({ onProgramme }: { readonly onProgramme: (programme: GatheringProgramme) => void }) {
  const { texts } = useLanguage();
  const words = texts.gatherings;
  const [refused, setRefused] = useState(false);
  const read = async (file: File) => {
    // Every check of every kind of step: only for those who have a file.
    const { largestFile, readProgrammeFile } = await import('../../../shared/programmes/programme-file.ts');
    const found = file.size > 4 * largestFile ? null : readProgrammeFile(await file.text());
    setRefused(!found?.ok);
    if (!found?.ok) return;
    const { title, language, steps, halls } = found.programme;
    onProgramme({ kind: 'own', programme: { title, language, steps: [...steps], halls: [...halls] } });
  };
  return (
    <>
      <FileButton
        label={words.fromFile}
        accept=".json,application/json"
        className={`flush ${styles.fileButton}`}
        onFile={(file) => void read(file).catch(() => setRefused(true))}
      />
      {refused && <Notice tone="attention">{words.fileWrong}</Notice>}
    </>
  );
}

/** Minutes of all its steps; null where there is none to count. */
function lengthOf(programme: GatheringProgramme | null): number | null {
  if (programme === null) return null;
  if (programme.kind === 'ready') return readyProgramme(programme.id)?.minutes ?? null;
  return programme.programme.steps.reduce<number>((sum, step) => {
    const minutes = (step as { minutes?: unknown } | null)?.minutes;
    return sum + (typeof minutes === 'number' ? minutes : 0);
  }, 0);
}
