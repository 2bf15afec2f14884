import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PreviewAs } from '../../../shared/preview/preview.ts';

interface Wanted {
  readonly as: PreviewAs;
  readonly stepId: string;
}

type See = (as: PreviewAs, stepId: string) => void;

// Needed by whoever looks, and by nobody else.
const PreviewDialog = lazy(async () => ({ default: (await import('./preview-dialog.tsx')).PreviewDialog }));

const SeeContext = createContext<See>(() => {});

/** Holds the one preview of a desk: opened from a step, closed with Escape, and the keyboard is back where it was. */
export function PreviewProvider({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const opener = useRef<Element | null>(null);
  const see = useCallback<See>((as, stepId) => {
    opener.current = document.activeElement;
    setWanted({ as, stepId });
  }, []);
  const close = useCallback(() => setWanted(null), []);
  // Not before the dialog is gone: behind it nothing takes the focus.
  useEffect(() => {
    if (wanted !== null) return;
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [wanted]);
  const dialog = useMemo(
    () =>
      wanted && (
        <Suspense fallback={null}>
          <PreviewDialog first={wanted} onClose={close} />
        </Suspense>
      ),
    [wanted, close],
  );
  return (
    <SeeContext value={see}>
      {children}
      {dialog}
    </SeeContext>
  );
}

export function useSee(): See {
  return useContext(SeeContext);
}
