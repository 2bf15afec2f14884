import { LiveSurface } from '../live/live-surface.tsx';
import { DeedsProvider } from '../people/deeds.tsx';
import { DeletedPage } from '../ui/deleted-page.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { RefusedPage } from '../ui/refused-page.tsx';
import { RehearsalFrame } from '../ui/rehearsal-band.tsx';
import { HostSurface } from './host-surface.tsx';

const role = 'hallHost';

/** The surface of whoever looks after one hall: on a phone or a tablet, walking about. */
export function HostApp({ conferenceId }: { readonly conferenceId: string }) {
  const texts = useTexts();
  const { host } = texts;
  return (
    <LiveSurface
      {...{ conferenceId, role }}
      connecting={host.connecting}
      refused={(code, retry) =>
        code === 'deleted' ? (
          <DeletedPage />
        ) : (
          <RefusedPage title={host.refusedTitle} onRetry={retry}>
            <p>{errorText(texts, code)}</p>
            <p className="soft">{host.refusedText}</p>
          </RefusedPage>
        )
      }
    >
      {({ state, hallId }) => {
        const hall = state.halls.find(({ id }) => id === hallId);
        if (!hall) {
          return (
            <RefusedPage title={host.refusedTitle} onRetry={() => location.reload()}>
              <p>{host.unknownHall}</p>
            </RefusedPage>
          );
        }
        return (
          <RehearsalFrame on={state.rehearsal}>
            <DeedsProvider>
              <HostSurface hall={hall} />
            </DeedsProvider>
          </RehearsalFrame>
        );
      }}
    </LiveSurface>
  );
}
