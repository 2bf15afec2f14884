import { Button as AriaButton } from 'react-aria-components/Button';
import type { Person } from '../../../shared/conference/state.ts';
import { useTexts } from '../../ui/language.tsx';
import { RowMenu } from '../row-menu.tsx';
import styles from './seating.module.css';

/** Somewhere a person may be moved to; `groupId` null is a new table. */
export interface Place {
  readonly groupId: string | null;
  readonly label: string;
}

const newTable = 'new';

/** "Flytt": the same move as by dragging, from a list. */
export function MoveMenu({
  person,
  name,
  places,
  onMove,
}: {
  readonly person: Person;
  readonly name: string;
  readonly places: readonly Place[];
  readonly onMove: (personId: string, toGroupId: string | null, follow: boolean) => void;
}) {
  const texts = useTexts().facilitator;
  const choices = places.map(({ groupId, label }) => ({ id: groupId ?? newTable, label }));
  return (
    <RowMenu
      label={texts.moveTo}
      choices={choices}
      onChoose={(id) => onMove(person.id, id === newTable ? null : id, true)}
    >
      <AriaButton className={styles.move ?? ''} aria-label={texts.movePerson(name)} data-move={person.id}>
        {texts.move}
      </AriaButton>
    </RowMenu>
  );
}
