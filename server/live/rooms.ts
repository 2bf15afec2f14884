import { roomsOf } from '../../shared/conference/machine.ts';
import type { Room } from '../../shared/conference/step-kind.ts';
import type { LiveSocket } from './live-sockets.ts';

/** Whoever has too much waiting already: told what matters, and nothing that passes. */
const crowdedRoom = 'crowded';

/** What Socket.IO calls a room of a conference. */
export function roomName(conferenceId: string, room: Room | typeof crowdedRoom): string {
  return `${conferenceId}/${room}`;
}

/** The room of everybody in the conference, whatever their role. */
export function everybody(conferenceId: string): string {
  return conferenceId;
}

export function crowdedIn(conferenceId: string): string {
  return roomName(conferenceId, crowdedRoom);
}

/** Puts a socket into the rooms where its person is by now, and takes it out of all others. */
export function takeRooms(socket: LiveSocket): void {
  const { conference, actor } = socket.data;
  const wanted = new Set(roomsOf(conference.state, actor).map((room) => roomName(conference.id, room)));
  wanted.add(everybody(conference.id));
  const crowded = crowdedIn(conference.id);
  if (socket.rooms.has(crowded)) wanted.add(crowded);
  for (const room of socket.rooms) if (room !== socket.id && !wanted.has(room)) void socket.leave(room);
  for (const room of wanted) if (!socket.rooms.has(room)) void socket.join(room);
}
