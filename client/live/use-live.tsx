import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Command } from '../../shared/conference/commands.ts';
import type { ErrorCode } from '../../shared/protocol/error-codes.ts';
import type { CommandReply, Handshake } from '../../shared/protocol/live.ts';
import type { RoundAsked, RoundReply } from '../../shared/protocol/rounds.ts';
import type { Clock } from '../ui/use-now.ts';
import { connectLive, type LiveConnection } from './live-connection.ts';
import type { Live, LiveView } from './live-view.ts';

interface Held {
  readonly connection: LiveConnection;
  readonly view: LiveView;
}

const LiveContext = createContext<Held | null>(null);

/** Connects for as long as it is on the page; `children` is given the view, whatever state it is in. */
export function LiveProvider({
  conferenceId,
  role,
  children,
}: {
  conferenceId: string;
  role: Handshake['role'];
  children: (view: LiveView) => ReactNode;
}) {
  const [connection, setConnection] = useState<LiveConnection | null>(null);
  useEffect(() => {
    const opened = connectLive(conferenceId, role);
    setConnection(opened);
    return () => opened.close();
  }, [conferenceId, role]);
  if (!connection) return children({ kind: 'connecting' });
  return <LiveFrom connection={connection}>{children}</LiveFrom>;
}

/** The same over a connection that somebody else has made: to a preview's own conference. */
export function LiveFrom({
  connection,
  children,
}: {
  connection: LiveConnection;
  children: (view: LiveView) => ReactNode;
}) {
  const view = useSyncExternalStore(connection.subscribe, connection.view);
  return <LiveContext value={{ connection, view }}>{children(view)}</LiveContext>;
}

function useHeld(): Held {
  const held = useContext(LiveContext);
  if (!held) throw new Error('used outside a LiveProvider');
  return held;
}

/** The conference as this browser knows it. Only below a `LiveProvider` whose view is live. */
export function useLive(): Live {
  const { view } = useHeld();
  if (view.kind !== 'live') throw new Error('used before the conference is here');
  return view;
}

/** Tells that the server lets this browser in no more, while all that the page holds is still there. */
export function useOnRefused(told: (code: ErrorCode) => void): void {
  const { connection } = useHeld();
  const latest = useRef(told);
  latest.current = told;
  useEffect(
    () =>
      connection.subscribe(() => {
        const view = connection.view();
        if (view.kind === 'refused') latest.current(view.code);
      }),
    [connection],
  );
}

/** Sends a command; the promise resolves with the server's word and never rejects. */
export function useSend(): (command: Command) => Promise<CommandReply> {
  const { connection } = useHeld();
  return useCallback((command) => connection.send(command), [connection]);
}

/** Moves the talk round at one's table; the promise resolves with the server's word and never rejects. */
export function useMoveRound(): (asked: RoundAsked) => Promise<RoundReply> {
  const { connection } = useHeld();
  return useCallback((asked) => connection.moveRound(asked), [connection]);
}

/** The text behind a word id; empty when it has been erased or is not for this audience. */
export function useWord(): (wordId: string) => string {
  const { words } = useLive();
  return useCallback((wordId) => words.get(wordId) ?? '', [words]);
}

/** Reads the conference's clock, in milliseconds: the server's, or the faster one of a rehearsal. Its identity is stable. */
export function useServerClock(): Clock {
  return useLive().clock;
}
