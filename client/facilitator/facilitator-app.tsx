import { BoardsProvider } from '../boards/connection/boards-provider.tsx';
import { LiveSurface } from '../live/live-surface.tsx';
import { DeletedPage } from '../ui/deleted-page.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { RefusedPage } from '../ui/refused-page.tsx';
import { DeskSurface } from './desk.tsx';
import { DeskProvider } from './desk-context.tsx';
import { PreviewProvider } from './preview/preview-context.tsx';
import { RehearsalDesk } from './rehearsal/rehearsal-desk.tsx';
import { SeatHistoryProvider } from './seating/seat-history-context.tsx';
import { DraftsProvider } from './step-editor/drafts-context.tsx';

const role = 'facilitator';

/** The facilitator's surface: the session that the link or an earlier visit gives, and the desk once it is live. */
export function FacilitatorApp({ conferenceId }: { readonly conferenceId: string }) {
  const texts = useTexts();
  const words = texts.facilitator;
  return (
    <LiveSurface
      {...{ conferenceId, role }}
      connecting={words.connecting}
      refused={(code, retry) =>
        code === 'deleted' ? (
          <DeletedPage />
        ) : (
          <RefusedPage title={words.refusedTitle} onRetry={retry}>
            <p>{errorText(texts, code)}</p>
            <p className="soft">{words.refusedText}</p>
          </RefusedPage>
        )
      }
    >
      {(_live, token) => (
        <BoardsProvider role={role}>
          <DeskProvider>
            <SeatHistoryProvider>
              <DraftsProvider>
                <PreviewProvider>
                  <RehearsalDesk>
                    <DeskSurface ownLink={token && linkWith(conferenceId, token)} />
                  </RehearsalDesk>
                </PreviewProvider>
              </DraftsProvider>
            </SeatHistoryProvider>
          </DeskProvider>
        </BoardsProvider>
      )}
    </LiveSurface>
  );
}

function linkWith(conferenceId: string, token: string): string {
  return `${location.origin}/f/${conferenceId}#${encodeURIComponent(token)}`;
}
