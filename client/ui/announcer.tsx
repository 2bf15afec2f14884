import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Announcements, gatherAnnouncements } from './announcements.ts';
import { Button } from './button.tsx';
import { useTexts } from './language.tsx';

interface AnnouncerValue {
  readonly announce: (message: string) => void;
  readonly paused: boolean;
  readonly setPaused: (paused: boolean) => void;
}

const AnnouncerContext = createContext<AnnouncerValue | undefined>(undefined);

/** Holds the page's one polite live region. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('');
  const [paused, setPaused] = useState(false);
  const gathered = useRef<Announcements | undefined>(undefined);

  const { heldBack } = useTexts().common;
  const sumUp = useRef(heldBack);
  useEffect(() => {
    sumUp.current = heldBack;
  }, [heldBack]);

  useEffect(() => {
    // A space more or less makes the same words a change, which a live region must have to be read again.
    const own = gatherAnnouncements(
      (batch) => setText((last) => (last === batch ? `${batch}\u00a0` : batch)),
      (leftOut) => sumUp.current(leftOut),
    );
    gathered.current = own;
    return () => own.stop();
  }, []);

  useEffect(() => {
    gathered.current?.pause(paused);
  }, [paused]);

  const value = useMemo(
    () => ({ announce: (message: string) => gathered.current?.add(message), paused, setPaused }),
    [paused],
  );
  return (
    <AnnouncerContext value={value}>
      {children}
      <div role="status" aria-live="polite" className="visually-hidden">
        {text}
      </div>
    </AnnouncerContext>
  );
}

/** Says something to those who listen, batched to about one message in two seconds. The function keeps its identity while nothing is paused. */
export function useAnnounce(): (message: string) => void {
  return useAnnouncer().announce;
}

/** Whether this person has asked for quiet: then nothing that others do is said aloud, or changes its place. */
export function useUpdatesPaused(): boolean {
  return useContext(AnnouncerContext)?.paused ?? false;
}

/** The *pause updates* button: for whoever needs quiet to read or write. */
export function PauseUpdates({ className, icon }: Pick<ComponentProps<typeof Button>, 'className' | 'icon'>) {
  const { paused, setPaused } = useAnnouncer();
  const texts = useTexts().common;
  return (
    <Button kind="plain" className={className} icon={icon} onClick={() => setPaused(!paused)}>
      {paused ? texts.resumeUpdates : texts.pauseUpdates}
    </Button>
  );
}

function useAnnouncer(): AnnouncerValue {
  const value = useContext(AnnouncerContext);
  if (!value) throw new Error('useAnnounce needs an AnnouncerProvider above it');
  return value;
}
