import { useEffect, useRef } from 'react';
import { ReturnCardFor } from '../live/return-card-for.tsx';
import { useLive } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { LeaveDevice } from './leave-device.tsx';
import type { SeatPageName } from './leave-pages.tsx';

export interface SeatPageProps {
  readonly page: SeatPageName;
  readonly onOpen: (page: SeatPageName) => void;
  readonly onBack: () => void;
}

/** One of the pages about the seat: the return card, or leaving the device. */
export function SeatPage({ page, onOpen, onBack }: SeatPageProps) {
  const { common, participant } = useTexts();
  const { state, personId } = useLive();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = { card: participant.card.open, leave: participant.leave.title, pass: participant.leave.titlePass }[
    page
  ];
  usePageTitle(title);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Page
      top={[
        <span key="title" lang={state.language}>
          {state.title}
        </span>,
        <LanguageSwitch key="language" />,
      ]}
      foot={
        <Button large wide onClick={onBack}>
          {common.back}
        </Button>
      }
    >
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {page === 'card' ? (
        <>
          <p>{participant.card.intro}</p>
          {/* biome-ignore lint/a11y/useValidAriaRole: a role in the conference */}
          <ReturnCardFor personId={personId ?? ''} role="participant" primary />
        </>
      ) : (
        <LeaveDevice passOn={page === 'pass'} onCard={() => onOpen('card')} />
      )}
    </Page>
  );
}
