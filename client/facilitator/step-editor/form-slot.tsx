import { createContext, type ReactNode, useContext } from 'react';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { FieldError } from '../../ui/field.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { StepField, StepPath } from './step-draft.ts';
import styles from './step-editor.module.css';
import type { StepFaults } from './step-faults.ts';
import type { StepForm } from './use-step-draft.ts';

export interface Form extends StepForm {
  /** What is wrong, once somebody has tried to save it. */
  readonly faults: StepFaults;
  /** Why a field stands fast, in words. */
  readonly fixed: Readonly<Partial<Record<StepField, string>>>;
}

const FormContext = createContext<Form | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('used outside the form of a step');
  return form;
}

/** A setting of the form, and how to change it without touching the others. */
export function useSettings(): {
  readonly settings: Readonly<Record<string, unknown>>;
  set(name: string, value: unknown): void;
} {
  const { step, edit } = useForm();
  const settings = step.settings as Readonly<Record<string, unknown>>;
  return { settings, set: (name, value) => edit({ settings: { ...settings, [name]: value } }) };
}

/** Room for one or more fields of the form; under them what was refused, and what another facilitator has changed. */
export function FormSlot({
  of,
  at,
  children,
}: {
  readonly of: StepField;
  /** The properties of the field that stand here; all of it when left out. */
  readonly at?: string;
  readonly children: ReactNode;
}) {
  const texts = useTexts();
  const words = texts.facilitator.editor;
  const form = useForm();
  const paths = form.contested.filter((path) => (at === undefined ? belongs(path, of) : path === `${of}.${at}`));
  const refused = at === undefined ? form.refused[of] : undefined;
  const fixed = form.fixed[of];
  return (
    <div className={styles.slot}>
      <fieldset disabled={fixed !== undefined} className={styles.fields}>
        {children}
      </fieldset>
      {fixed !== undefined && at === undefined && <p className={styles.fixed}>{fixed}</p>}
      <FieldError
        id={`refused-${of}-${at ?? ''}`}
        error={refused === undefined ? undefined : errorText(texts, refused)}
      />
      {paths.map((path) => (
        <div key={path} className={styles.contested} role="status">
          <p>{words.contested}</p>
          <div className="row">
            <Button kind="pill" onClick={() => form.takeTheirs(path)}>
              {words.takeTheirs}
            </Button>
            <Button kind="pill" onClick={() => form.keepMine(path)}>
              {words.keepMine}
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
}

function belongs(path: StepPath, field: StepField): boolean {
  return path === field || path.startsWith(`${field}.`);
}
