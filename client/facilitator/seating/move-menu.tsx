import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Person } from '../../../shared/conference/state.ts';
import { useTexts } from '../../ui/language.tsx';
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
  return (
    <MenuTrigger>
      <AriaButton className={styles.move ?? ''} aria-label={texts.movePerson(name)} data-move={person.id}>
        {texts.move}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu
          className={styles.menu ?? ''}
          aria-label={texts.moveTo}
          onAction={(key) => onMove(person.id, key === newTable ? null : String(key), true)}
        >
          {places.map((place) => (
            <MenuItem
              key={place.groupId ?? newTable}
              id={place.groupId ?? newTable}
              textValue={place.label}
              className={styles.place ?? ''}
            >
              {place.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
