import { apply } from '../../shared/conference/apply.ts';
import type { ConferenceEvent } from '../../shared/conference/events.ts';
import type { ConferenceState } from '../../shared/conference/state.ts';
import { decodeState } from '../../shared/protocol/encode-state.ts';
import type { Envelope, Snapshot } from '../../shared/protocol/live.ts';
import { stepKinds } from '../../shared/steps/registry.ts';

/** A copy of a conference as one seat sees it, and how far each channel has come: what a browser keeps as well. */
export interface Replica {
  readonly state: ConferenceState;
  readonly words: ReadonlyMap<string, string>;
  readonly personId: string | null;
  readonly snapshotVersion: number;
  readonly channels: ReadonlyMap<string, number>;
}

export function replicaOf(snapshot: Snapshot): Replica {
  return {
    state: decodeState(snapshot.state) as ConferenceState,
    words: new Map(Object.entries(snapshot.words)),
    personId: snapshot.personId,
    snapshotVersion: snapshot.version,
    channels: new Map(),
  };
}

/** The replica with the envelope applied; `gap` when something before it is missing and a snapshot is needed. */
export function receive(replica: Replica, envelope: Envelope): Replica | 'gap' {
  const seen = replica.channels.get(envelope.channel) ?? replica.snapshotVersion;
  if (envelope.from > seen) return 'gap';
  let { state } = replica;
  for (const { version, event } of envelope.events) {
    if (version <= seen) continue;
    const next = apply(stepKinds, state, decodeState(event) as ConferenceEvent);
    state = { ...next, version: Math.max(state.version, version) };
  }
  return {
    ...replica,
    state,
    words: new Map([...replica.words, ...Object.entries(envelope.words)]),
    channels: new Map(replica.channels).set(envelope.channel, Math.max(seen, envelope.to)),
  };
}
