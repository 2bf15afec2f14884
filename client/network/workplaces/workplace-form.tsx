import { useEffect, useId, useRef } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { NetworkWorkplace } from '../../../shared/network/network.ts';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Removal } from '../removal.tsx';
import { SavedField } from '../saved-field.tsx';
import { useNetwork } from '../use-network.tsx';
import { valuesOf } from './find-workplaces.ts';
import { hangsOn } from './hangs-on.ts';
import styles from './workplaces.module.css';

const columns = ['type', 'schoolType', 'municipality'] as const;

/** One workplace of the register, put right as one goes. */
export function WorkplaceForm({
  workplace,
  onDone,
}: {
  readonly workplace: NetworkWorkplace;
  readonly onDone: () => void;
}) {
  const { language, texts } = useLanguage();
  const words = texts.network.workplaces;
  const { network, change } = useNetwork();
  const { id, name, alsoCalled, contact } = workplace;
  const form = useRef<HTMLDivElement>(null);
  const lists = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = (fields: Partial<NetworkWorkplace>) => change({ type: 'changeWorkplace', id, fields });
  const hanging = hangsOn(network, [id]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset could not be the row's own grid
    <div ref={form} className={styles.form} role="group" aria-label={words.editWho(name)}>
      <SavedField
        label={words.name}
        value={name}
        maxLength={networkLimits.workplaceLength}
        onSave={(typed) => save({ name: typed })}
      />
      {columns.map((column) => (
        <div key={column}>
          <SavedField
            label={words.columns[column]}
            optional
            list={`${lists}-${column}`}
            value={workplace[column] ?? ''}
            maxLength={column === 'municipality' ? networkLimits.municipalityLength : networkLimits.typeLength}
            onSave={(typed) => save({ [column]: typed || null })}
          />
          <datalist id={`${lists}-${column}`}>
            {[...new Set([...valuesOf(network.workplaces, column, language), ...words.usual[column]])].map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        </div>
      ))}
      <div className={styles.long}>
        <SavedField
          label={words.contact}
          hint={words.contactHint}
          optional
          value={contact ?? ''}
          maxLength={networkLimits.contactLength}
          onSave={(typed) => save({ contact: typed || null })}
        />
      </div>
      {alsoCalled.length > 0 && (
        <div className={styles.variants}>
          <p className="soft small">{words.variants}</p>
          <ul>
            {alsoCalled.map((variant) => (
              <li key={variant}>
                {variant}
                <Removal
                  name={words.forgetVariant(variant)}
                  onRemove={() => change({ type: 'forgetVariant', id, name: variant })}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.formFoot}>
        <Button onClick={onDone}>{texts.common.done}</Button>
        <ArmedButton
          kind="plain"
          className={styles.dangerous}
          label={words.remove}
          name={words.removeWho(name)}
          sure={words.removeSure(1, hanging.people, hanging.workGroups)}
          onConfirm={() => void change({ type: 'removeWorkplaces', ids: [id] })}
        />
      </div>
    </div>
  );
}
