import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { workplaceFinder } from '../../../shared/network/find-workplace.ts';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { NetworkRefusal } from '../../../shared/network/refusals.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddFoot } from '../entries/add-foot.tsx';
import entries from '../entries/entries.module.css';
import { networkErrorText } from '../network-error-text.ts';
import { newId } from '../new-id.ts';
import { useNetwork } from '../use-network.tsx';
import { valueColumns } from './find-workplaces.ts';
import { UsualValues } from './usual-values.tsx';
import styles from './workplaces.module.css';

const empty = { name: '', type: '', schoolType: '', municipality: '', contact: '' };

/** One workplace after the other. What they have in common, the municipality and the type, stays in its field. */
export function AddWorkplace({ onDone }: { readonly onDone: () => void }) {
  const texts = useTexts();
  const words = texts.network.workplaces;
  const { network, change } = useNetwork();
  const announce = useAnnounce();
  const [typed, setTyped] = useState(empty);
  const [refusal, setRefusal] = useState<NetworkRefusal>();
  const [added, setAdded] = useState<string | null>(null);
  const name = useRef<HTMLInputElement>(null);
  const lists = useId();
  useEffect(() => name.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    name.current?.focus();
    const municipality = typed.municipality.trim() || null;
    if (typed.name.trim() === '') return setRefusal('name_empty');
    const known = workplaceFinder(network.workplaces).find({ name: typed.name, municipality });
    if (known && (known.municipality === null) === (municipality === null)) return setRefusal('workplace_double');
    const one = { ...typed, id: newId(), municipality };
    const refused = change({
      type: 'addWorkplaces',
      workplaces: [
        { ...one, type: one.type || null, schoolType: one.schoolType || null, contact: one.contact || null },
      ],
    });
    setRefusal(refused);
    if (refused) return;
    setAdded(words.added(typed.name.trim()));
    announce(words.added(typed.name.trim()));
    setTyped({ ...typed, name: '', contact: '' });
  };
  const field = (column: keyof typeof empty) => ({
    value: typed[column],
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTyped({ ...typed, [column]: event.target.value });
      if (column === 'name') setRefusal(undefined);
    },
    autoComplete: 'off',
  });
  return (
    <form className={entries.form} onSubmit={submit} noValidate aria-label={words.add}>
      <TextField
        ref={name}
        label={words.name}
        error={refusal && networkErrorText(texts, refusal)}
        maxLength={networkLimits.workplaceLength}
        {...field('name')}
      />
      {valueColumns.map((column) => (
        <div key={column}>
          <TextField
            label={words.columns[column]}
            optional
            list={`${lists}-${column}`}
            maxLength={column === 'municipality' ? networkLimits.municipalityLength : networkLimits.typeLength}
            {...field(column)}
          />
          <UsualValues id={`${lists}-${column}`} column={column} />
        </div>
      ))}
      <div className={styles.long}>
        <TextField
          label={words.contact}
          hint={words.contactHint}
          optional
          maxLength={networkLimits.contactLength}
          {...field('contact')}
        />
      </div>
      <AddFoot label={words.addThis} onDone={onDone} added={added} />
    </form>
  );
}
