import { useId } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { NetworkWorkplace } from '../../../shared/network/network.ts';
import { useTexts } from '../../ui/language.tsx';
import { EntryForm } from '../entries/entry-form.tsx';
import { Removal } from '../removal.tsx';
import { SavedField } from '../saved-field.tsx';
import { useNetwork } from '../use-network.tsx';
import { valueColumns } from './find-workplaces.ts';
import { hangsOn } from './hangs-on.ts';
import { UsualValues } from './usual-values.tsx';
import styles from './workplaces.module.css';

/** One workplace of the register, put right as one goes. */
export function WorkplaceForm({
  workplace,
  onDone,
}: {
  readonly workplace: NetworkWorkplace;
  readonly onDone: () => void;
}) {
  const words = useTexts().network.workplaces;
  const { network, change } = useNetwork();
  const { id, name, alsoCalled, contact } = workplace;
  const lists = useId();
  const save = (fields: Partial<NetworkWorkplace>) => change({ type: 'changeWorkplace', id, fields });
  const hanging = hangsOn(network, [id]);
  return (
    <EntryForm
      label={words.editWho(name)}
      onDone={onDone}
      removal={{
        label: words.remove,
        name: words.removeWho(name),
        sure: words.removeSure(1, hanging.people, hanging.workGroups),
        onConfirm: () => void change({ type: 'removeWorkplaces', ids: [id] }),
      }}
    >
      <SavedField
        label={words.name}
        value={name}
        maxLength={networkLimits.workplaceLength}
        onSave={(typed) => save({ name: typed })}
      />
      {valueColumns.map((column) => (
        <div key={column}>
          <SavedField
            label={words.columns[column]}
            optional
            list={`${lists}-${column}`}
            value={workplace[column] ?? ''}
            maxLength={column === 'municipality' ? networkLimits.municipalityLength : networkLimits.typeLength}
            onSave={(typed) => save({ [column]: typed || null })}
          />
          <UsualValues id={`${lists}-${column}`} column={column} />
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
    </EntryForm>
  );
}
