import { useId } from 'react';
import { readyProgrammes } from '../../shared/programmes/ready-programmes.ts';
import type { Language } from '../../shared/texts/language.ts';
import { useTexts } from '../ui/language.tsx';
import styles from './create-page.module.css';

/** The ready programmes, each with its length and its steps in words. */
export function ProgrammeChoice({
  language,
  value,
  onChange,
}: {
  readonly language: Language;
  readonly value: string;
  readonly onChange: (programmeId: string) => void;
}) {
  const { common, facilitator: texts } = useTexts();
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{texts.chooseProgramme}</legend>
      <div className={styles.programmes}>
        {readyProgrammes.map((programme) => {
          const steps = programme.steps[language];
          const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
          return (
            <label key={programme.id} className={styles.programme}>
              <input
                type="radio"
                name={name}
                value={programme.id}
                checked={programme.id === value}
                onChange={() => onChange(programme.id)}
              />
              <span className={styles.programmeText}>
                <span className={styles.programmeTitle}>{programme.title[language]}</span>
                <span className="soft small">{texts.programmeLine(minutes, steps.length)}</span>
                <span className={styles.steps} lang={language}>
                  {steps.map((step) => (
                    <span key={step.id}>
                      {step.title} <span className="soft numbers">{common.minutes(step.minutes)}</span>
                    </span>
                  ))}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
