import type { Place } from '../load/board-client.ts';
import { type Subject, startPeer } from './peer-process.ts';
import { openRoom, placesIn, type Room } from './samling-room.ts';

/** A server with boards, and a place for everybody who is on them. */
export interface BoardSubject extends Subject {
  readonly boards: readonly (readonly Place[])[];
}

/** What the boards are measured against, by the names in tables. */
const boardPeers = {
  'y-websocket': 'y-websocket',
  Hocuspocus: 'hocuspocus',
  'Hocuspocus, 20 ms': 'hocuspocus',
  relay: 'relay',
} as const;

/** Starts a subject afresh, with as many boards and people as there are in `room`. */
export async function startBoards(name: string, room: Room): Promise<BoardSubject> {
  if (name === 'Samling') {
    const server = await openRoom(room);
    return { ...server, boards: placesIn(room, server.url) };
  }
  const peer = boardPeers[name as keyof typeof boardPeers];
  if (!peer) throw new Error(`there is no peer ${name}`);
  const server = await startPeer(peer, name === 'Hocuspocus, 20 ms' ? { FLUSH_DELAY: '20' } : {});
  const address = server.url.replace(/^http/, 'ws');
  const boards = room.tables.map(({ seats }, table) =>
    seats.map((): Place => {
      const document = `board-${table}`;
      return peer === 'hocuspocus' ? { url: address, document } : { url: `${address}/${document}` };
    }),
  );
  return { ...server, boards };
}
