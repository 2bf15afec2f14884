import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { LiveProvider } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { NoEntry } from './door/no-entry.tsx';
import { fetchPages } from './fetch-pages.ts';
import { LeaveProvider, type Leaving, useOtherTabs } from './leave/leave-context.ts';
import { renewPage } from './newer-version.ts';
import { forgetSeat } from './seat-memory.ts';

const Seat = lazy(async () => ({ default: (await import('./seat.tsx')).Seat }));
// Only a device that keeps its shell has it without a network; the words are safe all the same.
const WordsOnHold = lazy(() =>
  import('../boards/late-words/words-on-hold.tsx').then(
    ({ WordsOnHold }) => ({ default: WordsOnHold }),
    () => ({ default: () => null }),
  ),
);
const WordsLeft = lazy(() =>
  import('./leave/words-left.tsx').then(
    ({ WordsLeft }) => ({ default: WordsLeft }),
    () => ({ default: () => null }),
  ),
);
const DeletedPage = lazy(async () => ({ default: (await import('../ui/deleted-page.tsx')).DeletedPage }));
const LeaveNow = lazy(async () => ({ default: (await import('./leave/leave-now.tsx')).LeaveNow }));

/** A participant's seat: the same after a reload, a lost network or a restart of the server, with nothing to do. */
export function ParticipantApp({ conferenceId }: { readonly conferenceId: string }) {
  const [attempt, setAttempt] = useState(0);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  // A tab hears its own farewell too: what is under way stays.
  const toldToLeave = useCallback((told: Leaving) => setLeaving((begun) => begun ?? told), []);
  useOtherTabs(conferenceId, toldToLeave);
  useEffect(() => {
    // While the connection is made; and after all that this visit needs, what the next one needs without a network.
    fetchPages()
      .then(() => import('./keep-shell.ts'))
      .then(({ keepShell }) => keepShell())
      .catch(() => {});
  }, []);
  if (leaving) {
    return (
      <Suspense fallback={<Loading page />}>
        <LeaveNow conferenceId={conferenceId} {...leaving} />
      </Suspense>
    );
  }
  return (
    // biome-ignore lint/a11y/useValidAriaRole: a role in the conference
    <LiveProvider key={attempt} conferenceId={conferenceId} role="participant">
      {(view) => {
        switch (view.kind) {
          case 'connecting':
            return <Connecting conferenceId={conferenceId} />;
          case 'refused':
            return (
              <Refused conferenceId={conferenceId} code={view.code} onRetry={() => setAttempt((count) => count + 1)} />
            );
          case 'live':
            return (
              <Suspense fallback={<Connecting conferenceId={conferenceId} />}>
                <LeaveProvider value={setLeaving}>
                  <Seat rehearsal={view.state.rehearsal} />
                </LeaveProvider>
              </Suspense>
            );
        }
      }}
    </LiveProvider>
  );
}

const noticedAfterMs = 6_000;

function Connecting({ conferenceId }: { readonly conferenceId: string }) {
  const { common, participant } = useTexts();
  // The browser knows already that there is no network.
  const [long, setLong] = useState(() => !navigator.onLine);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), noticedAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return <Loading page text={participant.looking} />;
  return (
    <Page top={[common.productName]} middle>
      <Loading text={participant.stillLooking} />
      <Suspense fallback={null}>
        <WordsOnHold conferenceId={conferenceId} />
      </Suspense>
    </Page>
  );
}

type RefusedProps = { readonly conferenceId: string } & Pick<Parameters<typeof NoEntry>[0], 'code' | 'onRetry'>;

/** Refusals that are for good: what lies on this device alone is offered, since nothing will ever fetch it. */
const forGood: readonly string[] = ['no_identity', 'not_found', 'deleted'];

function Refused({ conferenceId, code, onRetry }: RefusedProps) {
  const over = forGood.includes(code);
  useEffect(() => {
    if (over) forgetSeat(conferenceId);
    if (code === 'wrong_protocol') renewPage();
  }, [conferenceId, code, over]);
  const left = over && (
    <Suspense fallback={null}>
      <WordsLeft conferenceId={conferenceId} main={code === 'deleted'} />
    </Suspense>
  );
  if (code === 'deleted') {
    return (
      <Suspense fallback={<Loading page />}>
        <DeletedPage>{left}</DeletedPage>
      </Suspense>
    );
  }
  return (
    <NoEntry code={code} onRetry={onRetry}>
      {left}
    </NoEntry>
  );
}
