import type { RejectionCode } from '../conference/rejections.ts';
import type { SentCommand } from './commands.ts';
import type { Encoded } from './encode-state.ts';
import type { EdgeCode, ErrorCode } from './error-codes.ts';
import type { RoundAsked, RoundReply, RoundsTold, RoundTold } from './rounds.ts';

/** What a client says when it connects (Socket.IO `auth`). Without `token` the cookie of that role is used. */
export interface Handshake {
  readonly protocol: number;
  readonly conferenceId: string;
  readonly role: 'facilitator' | 'hall' | 'hallHost' | 'participant';
  readonly token?: string;
  /** What a client that comes back holds already: it is told the rest where that is short and certain, else it gets a snapshot. */
  readonly known?: Known;
}

/** How far a client's copy of a conference has come. */
export interface Known {
  /** The run of the server that told it so. */
  readonly run: string;
  /** Up to here nothing is missing, in any channel. */
  readonly version: number;
  /** When the event of that version was stored, by the conference's clock. */
  readonly at: number;
  /** Channels that have been heard of beyond that. */
  readonly channels: Readonly<Record<string, number>>;
  /** The person, or the hall, that it is the view of. */
  readonly who: string | null;
}

/** Up to where everything that concerns the receiver has been sent, ahead of this very message. */
export interface Complete {
  readonly run: string;
  readonly version: number;
  readonly at: number;
}

/** To a client that came back with something known: what it has missed, in place of a snapshot. */
export interface CaughtUp {
  readonly complete: Complete;
  readonly now: number;
  readonly speed?: number;
  readonly envelopes: readonly Envelope[];
}

/** All that an audience may see, at one version. `words` holds the texts behind the word ids in `state`. */
export interface Snapshot {
  readonly version: number;
  /** To be given back as `Handshake.known` when the client returns. Left out while the server cannot tell. */
  readonly complete?: Complete;
  /** Milliseconds of the conference's clock when it was sent. */
  readonly now: number;
  /** How fast that clock runs; left out, as every other. Only a rehearsal's runs faster. */
  readonly speed?: number;
  readonly personId: string | null;
  /** Whose screen or host this is, of those who belong to a hall. */
  readonly hallId?: string;
  /** A `ConferenceState`, encoded with `encodeState`. */
  readonly state: Encoded;
  readonly words: Readonly<Record<string, string>>;
}

/**
 * What has happened since `from`, in one channel. What is left out between `from` and `to` was not for this audience, so
 * it is no gap; a gap is when `from` is later than what the client has seen in that channel: then it resyncs.
 */
export interface Envelope {
  readonly channel: string;
  readonly from: number;
  readonly to: number;
  /** `ConferenceEvent`s, encoded with `encodeState`, each with the version it led to. */
  readonly events: readonly { readonly version: number; readonly event: Encoded }[];
  readonly words: Readonly<Record<string, string>>;
}

/** What passes and is not kept: who is here, how the tables get on. Sent to a role at most once a second. */
export interface Pulse {
  readonly present: number;
  readonly complete?: Complete;
  /** To desks and hosts: people with a live connection. */
  readonly online?: readonly string[];
  /** To desks: each table of the running step, by group id. */
  readonly tables?: Readonly<Record<string, TablePulse>>;
  /** To desks: how many of them are open. */
  readonly desks?: number;
  /** To desks: the server's disk or the like needs a person. */
  readonly warning?: 'storage_unavailable' | 'disk_low';
}

export interface TablePulse {
  readonly notes: number;
  /** Milliseconds of the server's clock, or null when nothing has been written. */
  readonly lastActivityAt: number | null;
}

export type CommandReply =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly code: RejectionCode | EdgeCode };

export interface ClientToServer {
  /** Moves the talk round at one's own table. */
  round: (asked: RoundAsked, reply: (reply: RoundReply) => void) => void;
  command: (sent: SentCommand, reply: (reply: CommandReply) => void) => void;
  /** Asks for a fresh snapshot. */
  resync: (reply: (snapshot: Snapshot) => void) => void;
  /** Asks the time in the conference, in milliseconds, to measure the offset of one's own clock. */
  clock: (reply: (now: number) => void) => void;
}

export interface ServerToClient {
  snapshot: (snapshot: Snapshot) => void;
  caughtUp: (missed: CaughtUp) => void;
  events: (envelope: Envelope) => void;
  pulse: (pulse: Pulse) => void;
  /** To a table: its talk round, when it changes and when one comes. */
  round: (told: RoundTold) => void;
  /** To desks and halls: how far the tables have come in their rounds. */
  rounds: (told: RoundsTold) => void;
  /** The conference's clock runs at another speed from now on; `now` is what it shows. */
  clock: (clock: { readonly now: number; readonly speed: number }) => void;
  /** Said before the server cuts a connection on purpose. */
  farewell: (code: ErrorCode) => void;
}
