import { type ReactNode, useEffect, useRef } from 'react';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { ReturnCardFor } from '../../live/return-card-for.tsx';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { LeaveDevice } from '../leave/leave-device.tsx';
import { Notices } from '../news/notices.tsx';
import { AboutPage } from './menu-about.tsx';
import { DeviceMenu, MainMenu, settingsTitle } from './menu-list.tsx';
import { SettingsPage } from './menu-settings.tsx';
import { type SeatPageName, useOpenSeatPage } from './seat-pages.tsx';

export interface SeatPageProps {
  readonly page: SeatPageName;
  readonly onBack: () => void;
}

/** One of the pages behind the menu. What is to be known comes here too: whoever reads about privacy may be called. */
export function SeatPage({ page, onBack }: SeatPageProps) {
  const { common, participant } = useTexts();
  const { state } = useLive();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = page === 'settings' ? settingsTitle(participant, state.halls.length > 1) : titles[page](participant);
  usePageTitle(title);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Page
      top={[
        <span key="title" lang={state.language}>
          {state.title}
        </span>,
        page === 'settings' ? undefined : <LanguageSwitch key="language" />,
      ]}
      foot={
        <Button large wide onClick={onBack}>
          {common.back}
        </Button>
      }
    >
      <Notices />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Content page={page} />
    </Page>
  );
}

const titles: Readonly<Record<Exclude<SeatPageName, 'settings'>, (texts: Catalogue['participant']) => string>> = {
  menu: ({ menu }) => menu.title,
  device: ({ deviceTitle }) => deviceTitle,
  about: ({ menu }) => menu.about,
  card: ({ card }) => card.open,
  leave: ({ leave }) => leave.title,
  pass: ({ leave }) => leave.titlePass,
};

function Content({ page }: { readonly page: SeatPageName }): ReactNode {
  const { participant } = useTexts();
  const { personId } = useLive();
  const open = useOpenSeatPage();
  switch (page) {
    case 'menu':
      return <MainMenu />;
    case 'settings':
      return <SettingsPage />;
    case 'device':
      return <DeviceMenu />;
    case 'about':
      return <AboutPage />;
    case 'card':
      return (
        <>
          <p>{participant.card.intro}</p>
          {/* biome-ignore lint/a11y/useValidAriaRole: a role in the conference */}
          <ReturnCardFor personId={personId ?? ''} role="participant" primary />
        </>
      );
    case 'leave':
    case 'pass':
      return <LeaveDevice passOn={page === 'pass'} onCard={() => open('card')} />;
  }
}
