import { Fragment, type ReactNode, useState } from 'react';
import type { Hall } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { openCalls, unansweredCalls } from '../people/calls.ts';
import { useDeeds } from '../people/deeds.tsx';
import { useCaller } from '../people/use-caller.ts';
import { useNewCalls } from '../people/use-new-calls.ts';
import { useRunningTime } from '../steps/hall-clock.tsx';
import { useTimeSound } from '../steps/use-time-sound.ts';
import { Button } from '../ui/button.tsx';
import { ClockText } from '../ui/clock-text.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { TabsBar } from '../ui/tabs-bar.tsx';
import { HallSection } from './hall-section.tsx';
import { HelpSection } from './help-section.tsx';
import styles from './host-surface.module.css';
import { NowSection } from './now-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { useWideScreen } from './use-wide-screen.ts';

type Tab = 'now' | 'people' | 'help' | 'hall';

/** One hall in the hand of its host: what goes on, who is here, who calls, and the hall's own screen and sound. */
export function HostSurface({ hall }: { readonly hall: Hall }) {
  const { state, online } = useLive();
  const texts = useTexts();
  const { host } = texts;
  const { refusal, forgetRefusal } = useDeeds();
  const wide = useWideScreen();
  const [tab, setTab] = useState<Tab>('now');
  const calls = openCalls(state, hall.id);
  const unanswered = unansweredCalls(calls);
  useNewCalls(calls, useCaller(hall.id));
  usePageTitle(unanswered > 0 ? `(${unanswered}) ${hall.name}` : hall.name);
  const sound = useTimeSound(useRunningTime());

  const sections: Readonly<Record<Tab, ReactNode>> = {
    now: <NowSection hall={hall} />,
    help: <HelpSection hall={hall} calls={calls} />,
    people: <PeopleSection hall={hall} />,
    hall: <HallSection hall={hall} sound={sound} />,
  };
  const turnTo = (next: Tab) => {
    setTab(next);
    window.scrollTo(0, 0);
  };
  const tabs = (
    <TabsBar
      label={host.tabsLabel}
      items={[
        { id: 'now', label: host.tabNow },
        { id: 'people', label: host.tabPeople },
        {
          id: 'help',
          label: host.tabHelp,
          news: unanswered > 0 ? host.waiting(unanswered) : undefined,
        },
        { id: 'hall', label: host.tabHall },
      ]}
      current={tab}
      onChange={turnTo}
    />
  );
  return (
    <Page
      top={[
        `${hall.name}${hall.digital ? ` · ${host.digital}` : ''}`,
        wide ? <LanguageSwitch key="language" /> : tab === 'now' ? undefined : <TopClock key="clock" />,
      ]}
      width={wide ? 'wide' : 'text'}
      tabs={wide ? undefined : tabs}
    >
      {!online && <Notice tone="attention">{host.offline}</Notice>}
      {refusal !== null && (
        <Notice
          tone="attention"
          action={
            <Button kind="plain" onClick={forgetRefusal}>
              {texts.common.ok}
            </Button>
          }
        >
          {errorText(texts, refusal)}
        </Notice>
      )}
      {wide ? (
        <div className={styles.columns}>
          <div className={styles.column}>
            {/* Whoever calls comes first. */}
            {(calls.length > 0 ? (['help', 'now', 'hall'] as const) : (['now', 'help', 'hall'] as const)).map((id) => (
              <Fragment key={id}>{sections[id]}</Fragment>
            ))}
          </div>
          <div className={styles.column}>{sections.people}</div>
        </div>
      ) : (
        <>
          {sections[tab]}
          {tab === 'hall' && <LanguageSwitch />}
        </>
      )}
    </Page>
  );
}

/** The clock stays in sight on every page of the phone. */
function TopClock() {
  const time = useRunningTime();
  return time ? <ClockText remainingMs={time.remainingMs} /> : null;
}
