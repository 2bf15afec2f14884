import { useEffect } from 'react';
import { BoardsProvider } from '../boards/connection/boards-provider.tsx';
import type { LiveView } from '../live/live-view.ts';
import { useSession } from '../live/session.ts';
import { LiveProvider } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import { Loading } from '../ui/loading.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { ConferenceLanguage } from './conference-language.tsx';
import { HallRefused } from './hall-refused.tsx';
import { HallRoom } from './hall-room.tsx';
import { HallSurface } from './hall-surface.tsx';
import { useWakeLock } from './wake-lock.ts';

/** Refusals at the door that pass by themselves. */
const passing = ['offline', 'internal', 'too_many_requests', 'storage_unavailable', 'shutting_down'];
const tryAgainMs = 4_000;
const role = 'hall';

/** The screen in the hall: it shows, and nobody needs to touch it from morning to night. */
export function HallApp({ conferenceId }: { readonly conferenceId: string }) {
  const session = useSession(conferenceId, role);
  const { retry } = session;
  const waits = session.kind === 'refused' && passing.includes(session.code);
  useWakeLock();
  usePageTitle(useTexts().hall.screen);

  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(retry, tryAgainMs);
    return () => clearInterval(timer);
  }, [waits, retry]);

  return (
    <HallRoom>
      {session.kind === 'open' ? (
        <LiveProvider conferenceId={conferenceId} role={role}>
          {(view) => <View view={view} conferenceId={conferenceId} />}
        </LiveProvider>
      ) : session.kind === 'refused' && !waits ? (
        <HallRefused code={session.code} />
      ) : (
        <Waiting />
      )}
    </HallRoom>
  );
}

function View({ view, conferenceId }: { readonly view: LiveView; readonly conferenceId: string }) {
  switch (view.kind) {
    case 'connecting':
      return <Waiting />;
    case 'refused':
      return <HallRefused code={view.code} />;
    case 'live':
      return (
        <ConferenceLanguage language={view.state.language}>
          <BoardsProvider role={role}>
            <HallSurface conferenceId={conferenceId} />
          </BoardsProvider>
        </ConferenceLanguage>
      );
  }
}

function Waiting() {
  return <Loading page text={useTexts().hall.waitingForServer} />;
}
