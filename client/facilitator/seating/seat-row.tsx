import Lock from 'lucide-react/icons/lock';
import type { Person } from '../../../shared/conference/state.ts';
import type { Need } from '../../../shared/grouping/plan/request.ts';
import type { Names } from '../../people/use-names.ts';
import { useTexts } from '../../ui/language.tsx';
import { DragGrip } from '../drag-grip.tsx';
import { MoveMenu, type SeatDeed } from './move-menu.tsx';
import type { PlacesFrom } from './places-for.ts';
import styles from './seating.module.css';

/** Somebody who has a seat: here, or expected. */
export interface SeatPerson extends Pick<Person, 'id' | 'workplaceId' | 'jobRole' | 'hallId'> {
  /** Has not come yet. */
  readonly expected: boolean;
}

/** How somebody's seat stands. */
export interface SeatState {
  readonly locked: boolean;
  /** Sits elsewhere than before the last plan. */
  readonly changed: boolean;
  /** What the rounds mean for them, where it was asked. */
  readonly told: string;
  /** What they need of their table: for the menu, and nowhere in sight. */
  readonly needs: readonly Need[];
}

/** One person at a table: the handle, who it is, and the menu. */
export function SeatRow({
  person,
  names,
  hall,
  seat,
  from,
  placesFrom,
  onMove,
  onDeed,
}: {
  readonly person: SeatPerson;
  readonly names: Names;
  /** Said where it does not follow from the table. */
  readonly hall: string;
  readonly seat: SeatState;
  readonly from: string | null;
  readonly placesFrom: PlacesFrom;
  readonly onMove: (personId: string, toGroupId: string | null, follow: boolean) => void;
  readonly onDeed: ((personId: string, deed: SeatDeed) => void) | undefined;
}) {
  const texts = useTexts().facilitator;
  const { seating } = texts;
  const name = names.person(person.id);
  return (
    <>
      <DragGrip label={texts.dragPerson(name)} />
      <span className={styles.who}>
        <span className={styles.name}>
          {name}
          {seat.locked && (
            <>
              {' '}
              <Lock size="0.85em" aria-hidden="true" />
              <span className="visually-hidden">({seating.seatLocked})</span>
            </>
          )}
          {seat.changed && <span className={styles.changed}>{seating.newSeat}</span>}
        </span>
        <span className={styles.about}>
          {[hall, names.about(person), person.expected && seating.expected].filter(Boolean).join(' · ')}
        </span>
        {seat.told && <span className={styles.told}>{seat.told}</span>}
      </span>
      <MoveMenu
        personId={person.id}
        locked={seat.locked}
        needs={seat.needs}
        {...{ name, from, placesFrom, onMove, onDeed }}
      />
    </>
  );
}
