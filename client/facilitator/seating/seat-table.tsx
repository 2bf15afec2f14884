import { memo } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { Person } from '../../../shared/conference/state.ts';
import type { Names } from '../../people/use-names.ts';
import { useTexts } from '../../ui/language.tsx';
import { Tag } from '../../ui/tag.tsx';
import { DragGrip } from '../drag-grip.tsx';
import { MoveMenu, type Place } from './move-menu.tsx';
import styles from './seating.module.css';

/** What a drag carries: a person's id, and nothing that another page could read as more. */
const dragType = 'application/x-samling-person';

/** Everything on a table's list means the table: between whom one sits is not decided here. */
const wholeTable = { getDropTargetFromPoint: () => ({ type: 'root' as const }) };

export interface SeatTableProps {
  readonly title: string;
  /** What gathers the table, or empty. */
  readonly gathers: string;
  readonly marks: readonly string[];
  readonly people: readonly Person[];
  readonly names: Names;
  /** The hall of a person, said where it does not follow from the table. */
  readonly hallOf?: ((person: Person) => string) | undefined;
  /** Where a person may be moved to from here. */
  readonly places: readonly Place[];
  /** Said where nobody sits. */
  readonly empty: string;
  /** Where a drop leads: a table, or a new one (null); undefined where nobody can be put. */
  readonly dropsOn: string | null | undefined;
  readonly onMove: (personId: string, toGroupId: string | null, follow?: boolean) => void;
}

/**
 * One table: a list that people are dragged from and to, by pointer, touch or keyboard, and a menu for each person. Drawn
 * anew only when it changes, not at every pulse of the room.
 */
export const SeatTable = memo(function SeatTable(props: SeatTableProps) {
  const { title, gathers, marks, people, names, hallOf, places, empty, dropsOn, onMove } = props;
  const texts = useTexts().facilitator;
  const { dragAndDropHooks } = useDragAndDrop<Person>({
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
          {title} <span className="soft numbers">· {people.length}</span>
        </h3>
        {gathers && <span className="soft small">{gathers}</span>}
        {marks.length > 0 && (
          <span className={styles.marks}>
            {marks.map((mark) => (
              <Tag key={mark} tone="attention">
                {mark}
              </Tag>
            ))}
          </span>
        )}
      </header>
      <GridList
        aria-label={texts.tableWithCount(title, people.length)}
        className={styles.list ?? ''}
        items={people}
        dependencies={[names, places, hallOf]}
        selectionMode="none"
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className={styles.empty}>{empty}</span>}
      >
        {(person) => (
          <GridListItem id={person.id} textValue={names.person(person.id)} className={styles.person ?? ''}>
            <DragGrip label={texts.dragPerson(names.person(person.id))} />
            <span className={styles.who}>
              <span className={styles.name}>{names.person(person.id)}</span>
              <span className={styles.about}>
                {[hallOf?.(person), names.about(person)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <MoveMenu person={person} name={names.person(person.id)} places={places} onMove={onMove} />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
});
