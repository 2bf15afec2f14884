import type { Known } from '../../shared/protocol/live.ts';
import { caughtUp, completed, knownOf, type Replica, receive, replicaOf } from '../../shared/protocol/replica.ts';
import type { LiveLine } from './live-line.ts';
import type { MeasuredClock } from './measured-clock.ts';

const replyMs = 8_000;

/** This client's copy of the conference, as it follows what the server tells. */
export interface FollowedReplica {
  /** Undefined until the first snapshot. */
  current(): Replica | undefined;
  /** What the server need not tell again; undefined when it must tell everything. */
  known(): Known | undefined;
}

export function followedReplica(line: LiveLine, clock: MeasuredClock, changed: () => void): FollowedReplica {
  const { socket } = line;
  let replica: Replica | undefined;
  /** Something has been missed, and the snapshot that mends it is on its way. */
  let missing = false;

  const take = (next: Replica): void => {
    replica = next;
    missing = false;
    changed();
  };
  const resync = (): void => {
    missing = true;
    const asked = socket.id;
    socket.timeout(replyMs).emit('resync', (late: Error | null, snapshot) => {
      if (socket.id !== asked) return;
      if (late) line.renew();
      else take(replicaOf(snapshot));
    });
  };

  socket.on('snapshot', (snapshot) => {
    clock.hear(snapshot);
    take(replicaOf(snapshot));
  });
  socket.on('caughtUp', (missed) => {
    if (!replica) return;
    const next = caughtUp(replica, missed);
    if (next === 'gap') return resync();
    clock.hear(missed);
    replica = next;
    changed();
  });
  socket.on('events', (envelope) => {
    // The snapshot on its way holds this, too.
    if (!replica || missing) return;
    const next = receive(replica, envelope);
    if (next === 'gap') return resync();
    replica = next;
    changed();
  });
  socket.on('pulse', ({ complete }) => {
    if (replica && !missing) replica = completed(replica, complete);
  });

  return {
    current: () => replica,
    known: () => (replica && !missing ? knownOf(replica) : undefined),
  };
}
