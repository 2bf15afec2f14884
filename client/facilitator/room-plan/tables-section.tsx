import Printer from 'lucide-react/icons/printer';
import { useId } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { HallTables } from './hall-tables.tsx';
import styles from './room-plan.module.css';
import { hallRooms, withoutHall } from './room-sums.ts';
import type { RoomDeeds } from './use-room-deeds.ts';

/** How many tables stand where, and whether they do. */
export function TablesSection({ room }: { readonly room: RoomDeeds }) {
  const { state } = useLive();
  const words = useTexts().facilitator.roomPlan;
  const { open } = useDesk();
  const heading = useId();
  const homeless = withoutHall(state);
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 id={heading}>{words.tables}</h3>
      {state.tables.length === 0 && (
        <p>
          {words.noTables} <span className="soft">{words.noTablesMean}</span>
        </p>
      )}
      {hallRooms(state).map((one) => (
        <HallTables key={one.hall?.id ?? 'room'} here={one} room={room} />
      ))}
      {state.tables.length > 0 && (
        <div>
          <Button
            kind="pill"
            icon={<Printer size="1.1em" aria-hidden="true" />}
            data-prints
            onClick={() => open({ kind: 'prints', signs: true })}
          >
            {words.signs}
          </Button>
        </div>
      )}
      {homeless > 0 && <p className="soft small">{words.hallUnknown(homeless)}</p>}
    </section>
  );
}
