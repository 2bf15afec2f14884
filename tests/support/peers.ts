import { type BoardRoom, openBoardRoom } from '../../client/boards/connection/board-room.ts';
import type { KeyValue } from '../../client/boards/kept/unsent-store.ts';
import type { LiveConnection } from '../../client/live/live-connection.ts';
import type { Live } from '../../client/live/live-view.ts';
import { type BoardKey, boardName, firstEpoch } from '../../shared/boards/board-name.ts';
import type { JoinReply } from '../../shared/protocol/http.ts';

/** What somebody sees who is let in. Throws for whoever is not. */
export function shown(connection: LiveConnection): Live {
  const view = connection.view();
  if (view.kind !== 'live') throw new Error(`not live but ${view.kind}`);
  return view;
}

/** Resolves as soon as somebody is let in and sees what is asked for. */
export function until(connection: LiveConnection, holds: (view: Live) => boolean): Promise<void> {
  return awaited(connection, () => {
    const view = connection.view();
    return view.kind === 'live' && holds(view);
  });
}

export function untilRoom(room: BoardRoom, holds: (snapshot: ReturnType<BoardRoom['snapshot']>) => boolean) {
  return awaited(room, () => holds(room.snapshot()));
}

function awaited(on: { subscribe(listener: () => void): () => void }, holds: () => boolean): Promise<void> {
  return new Promise((found) => {
    const look = () => {
      if (!holds()) return;
      stop();
      found();
    };
    const stop = on.subscribe(look);
    look();
  });
}

/** A board as a phone opens it, at `url`. `storage`: what the phone keeps when the page is closed; nothing if left out. */
export function roomAt(
  url: string,
  who: JoinReply,
  board: BoardKey,
  { epoch = firstEpoch, storage = null }: { readonly epoch?: number; readonly storage?: KeyValue | null } = {},
): BoardRoom {
  return openBoardRoom({
    name: boardName(who.conferenceId, board, epoch),
    server: `${url.replace('http', 'ws')}/boards`,
    role: 'participant',
    token: who.token,
    storage,
  });
}

/** Presses *next* from where the desk is, and waits until it sees that. */
export async function pressNext(desk: LiveConnection): Promise<void> {
  const { state } = shown(desk);
  const status = state.currentStepId === null ? undefined : state.statuses.get(state.currentStepId);
  const part = status && status.kind !== 'waiting' ? status.part : 0;
  const reply = await desk.send({ type: 'next', from: { stepId: state.currentStepId, part } });
  if (!reply.ok) throw new Error(reply.code);
  await until(desk, (view) => view.state.version >= reply.version);
}
