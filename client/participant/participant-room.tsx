import { useCallback, useEffect, useRef, useState } from 'react';
import type { Step } from '../../shared/conference/programme.ts';
import { isLanguage } from '../../shared/texts/language.ts';
import { usePreparedBoards } from '../boards/connection/boards-provider.tsx';
import { useLive } from '../live/use-live.tsx';
import { tableName } from '../steps/group-name.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { EndedScreen } from './ended-screen.tsx';
import { Lobby } from './lobby.tsx';
import { type Screen, screenFor, stretchOf, ticketId } from './now/screen.ts';
import { SeatTicket } from './now/seat-ticket.tsx';
import { StepPages } from './now/step-pages.tsx';
import { useShownStep } from './now/writing.ts';
import { keepTicketsPutAway, ticketsPutAway } from './seat-memory.ts';

/** Everything between coming in and going home: shows the one screen that the programme asks for. */
export function ParticipantRoom() {
  const { state, personId } = useLive();
  const { suggestLanguage } = useLanguage();
  const shown = useShownStep();
  const [putAway, setPutAway] = useState(() => ticketsPutAway(state.id));
  const [ticketOpen, setTicketOpen] = useState(false);
  const lastPlace = useRef<string | null>(null);
  const screen = screenFor(state, personId ?? '', shown.step, putAway);
  useScreenTitle(screen);
  usePreparedBoards();

  useEffect(() => {
    if (isLanguage(state.language)) suggestLanguage(state.language);
  }, [state.language, suggestLanguage]);

  const stretch = 'step' in screen ? stretchOf(screen) : screen.kind;
  useEffect(() => {
    // Where the programme goes on, a ticket that was looked at again goes away by itself.
    if (stretch) setTicketOpen(false);
  }, [stretch]);

  const openTicket = useCallback(() => setTicketOpen(true), []);
  const putTicketAway = (step: Step, groupId: string) => {
    const next = new Set([...putAway, `${step.id}/${groupId}`]);
    setPutAway(next);
    keepTicketsPutAway(state.id, next);
    setTicketOpen(false);
  };

  switch (screen.kind) {
    case 'lobby':
      return <Lobby lastPlace={lastPlace} />;
    case 'ended':
      return <EndedScreen lastPlace={lastPlace} />;
    case 'ticket':
      return (
        <SeatTicket
          key={ticketId(screen.step, screen.group)}
          screen={screen}
          lastPlace={lastPlace}
          onDone={() => putTicketAway(screen.step, screen.group.id)}
        />
      );
    default:
      if (ticketOpen && screen.kind !== 'noSeat' && screen.group) {
        const { group } = screen;
        return (
          <SeatTicket again screen={{ ...screen, group }} lastPlace={lastPlace} onDone={() => setTicketOpen(false)} />
        );
      }
      return <StepPages screen={screen} shown={shown} lastPlace={lastPlace} onSeat={openTicket} />;
  }
}

function useScreenTitle(screen: Screen): void {
  const texts = useTexts();
  const { state } = useLive();
  const group = 'group' in screen ? screen.group : null;
  usePageTitle(group ? tableName(group, texts) : 'step' in screen ? screen.step.title : state.title);
}
