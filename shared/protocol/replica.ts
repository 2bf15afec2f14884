import { apply } from '../conference/apply.ts';
import { erasedWords } from '../conference/erased-words.ts';
import type { ConferenceEvent } from '../conference/events.ts';
import type { ConferenceState } from '../conference/state.ts';
import { stepKinds } from '../steps/registry.ts';
import { decodeState } from './encode-state.ts';
import type { CaughtUp, Complete, Envelope, Known, Snapshot } from './live.ts';

/** A client's copy of a conference: what its audience may see, and how far each channel has come. */
export interface Replica {
  readonly state: ConferenceState;
  readonly words: ReadonlyMap<string, string>;
  readonly personId: string | null;
  /** The hall of a screen or a host. */
  readonly hallId: string | null;
  readonly snapshotVersion: number;
  readonly channels: ReadonlyMap<string, number>;
  /** Up to where nothing is missing; null while the server has not said. */
  readonly complete: Complete | null;
}

export function replicaOf(snapshot: Snapshot): Replica {
  return {
    state: decodeState(snapshot.state) as ConferenceState,
    words: new Map(Object.entries(snapshot.words)),
    personId: snapshot.personId,
    hallId: snapshot.hallId ?? null,
    snapshotVersion: snapshot.version,
    channels: new Map(),
    complete: snapshot.complete ?? null,
  };
}

/** The replica with the envelope applied; `gap` when something before it is missing and a snapshot is needed. */
export function receive(replica: Replica, envelope: Envelope): Replica | 'gap' {
  const seen = Math.max(
    replica.channels.get(envelope.channel) ?? replica.snapshotVersion,
    replica.complete?.version ?? 0,
  );
  if (envelope.from > seen) return 'gap';
  let state = replica.state;
  const words = new Map([...replica.words, ...Object.entries(envelope.words)]);
  for (const { version, event: encoded } of envelope.events) {
    if (version <= seen) continue;
    const event = decodeState(encoded) as ConferenceEvent;
    state = { ...apply(stepKinds, state, event), version: Math.max(state.version, version) };
    for (const wordId of erasedWords(event)) words.delete(wordId);
  }
  const channels = new Map(replica.channels).set(envelope.channel, Math.max(seen, envelope.to));
  return { ...replica, state, words, channels };
}

/** The replica that the server has said to lack nothing up to there. */
export function completed(replica: Replica, complete: Complete | undefined): Replica {
  if (!complete || (replica.complete?.run === complete.run && replica.complete.version >= complete.version)) {
    return replica;
  }
  return { ...replica, complete };
}

/** What a client says of its replica when it comes back; undefined when it must begin anew. */
export function knownOf({ complete, channels, personId, hallId }: Replica): Known | undefined {
  if (!complete) return undefined;
  const beyond = [...channels].filter(([, version]) => version > complete.version);
  return { ...complete, channels: Object.fromEntries(beyond), who: personId ?? hallId };
}

/** The replica with what it has missed. `gap` as in `receive`. */
export function caughtUp(replica: Replica, { envelopes, complete }: CaughtUp): Replica | 'gap' {
  let caught: Replica | 'gap' = replica;
  for (const envelope of envelopes) {
    caught = receive(caught, envelope);
    if (caught === 'gap') return 'gap';
  }
  return completed(caught, complete);
}
