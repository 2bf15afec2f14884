import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import LogOut from 'lucide-react/icons/log-out';
import Smartphone from 'lucide-react/icons/smartphone';
import type { ReactNode } from 'react';
import { useLive } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import styles from './leave-menu.module.css';
import { type SeatPageName, useOpenSeatPage } from './leave-pages.tsx';

/** What one may do with one's seat and this device; folded, since it is seldom wanted. */
export function LeaveMenu() {
  const { participant } = useTexts();
  const { state } = useLive();
  const { card, leave } = participant;
  return (
    <details className={`${styles.menu} screen-only`}>
      <summary className={styles.title}>{participant.deviceTitle}</summary>
      <ul className={styles.items}>
        <Item page="card" icon={<Smartphone size="1.2em" aria-hidden="true" />}>
          {card.open}
        </Item>
        {state.phase.kind !== 'ended' && (
          <Item page="pass" icon={<ArrowRightLeft size="1.2em" aria-hidden="true" />}>
            {leave.openPass}
          </Item>
        )}
        <Item page="leave" icon={<LogOut size="1.2em" aria-hidden="true" />}>
          {leave.open}
        </Item>
      </ul>
    </details>
  );
}

function Item({
  page,
  icon,
  children,
}: {
  readonly page: SeatPageName;
  readonly icon: ReactNode;
  readonly children: string;
}) {
  const open = useOpenSeatPage();
  return (
    <li>
      <Button kind="plain" icon={icon} className={styles.item} onClick={() => open(page)}>
        {children}
      </Button>
    </li>
  );
}
