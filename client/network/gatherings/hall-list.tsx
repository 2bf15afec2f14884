import Plus from 'lucide-react/icons/plus';
import { useRef } from 'react';
import { gatheringLimits } from '../../../shared/network/gatherings-limits.ts';
import type { Gathering, GatheringHall } from '../../../shared/network/network.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { useTexts } from '../../ui/language.tsx';
import { newId } from '../new-id.ts';
import { Removal } from '../removal.tsx';
import { CommittedField } from './committed-field.tsx';
import { CountField } from './count-field.tsx';
import styles from './hall-list.module.css';
import { useDeed } from './use-gatherings.ts';

/** The halls of a gathering, each with its host, its tables and their seats. */
export function HallList({ gathering }: { readonly gathering: Gathering }) {
  const words = useTexts().gatherings;
  const { deed } = useDeed();
  const list = useRef<HTMLUListElement>(null);
  const { id, halls } = gathering;
  const put = (hall: GatheringHall) => deed({ type: 'putGatheringHall', id, hall });
  const add = () => {
    if (!put({ id: newId(), name: '', digital: false, host: '', tables: null, seats: null })) return;
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus());
  };
  return (
    <fieldset className={styles.halls}>
      <legend className={styles.legend}>{words.halls}</legend>
      {halls.length === 0 && <p className="soft small">{words.hallsHint}</p>}
      <ul className={styles.list} ref={list}>
        {halls.map((hall) => (
          <li key={hall.id} className={styles.hall}>
            <CommittedField
              label={words.hallName}
              value={hall.name}
              maxLength={gatheringLimits.hallLength}
              onCommit={(name) => put({ ...hall, name })}
            />
            <CommittedField
              label={words.hallHost}
              value={hall.host}
              maxLength={gatheringLimits.hostLength}
              onCommit={(host) => put({ ...hall, host })}
            />
            <CountField
              label={words.hallTables}
              value={hall.tables}
              most={gatheringLimits.tables}
              wrong={words.hallNumberWrong}
              mayBeEmpty
              onCommit={(tables) => put({ ...hall, tables })}
            />
            <CountField
              label={words.hallSeats}
              value={hall.seats}
              most={gatheringLimits.seats}
              wrong={words.hallNumberWrong}
              mayBeEmpty
              onCommit={(seats) => put({ ...hall, seats })}
            />
            <Removal
              className={styles.remove}
              name={words.removeHallOf(hall.name || words.newHall)}
              onRemove={() => {
                deed({ type: 'removeGatheringHall', id, hallId: hall.id });
                addButton(list.current)?.focus();
              }}
            />
            <Check
              className={`small ${styles.digital}`}
              checked={hall.digital}
              onChange={(digital) => put({ ...hall, digital })}
            >
              {words.hallDigital}
            </Check>
          </li>
        ))}
      </ul>
      {halls.length < gatheringLimits.halls && (
        <div>
          <Button kind="pill" icon={<Plus size="1.05em" aria-hidden="true" />} onClick={add}>
            {words.addHall}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Where the keyboard goes when its hall has gone. */
function addButton(list: HTMLElement | null): HTMLElement | null {
  return list?.parentElement?.querySelector<HTMLElement>(':scope > div button') ?? null;
}
