import type { ReactNode } from 'react';
import { Loading } from '../ui/loading.tsx';
import type { Live } from './live-view.ts';
import { useSession } from './session.ts';
import { LiveProvider } from './use-live.tsx';

export interface LiveSurfaceProps {
  readonly conferenceId: string;
  /** Which of this browser's seats speaks: a conference's role, not one of ARIA's. */
  readonly role: 'facilitator' | 'hallHost';
  /** What is said until it is there. */
  readonly connecting: string;
  readonly refused: (code: string, retry: () => void) => ReactNode;
  /** @param token what one came in with, for whoever may pass it on; null when it was an earlier visit's cookie */
  readonly children: (live: Live, token: string | null) => ReactNode;
}

/** A surface that a link leads to: it opens the session that the link or an earlier visit gives, and shows itself once it is live. */
export function LiveSurface({ conferenceId, role, connecting, refused, children }: LiveSurfaceProps) {
  const session = useSession(conferenceId, role);
  switch (session.kind) {
    case 'opening':
      return <Loading page text={connecting} />;
    case 'refused':
      return refused(session.code, session.retry);
    case 'open':
      return (
        <LiveProvider conferenceId={conferenceId} role={role}>
          {(view) => {
            if (view.kind === 'connecting') return <Loading page text={connecting} />;
            if (view.kind === 'refused') return refused(view.code, () => location.reload());
            return children(view, session.token);
          }}
        </LiveProvider>
      );
  }
}
