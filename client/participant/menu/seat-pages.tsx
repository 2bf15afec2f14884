import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { Loading } from '../../ui/loading.tsx';

const SeatPage = lazy(async () => ({ default: (await import('./seat-page.tsx')).SeatPage }));

/** The pages of the menu, about the seat and the device: they stand instead of the programme, until one goes back to it. */
export type SeatPageName = 'menu' | 'settings' | 'device' | 'about' | 'card' | 'leave' | 'pass';

const OpenContext = createContext<(page: SeatPageName) => void>(() => {});

export function useOpenSeatPage(): (page: SeatPageName) => void {
  return useContext(OpenContext);
}

/** Shows the programme, or the page about the seat that was asked for. The phone's own *back* leads out of it too. */
export function SeatPages({ children }: { readonly children: ReactNode }) {
  const [page, setPage] = useState<SeatPageName | null>(null);
  const open = useMemo(
    () => (next: SeatPageName) => {
      history.pushState(history.state, '', location.href);
      setPage(next);
      window.scrollTo(0, 0);
    },
    [],
  );
  useEffect(() => {
    const back = () => {
      setPage(null);
      requestAnimationFrame(() => document.getElementById('content')?.focus({ preventScroll: true }));
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  if (page === null) return <OpenContext value={open}>{children}</OpenContext>;
  return (
    <Suspense fallback={<Loading page />}>
      <OpenContext value={setPage}>
        <SeatPage key={page} page={page} onBack={() => history.back()} />
      </OpenContext>
    </Suspense>
  );
}
