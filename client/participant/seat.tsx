import { BoardsProvider } from '../boards/connection/boards-provider.tsx';
import { LateDelivery } from '../boards/late-words/late-delivery.tsx';
import { RehearsalFrame } from '../ui/rehearsal-band.tsx';
import { SeatPages } from './menu/seat-pages.tsx';
import { NewsProvider } from './news/news.tsx';
import { ParticipantRoom } from './participant-room.tsx';

/** All that a seat consists of once the server has let it in. */
export function Seat({ rehearsal }: { readonly rehearsal: boolean }) {
  return (
    // biome-ignore lint/a11y/useValidAriaRole: a role in the conference
    <BoardsProvider role="participant">
      <NewsProvider>
        <RehearsalFrame on={rehearsal}>
          <LateDelivery />
          <SeatPages>
            <ParticipantRoom />
          </SeatPages>
        </RehearsalFrame>
      </NewsProvider>
    </BoardsProvider>
  );
}
