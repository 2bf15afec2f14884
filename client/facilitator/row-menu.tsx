import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import styles from './row-menu.module.css';

export interface RowChoice {
  readonly id: string;
  readonly label: string;
  /** False: it is shown, but cannot be chosen now. */
  readonly can?: boolean;
}

/** What can be done with one row of a list. `children` is the button that opens it. */
export function RowMenu({
  label,
  choices,
  onChoose,
  openAtOnce = false,
  children,
}: {
  readonly label: string;
  readonly choices: readonly RowChoice[];
  readonly onChoose: (id: string) => void;
  /** It comes because its button has been pressed. */
  readonly openAtOnce?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <MenuTrigger defaultOpen={openAtOnce}>
      {children}
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu
          className={styles.menu ?? ''}
          aria-label={label}
          disabledKeys={choices.filter(({ can }) => can === false).map(({ id }) => id)}
          onAction={(key) => onChoose(String(key))}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} textValue={choice.label} className={styles.choice ?? ''}>
              {choice.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
