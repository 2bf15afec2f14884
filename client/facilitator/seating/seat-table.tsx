import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import { memo, useId } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { Need } from '../../../shared/grouping/plan/request.ts';
import type { Names } from '../../people/use-names.ts';
import { useTexts } from '../../ui/language.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { SeatDeed } from './move-menu.tsx';
import type { PlacesFrom } from './places-for.ts';
import { type SeatPerson, SeatRow } from './seat-row.tsx';
import styles from './seating.module.css';

/** What a drag carries: a person's id, and nothing that another page could read as more. */
const dragType = 'application/x-samling-person';

/** Everything on a table's list means the table: between whom one sits is not decided here. */
const wholeTable = { getDropTargetFromPoint: () => ({ type: 'root' as const }) };

const none: readonly never[] = [];

export interface SeatTableProps {
  readonly title: string;
  /** What gathers the table, or empty. */
  readonly gathers: string;
  /** How many it has room for; left out where as many as it takes. */
  readonly seats?: number | undefined;
  /** What it offers, or empty. */
  readonly offers?: string | undefined;
  /** What is less good about it, a line each. */
  readonly marks: string;
  readonly people: readonly SeatPerson[];
  readonly names: Names;
  /** The hall of a person, said where it does not follow from the table. */
  readonly hallOf?: ((person: SeatPerson) => string) | undefined;
  readonly placesFrom: PlacesFrom;
  /** Said where nobody sits. */
  readonly empty: string;
  /** Where a drop leads: a table, or a new one (null); undefined where nobody can be put. */
  readonly dropsOn: string | null | undefined;
  readonly onMove: (personId: string, toGroupId: string | null, follow?: boolean) => void;
  /** Of a table that can be locked: whether it keeps its people when the rest is planned anew. */
  readonly groupId?: string | undefined;
  readonly tableLocked?: boolean | undefined;
  readonly lockLabel?: string | undefined;
  readonly onLock?: ((groupId: string, locked: boolean) => void) | undefined;
  readonly lockedSeats?: ReadonlySet<string> | undefined;
  /** What people need of a table. */
  readonly needs?: ReadonlyMap<string, readonly Need[]> | undefined;
  readonly changed?: ReadonlySet<string> | null | undefined;
  /** Whom the facilitator has asked about, where they sit here, and what is said of them. */
  readonly toldOf?: string | undefined;
  readonly told?: string | undefined;
  readonly onDeed?: ((personId: string, deed: SeatDeed) => void) | undefined;
}

/**
 * One table: a list that people are dragged from and to, by pointer, touch or keyboard, and a menu for each person. Drawn
 * anew only when it changes, not at every pulse of the room.
 */
export const SeatTable = memo(function SeatTable(props: SeatTableProps) {
  const { title, gathers, marks, people, names, hallOf, placesFrom, empty, dropsOn, onMove } = props;
  const { groupId, tableLocked = false, lockLabel, onLock, lockedSeats, changed, toldOf, told, onDeed } = props;
  const { seats, offers = '', needs } = props;
  const texts = useTexts().facilitator;
  const { roomPlan, seating } = texts;
  const id = useId();
  const { dragAndDropHooks } = useDragAndDrop<SeatPerson>({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key), 'text/plain': names.person(String(key)) })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: dropsOn === undefined ? [] : [dragType],
    getDropOperation: (target) => (dropsOn !== undefined && target.type === 'root' ? 'move' : 'cancel'),
    dropTargetDelegate: wholeTable,
    async onRootDrop({ items }) {
      for (const item of items) {
        if (dropsOn === undefined || item.kind !== 'text' || !item.types.has(dragType)) continue;
        onMove(await item.getText(dragType), dropsOn);
      }
    },
  });

  return (
    <section className={styles.table}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          {title}{' '}
          <span className="soft numbers">
            · {seats === undefined ? people.length : roomPlan.taken(people.length, seats)}
          </span>
        </h3>
        {gathers && <span className="soft small">{gathers}</span>}
        {offers && <span className="soft small">{offers}</span>}
        {groupId !== undefined && onLock && people.length > 0 && (
          <button
            type="button"
            className={styles.lock}
            aria-pressed={tableLocked}
            aria-label={lockLabel}
            onClick={() => onLock(groupId, !tableLocked)}
          >
            {tableLocked ? <Lock size="1em" aria-hidden="true" /> : <LockOpen size="1em" aria-hidden="true" />}
            {tableLocked && <span>{seating.tableLocked}</span>}
          </button>
        )}
        {marks !== '' && (
          <span id={`${id}-marks`} className={styles.marks}>
            {marks.split('\n').map((mark) => (
              <Tag key={mark} tone="attention">
                {mark}
              </Tag>
            ))}
          </span>
        )}
      </header>
      <GridList
        aria-label={texts.tableWithCount(title, people.length)}
        {...(marks === '' ? {} : { 'aria-describedby': `${id}-marks` })}
        className={styles.list ?? ''}
        items={people}
        dependencies={[names, hallOf, lockedSeats, needs, changed, toldOf, told, onDeed]}
        selectionMode="none"
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className={styles.empty}>{empty}</span>}
      >
        {(person) => (
          <GridListItem id={person.id} textValue={names.person(person.id)} className={styles.person ?? ''}>
            <SeatRow
              {...{ person, names, placesFrom, onMove, onDeed }}
              from={groupId ?? null}
              hall={hallOf?.(person) ?? ''}
              seat={{
                locked: lockedSeats?.has(person.id) ?? false,
                changed: changed?.has(person.id) ?? false,
                told: toldOf === person.id ? (told ?? '') : '',
                needs: needs?.get(person.id) ?? none,
              }}
            />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
});
