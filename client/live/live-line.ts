import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { ErrorCode } from '../../shared/protocol/error-codes.ts';
import type { ClientToServer, Handshake, ServerToClient } from '../../shared/protocol/live.ts';
import { onReturn } from '../ui/on-return.ts';

/** Refusals that trying again cannot mend. */
const finalCodes: readonly ErrorCode[] = ['no_identity', 'not_found', 'deleted', 'wrong_protocol', 'origin_refused'];
/** Back on the page, one waits this long for a sign of life before a new connection is taken. */
const returnMs = 3_000;
/** What was sent should be answered within this; then the connection is asked whether it lives, and has `doubtMs` to say so. */
const patienceMs = 3_000;
const doubtMs = 1_500;
/**
 * For a connection to open. Socket.IO notices nothing of a line that dies between the opening of the WebSocket and its own
 * greeting, and would wait for twenty seconds.
 */
const openMs = 6_000;

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** The line to the server: found dead, it is taken anew, until it is closed or the server refuses for good. */
export interface LiveLine {
  readonly socket: LiveSocket;
  /**
   * Something was asked. Unless it is answered soon, the line is asked whether it lives.
   * @returns to be called with the answer; never, when the line has broken before
   */
  expectAnswer(): () => void;
  /** Takes a new connection instead of the one there is. */
  renew(): void;
  close(): void;
}

/**
 * @param server as `http://host`; undefined: the page's own
 * @param handshake asked anew for each connection
 * @param onRefused for good
 */
export function openLine(options: {
  readonly server: string | undefined;
  handshake(): Handshake;
  onRefused(code: ErrorCode): void;
}): LiveLine {
  const { server, handshake, onRefused } = options;
  const settings: Partial<ManagerOptions & SocketOptions> = {
    auth: (say) => say(handshake()),
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: openMs,
    reconnectionDelay: 500,
    reconnectionDelayMax: 2_000,
    randomizationFactor: 0.5,
  };
  const socket: LiveSocket = server === undefined ? io(settings) : io(server, settings);
  /** Closed, or refused for good. */
  let isOver = false;

  const connect = (): void => {
    if (!isOver) socket.connect();
  };
  const renew = (): void => {
    if (!isOver) socket.disconnect().connect();
  };
  const refuse = (code: ErrorCode): void => {
    isOver = true;
    onRefused(code);
  };
  /** Asks for a sign of life. */
  const probe = (withinMs: number, alive = (): void => {}): void => {
    const asked = socket.id;
    socket.timeout(withinMs).emit('clock', (late: Error | null) => {
      if (socket.id !== asked) return;
      if (late) renew();
      else alive();
    });
  };

  // A connection may be dead without a word: whoever says something finds out, and takes a new one.
  const expected = new Set<object>();
  let doubt: ReturnType<typeof setTimeout> | undefined;
  const beginDoubting = (): void => {
    if (expected.size === 0) return;
    doubt ??= setTimeout(() => {
      doubt = undefined;
      if (socket.connected) probe(doubtMs, beginDoubting);
    }, patienceMs);
  };
  const stopDoubting = (): void => {
    clearTimeout(doubt);
    doubt = undefined;
  };

  socket.on('farewell', (code) => {
    if (finalCodes.includes(code)) refuse(code);
  });
  socket.on('disconnect', (reason) => {
    expected.clear();
    stopDoubting();
    // What Socket.IO has kept because the heartbeat was overdue when it was sent: whoever still wants it sends it anew.
    socket.sendBuffer = [];
    // Socket.IO does not come back by itself when the server has cut the connection.
    if (reason === 'io server disconnect') setTimeout(connect, 300 + Math.random() * 1_200);
  });
  socket.on('connect_error', (error) => {
    const code = (error as { data?: { code?: ErrorCode } }).data?.code;
    // Removed or merged, a seat is told at first that it is gone; only who asks again learns whether another took it in.
    if (code && (code === 'removed' || finalCodes.includes(code))) {
      socket.disconnect();
      refuse(code);
    } else if (code) {
      // Refused by our own middleware for now; Socket.IO leaves the next try to us.
      setTimeout(connect, 1_000 + Math.random() * 2_000);
    }
  });

  // A phone that has slept may hold a socket that is dead without knowing it.
  const stopListening = onReturn(() => {
    if (socket.connected) probe(returnMs);
    else connect();
  });

  return {
    socket,
    renew,
    expectAnswer() {
      const one = {};
      expected.add(one);
      beginDoubting();
      return () => {
        if (!expected.delete(one)) return;
        stopDoubting();
        beginDoubting();
      };
    },
    close() {
      isOver = true;
      stopDoubting();
      stopListening();
      socket.disconnect();
    },
  };
}
