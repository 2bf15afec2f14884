import { apply } from '../conference/apply.ts';
import type { ConferenceEvent } from '../conference/events.ts';
import type { ConferenceState } from '../conference/state.ts';
import { stepKinds } from '../steps/registry.ts';
import { decodeState } from './encode-state.ts';
import type { Envelope, Snapshot } from './live.ts';

/** A client's copy of a conference: what its audience may see, and how far each channel has come. */
export interface Replica {
  readonly state: ConferenceState;
  readonly words: ReadonlyMap<string, string>;
  readonly personId: string | null;
  /** The hall of a screen or a host. */
  readonly hallId: string | null;
  readonly snapshotVersion: number;
  readonly channels: ReadonlyMap<string, number>;
}

export function replicaOf(snapshot: Snapshot): Replica {
  return {
    state: decodeState(snapshot.state) as ConferenceState,
    words: new Map(Object.entries(snapshot.words)),
    personId: snapshot.personId,
    hallId: snapshot.hallId ?? null,
    snapshotVersion: snapshot.version,
    channels: new Map(),
  };
}

/** The replica with the envelope applied; `gap` when something before it is missing and a snapshot is needed. */
export function receive(replica: Replica, envelope: Envelope): Replica | 'gap' {
  const seen = replica.channels.get(envelope.channel) ?? replica.snapshotVersion;
  if (envelope.from > seen) return 'gap';
  let state = replica.state;
  const words = new Map([...replica.words, ...Object.entries(envelope.words)]);
  for (const { version, event: encoded } of envelope.events) {
    if (version <= seen) continue;
    const event = decodeState(encoded) as ConferenceEvent;
    state = { ...apply(stepKinds, state, event), version: Math.max(state.version, version) };
    if (event.type === 'wordRedacted') words.delete(event.wordId);
  }
  const channels = new Map(replica.channels).set(envelope.channel, Math.max(seen, envelope.to));
  return { ...replica, state, words, channels };
}
