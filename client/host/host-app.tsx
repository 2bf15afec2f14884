import type { LiveView } from '../live/live-view.ts';
import { useSession } from '../live/session.ts';
import { LiveProvider } from '../live/use-live.tsx';
import { DeedsProvider } from '../people/deeds.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { RehearsalFrame } from '../ui/rehearsal-band.tsx';
import { HostSurface } from './host-surface.tsx';

/** Which of this browser's seats speaks: a conference's role, not one of ARIA's. */
const role = 'hallHost';

/** The surface of whoever looks after one hall: on a phone or a tablet, walking about. */
export function HostApp({ conferenceId }: { readonly conferenceId: string }) {
  const session = useSession(conferenceId, role);
  const { host } = useTexts();
  switch (session.kind) {
    case 'opening':
      return <Loading page text={host.connecting} />;
    case 'refused':
      return <Refused code={session.code} onRetry={session.retry} />;
    case 'open':
      return (
        <LiveProvider conferenceId={conferenceId} role={role}>
          {(view) => <View view={view} />}
        </LiveProvider>
      );
  }
}

function View({ view }: { readonly view: LiveView }) {
  const { host } = useTexts();
  switch (view.kind) {
    case 'connecting':
      return <Loading page text={host.connecting} />;
    case 'refused':
      return <Refused code={view.code} onRetry={() => location.reload()} />;
    case 'live': {
      const hall = view.state.halls.find(({ id }) => id === view.hallId);
      if (!hall) return <Refused code="hall_unknown" onRetry={() => location.reload()} />;
      return (
        <RehearsalFrame on={view.state.rehearsal}>
          <DeedsProvider>
            <HostSurface hall={hall} />
          </DeedsProvider>
        </RehearsalFrame>
      );
    }
  }
}

function Refused({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const texts = useTexts();
  const { common, front, host } = texts;
  usePageTitle(host.refusedTitle);
  return (
    <Page top={[common.productName, <LanguageSwitch key="language" />]} middle>
      <div role="alert" className="stack">
        <h1>{host.refusedTitle}</h1>
        <p>{code === 'hall_unknown' ? host.unknownHall : errorText(texts, code)}</p>
        {code !== 'hall_unknown' && <p className="soft">{host.refusedText}</p>}
      </div>
      <div className="row">
        <Button kind="primary" large onClick={onRetry}>
          {common.retry}
        </Button>
        <ButtonLink kind="plain" href="/">
          {front.toFront}
        </ButtonLink>
      </div>
    </Page>
  );
}
