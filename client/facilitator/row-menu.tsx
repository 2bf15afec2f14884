import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
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
  under,
  onChoose,
  openAtOnce = false,
  children,
}: {
  readonly label: string;
  readonly choices: readonly RowChoice[];
  /** Choices of another kind, below the others and with a heading of their own. */
  readonly under?: { readonly heading: string; readonly choices: readonly RowChoice[] } | undefined;
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
          disabledKeys={[...choices, ...(under?.choices ?? [])].filter(({ can }) => can === false).map(({ id }) => id)}
          onAction={(key) => onChoose(String(key))}
        >
          {choices.map(menuItem)}
          {under && (
            <MenuSection className={styles.under ?? ''}>
              <Header className={styles.heading ?? ''}>{under.heading}</Header>
              {under.choices.map(menuItem)}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function menuItem({ id, label }: RowChoice) {
  return (
    <MenuItem key={id} id={id} textValue={label} className={styles.choice ?? ''}>
      {label}
    </MenuItem>
  );
}
