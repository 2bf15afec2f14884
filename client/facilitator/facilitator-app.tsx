import { BoardsProvider } from '../boards/boards-provider.tsx';
import { useSession } from '../live/session.ts';
import { LiveProvider } from '../live/use-live.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { DeskSurface } from './desk.tsx';
import { DeskProvider } from './desk-context.tsx';
import { RehearsalDesk } from './rehearsal-desk.tsx';
import { DraftsProvider } from './step-editor/drafts-context.tsx';

/** Which of this browser's seats speaks: a conference's role, not one of ARIA's. */
const role = 'facilitator';

/** The facilitator's surface: the session that the link or an earlier visit gives, and the desk once it is live. */
export function FacilitatorApp({ conferenceId }: { readonly conferenceId: string }) {
  const session = useSession(conferenceId, role);
  const texts = useTexts().facilitator;
  switch (session.kind) {
    case 'opening':
      return <Loading page text={texts.connecting} />;
    case 'refused':
      return <Refused code={session.code} onRetry={session.retry} />;
    case 'open': {
      const ownLink =
        session.token === null ? null : `${location.origin}/f/${conferenceId}#${encodeURIComponent(session.token)}`;
      return (
        <LiveProvider conferenceId={conferenceId} role={role}>
          {(view) => {
            if (view.kind === 'connecting') return <Loading page text={texts.connecting} />;
            if (view.kind === 'refused') return <Refused code={view.code} onRetry={() => location.reload()} />;
            return (
              <BoardsProvider role={role}>
                <DeskProvider>
                  <DraftsProvider>
                    <RehearsalDesk>
                      <DeskSurface ownLink={ownLink} />
                    </RehearsalDesk>
                  </DraftsProvider>
                </DeskProvider>
              </BoardsProvider>
            );
          }}
        </LiveProvider>
      );
    }
  }
}

function Refused({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const texts = useTexts();
  const { common, facilitator, front } = texts;
  usePageTitle(facilitator.refusedTitle);
  return (
    <Page top={[common.productName, <LanguageSwitch key="language" />]} middle>
      <div role="alert" className="stack">
        <h1>{facilitator.refusedTitle}</h1>
        <p>{errorText(texts, code)}</p>
        <p className="soft">{facilitator.refusedText}</p>
      </div>
      <div className="row">
        <Button kind="primary" large onClick={onRetry}>
          {facilitator.refusedRetry}
        </Button>
        <ButtonLink kind="plain" href="/">
          {front.toFront}
        </ButtonLink>
      </div>
    </Page>
  );
}
