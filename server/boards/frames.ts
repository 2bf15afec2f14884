import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The y-websocket protocol: a message is a type, for `sync` a second type, and one run of bytes. */
const messages = { sync: 0, awareness: 1, queryAwareness: 3 } as const;
const syncs = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Our own message, for connections that ask with `receipts=1`: how many of the connection's update frames (`update` and
 * `sync step 2` messages, counted together from 1 in the order in which they came) are stored, without gaps.
 */
const receiptMessage = 100;

/** What a client may send. */
export type Frame =
  | { readonly kind: 'syncStep1'; readonly stateVector: Uint8Array }
  /** `fillsGaps`: sync step 2, all that the client has and the server lacked. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly fillsGaps: boolean }
  | { readonly kind: 'awareness'; readonly states: Uint8Array }
  | { readonly kind: 'queryAwareness' };

/** Bytes that nobody who keeps to the protocol would send. */
export class MalformedFrame extends Error {
  override readonly name = 'MalformedFrame';
}

/**
 * Reads one message. Throws `MalformedFrame`.
 * Takes whole buffers only: lib0 makes views without looking at the end of an array, and beyond the end of a part of a
 * shared buffer lie other people's bytes.
 */
export function readFrame(message: ArrayBuffer): Frame {
  try {
    const decoder = decoding.createDecoder(new Uint8Array(message));
    const type = decoding.readVarUint(decoder);
    if (type === messages.sync) {
      const step = decoding.readVarUint(decoder);
      const bytes = readRest(decoder);
      if (step === syncs.step1) return { kind: 'syncStep1', stateVector: bytes };
      if (step === syncs.step2) return { kind: 'update', update: bytes, fillsGaps: true };
      if (step === syncs.update) return { kind: 'update', update: bytes, fillsGaps: false };
    }
    if (type === messages.awareness) return { kind: 'awareness', states: readRest(decoder) };
    if (type === messages.queryAwareness && !decoding.hasContent(decoder)) return { kind: 'queryAwareness' };
  } catch (error) {
    throw new MalformedFrame('cut short', { cause: error });
  }
  throw new MalformedFrame('unknown message');
}

/** The one run of bytes with its length ahead, which must end where the message ends. */
function readRest(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length !== decoder.arr.length - decoder.pos) throw new MalformedFrame('length does not match');
  return decoding.readUint8Array(decoder, length);
}

function syncFrame(step: number, bytes: Uint8Array): Buffer {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, messages.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

export const syncStep1Frame = (stateVector: Uint8Array): Buffer => syncFrame(syncs.step1, stateVector);
export const syncStep2Frame = (update: Uint8Array): Buffer => syncFrame(syncs.step2, update);
export const updateFrame = (update: Uint8Array): Buffer => syncFrame(syncs.update, update);

/** What one client tells about itself: `state` is JSON, `null` when it is gone. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly state: string;
}

export function presenceFrame(entries: readonly PresenceEntry[]): Buffer {
  const states = encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return encode((encoder) => {
    encoding.writeVarUint(encoder, messages.awareness);
    encoding.writeVarUint8Array(encoder, states);
  });
}

/** Throws `MalformedFrame`. The states themselves are not looked into. */
export function readPresence(states: Uint8Array): PresenceEntry[] {
  try {
    const decoder = decoding.createDecoder(states);
    const entries: PresenceEntry[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      entries.push({ clientId, clock, state: decoding.readVarString(decoder) });
    }
    return entries;
  } catch (error) {
    throw new MalformedFrame('awareness', { cause: error });
  }
}

export function receiptFrame(stored: number): Buffer {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, receiptMessage);
    encoding.writeVarUint(encoder, stored);
  });
}

/** As a Buffer, which `ws` sends to many without wrapping it anew each time. */
function encode(write: (encoder: encoding.Encoder) => void): Buffer {
  const encoder = encoding.createEncoder();
  write(encoder);
  const bytes = encoding.toUint8Array(encoder);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
