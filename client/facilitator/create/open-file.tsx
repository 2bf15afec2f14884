import { useState } from 'react';
import { largestFile, type ProgrammeFileRead, readProgrammeFile } from '../../../shared/programmes/programme-file.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Choice, ownChoice } from './create-choice.ts';
import styles from './create-page.module.css';

type Refused = Extract<ProgrammeFileRead, { readonly ok: false }>;

/** A programme that somebody has as a file: chosen, checked, and adjusted before it begins. */
export function OpenFile({ onOpen }: { readonly onOpen: (choice: Choice) => void }) {
  const words = useTexts().facilitator.programmes;
  const [refused, setRefused] = useState<Refused | null>(null);

  const read = async (file: File) => {
    // Four bytes a character at the most: nothing larger need be read.
    const found: ProgrammeFileRead =
      file.size > 4 * largestFile
        ? { ok: false, fault: 'tooLarge' }
        : await file.text().then(readProgrammeFile, () => ({ ok: false, fault: 'notAProgramme' }) as const);
    setRefused(found.ok ? null : found);
    if (found.ok) onOpen(ownChoice('file', found.programme));
  };

  return (
    <div className={styles.file}>
      <FileButton
        label={words.openFile}
        accept=".json,application/json"
        className="flush"
        data-adjust="file"
        onFile={(file) => void read(file)}
      />
      {refused && (
        <Notice tone="attention">
          {words.fileFaults[refused.fault]}
          {refused.fault === 'invalid' && (
            <>
              {' '}
              <code lang="en">{refused.detail}</code>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
