import ArrowRightLeft from 'lucide-react/icons/arrow-right-left';
import LogOut from 'lucide-react/icons/log-out';
import Settings from 'lucide-react/icons/settings-2';
import ShieldCheck from 'lucide-react/icons/shield-check';
import Smartphone from 'lucide-react/icons/smartphone';
import UserRound from 'lucide-react/icons/user-round';
import type { ReactNode } from 'react';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { AskHelp } from '../news/ask-help.tsx';
import styles from './menu.module.css';
import { type SeatPageName, useOpenSeatPage } from './seat-pages.tsx';

/** All that a phone can do beside the task: four things, of which three lead on. */
export function MainMenu() {
  const { participant } = useTexts();
  const { menu, deviceTitle } = participant;
  const { state } = useLive();
  return (
    <ul className={styles.items}>
      <li className={styles.help}>
        <AskHelp />
      </li>
      <Item page="settings" icon={<Settings size="1.2em" aria-hidden="true" />}>
        {settingsTitle(participant, state.halls.length > 1)}
      </Item>
      <Item page="device" icon={<UserRound size="1.2em" aria-hidden="true" />}>
        {deviceTitle}
      </Item>
      <Item page="about" icon={<ShieldCheck size="1.2em" aria-hidden="true" />}>
        {menu.about}
      </Item>
    </ul>
  );
}

/** Names what there is to set: nobody looks for a hall where there is one place only. */
export function settingsTitle({ menu }: Catalogue['participant'], halls: boolean): string {
  return halls ? menu.settings : menu.settingsWithoutHalls;
}

/** What one may do with one's seat and this device. */
export function DeviceMenu() {
  const { card, leave } = useTexts().participant;
  const { state } = useLive();
  return (
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
