import { useEffect, useMemo, useState } from 'react';
import type { PreviewSays, PreviewShow } from '../../shared/preview/preview.ts';
import type { ConferenceReply } from '../../shared/protocol/http.ts';
import { BoardsFrom } from '../boards/connection/boards-provider.tsx';
import { ConferenceLanguage } from '../hall/conference-language.tsx';
import { HallRoom } from '../hall/hall-room.tsx';
import { HallSurface } from '../hall/hall-surface.tsx';
import { LiveFrom } from '../live/use-live.tsx';
import { SeatPages } from '../participant/menu/seat-pages.tsx';
import { NewsProvider } from '../participant/news/news.tsx';
import { ParticipantRoom } from '../participant/participant-room.tsx';
import { keepTicketsPutAway } from '../participant/seat-memory.ts';
import { Loading } from '../ui/loading.tsx';
import { navigate } from '../ui/navigation.tsx';
import { cutOff } from './own-window.ts';
import { type PreviewWorld, previewWorld } from './preview-world.ts';

const conferenceId = 'preview';

/** A step as others will see it, in a frame of the desk: the real surfaces over a conference that is in this page alone. */
export function PreviewPage() {
  const [show, setShow] = useState<PreviewShow | null>(null);
  const [isolated, setIsolated] = useState(false);

  useEffect(() => {
    // By itself it shows nothing.
    if (window.parent === window) return navigate('/', { replace: true });
    const told = ({ origin, source, data }: MessageEvent<PreviewShow | null>) => {
      if (origin !== location.origin || source !== window.parent || data?.kind !== 'samling-preview') return;
      const { door } = data;
      cutOff((path) => (door && path === `/api/conferences/${conferenceId}` ? doorReply(data, door) : undefined));
      setIsolated(true);
      setShow(data);
    };
    const pressed = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) say('samling-preview-close');
    };
    window.addEventListener('message', told);
    window.addEventListener('keydown', pressed);
    say('samling-preview-ready');
    return () => {
      window.removeEventListener('message', told);
      window.removeEventListener('keydown', pressed);
    };
  }, []);

  if (!show || !isolated) return <Loading page />;
  return <Shown key={JSON.stringify([show.at, show.as, show.about.programme])} show={show} />;
}

function Shown({ show: { about, at, as } }: { readonly show: PreviewShow }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: its key says what it is made of
  const world = useMemo(() => {
    const made = previewWorld(about, at, as);
    // The ticket is for finding one's table; later it has been put away.
    const gathers = about.programme.find(({ id }) => id === at.stepId)?.parts[at.part]?.kind === 'gather';
    if (made?.ticket && !gathers) keepTicketsPutAway(conferenceId, new Set([made.ticket]));
    return made;
  }, []);
  useEffect(() => () => world?.close(), [world]);
  if (!world) return null;
  return (
    <ConferenceLanguage language={about.language}>
      {as === 'hall' ? <HallEyes world={world} /> : <SeatEyes world={world} />}
    </ConferenceLanguage>
  );
}

function SeatEyes({ world }: { readonly world: PreviewWorld }) {
  return (
    <LiveFrom connection={world.connection}>
      {() => (
        <BoardsFrom boards={world.boards}>
          <NewsProvider>
            <SeatPages>
              <ParticipantRoom />
            </SeatPages>
          </NewsProvider>
        </BoardsFrom>
      )}
    </LiveFrom>
  );
}

function HallEyes({ world }: { readonly world: PreviewWorld }) {
  return (
    <HallRoom>
      <LiveFrom connection={world.connection}>
        {() => (
          <BoardsFrom boards={world.boards}>
            <HallSurface conferenceId={conferenceId} />
          </BoardsFrom>
        )}
      </LiveFrom>
    </HallRoom>
  );
}

function say(kind: PreviewSays['kind']): void {
  const said: PreviewSays = { kind };
  window.parent.postMessage(said, location.origin);
}

function doorReply({ about }: PreviewShow, door: NonNullable<PreviewShow['door']>): ConferenceReply {
  return { id: conferenceId, title: about.title, open: true, deleteAfter: 0, ...door };
}
