import { type FormEvent, useId, useRef, useState } from 'react';
import type { HallPair } from '../../../shared/conference/room.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import styles from './room-plan.module.css';
import type { RoomDeeds } from './use-room-deeds.ts';

/** Halls that share groups, two and two: for rounds that say so. */
export function HallPairs({ room }: { readonly room: RoomDeeds }) {
  const { state } = useLive();
  const words = useTexts().facilitator.roomPlan;
  const names = useNames();
  const heading = useId();
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const { halls, hallPairs } = state;
  const keepFocus = useKeepFocus(list, String(hallPairs.length));
  const said = ([first, second]: HallPair) => words.pair(names.hall(first), names.hall(second));
  const paired = new Set(hallPairs.flat());
  const free = halls.filter(({ id }) => !paired.has(id));
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (one === '' || other === '' || one === other) return;
    const pair: HallPair = [one, other];
    if (!(await room.deed([{ type: 'pairHalls', pairs: [...hallPairs, pair] }], words.ruleAdded(said(pair))))) return;
    setOne('');
    setOther('');
  };
  const field = (label: string, value: string, not: string, set: (hallId: string) => void) => (
    <Select label={label} value={value} onChange={({ target }) => set(target.value)}>
      <option value="">{words.choose}</option>
      {free
        .filter(({ id }) => id !== not)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </Select>
  );
  return (
    <section className={styles.part} aria-labelledby={heading} {...keepFocus}>
      <div>
        <h3 id={heading}>{words.pairs}</h3>
        <p className="soft small">{words.pairsMean}</p>
      </div>
      {hallPairs.length === 0 && <p>{words.noPairs}</p>}
      <ul ref={list} tabIndex={-1} className={styles.rules} aria-labelledby={heading}>
        {hallPairs.map((pair) => (
          <li key={pair.join()} className={styles.rule}>
            <span>{said(pair)}</span>
            <Button
              kind="plain"
              aria-label={words.removeRule(said(pair))}
              onClick={() =>
                void room.deed(
                  [{ type: 'pairHalls', pairs: hallPairs.filter((each) => each !== pair) }],
                  words.ruleRemoved(said(pair)),
                )
              }
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {free.length > 1 && (
        <form className={styles.pairForm} onSubmit={add} noValidate>
          {field(words.pairOne, one, other, setOne)}
          {field(words.pairOther, other, one, setOther)}
          <Button type="submit" aria-disabled={one === '' || other === ''}>
            {words.addPair}
          </Button>
        </form>
      )}
    </section>
  );
}
