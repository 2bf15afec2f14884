import Menu from 'lucide-react/icons/menu';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { AskHelp } from '../news/ask-help.tsx';
import styles from './menu.module.css';
import { useOpenSeatPage } from './seat-pages.tsx';

/** The way to the menu where there are no tabs, and beside it, in group time, the call for help. */
export function MenuFoot({ help, menu }: { readonly help: boolean; readonly menu: boolean }) {
  const { participant } = useTexts();
  const open = useOpenSeatPage();
  if (!help && !menu) return null;
  return (
    <div className={`${styles.foot} screen-only`}>
      {help && <AskHelp />}
      {menu && (
        <Button
          kind="plain"
          className={styles.menu}
          icon={<Menu size="1.2em" aria-hidden="true" />}
          onClick={() => open('menu')}
        >
          {participant.menu.title}
        </Button>
      )}
    </div>
  );
}
