import { useEffect, useState } from 'react';
import type { LeaveBody } from '../../../shared/protocol/http.ts';
import { useTexts } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { type Leaving, tellOtherTabs } from './leave-context.ts';
import { wipeBrowser, wipeTab } from './leave-wipe.ts';

const patienceMs = 10_000;
const againMs = 4_000;

/** Where somebody goes who leaves for good. */
export const farewellPath = '/left';

/**
 * Empties the browser of one conference and goes. Stands where everything of it has been closed: an open board would
 * write down its unsent words once more.
 */
export function LeaveNow({ conferenceId, to, told }: Leaving & { readonly conferenceId: string }) {
  const { common, participant } = useTexts();
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = async () => {
      clearTimeout(timer);
      if (told) {
        wipeTab(conferenceId);
        // There is no page to go to yet; this one is empty.
        if (!navigator.onLine) return;
      } else {
        await wipeBrowser(conferenceId);
        tellOtherTabs({ conferenceId, to });
        const ended = await endSeat(conferenceId);
        if (!current) return;
        if (!ended) {
          setOffline(true);
          timer = setTimeout(leave, againMs);
          return;
        }
        // What another tab wrote while it closed.
        await wipeBrowser(conferenceId);
      }
      // A new document: nothing of this one's memory goes along.
      if (current) location.replace(to);
    };
    leave();
    window.addEventListener('online', leave);
    return () => {
      current = false;
      clearTimeout(timer);
      window.removeEventListener('online', leave);
    };
  }, [conferenceId, to, told]);

  if (!offline) return <Loading page text={participant.leave.emptying} />;
  return (
    <Page top={[common.productName]} middle>
      <div className="stack" role="alert">
        <h1>{participant.leave.offlineTitle}</h1>
        <p>{participant.leave.offline}</p>
      </div>
    </Page>
  );
}

/** Has the server end this browser's right to the seat. False when that is not known to have happened. Never rejects. */
export async function endSeat(conferenceId: string): Promise<boolean> {
  const body: LeaveBody = { conferenceId };
  try {
    const response = await fetch('/api/leave', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.ok;
  } catch {
    return false;
  }
}
