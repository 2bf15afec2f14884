import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';

/** How a server speaks, and how a client of it learns that an update has been taken. */
export type Tongue = 'samling' | 'y-websocket' | 'hocuspocus';

/** One board on one server. */
export interface BoardPlace {
  readonly url: string;
  readonly tongue: Tongue;
  /** The document's name; for Samling the path with its query. */
  readonly name: string;
}

const types = { sync: 0, auth: 2, syncReply: 4, syncStatus: 8, receipt: 100 } as const;
const steps = { one: 0, two: 1, update: 2 } as const;
/** No changes at all. */
const nothing = Uint8Array.of(0, 0);

/** One connection to one document, as plain frames. */
export interface BoardWire {
  /** What the server sends of the document: the answer to one's question, and what others write. */
  onUpdate: (update: Uint8Array) => void;
  /** So many of one's own updates have been acknowledged in all. Of the y-websocket server nothing of the kind is heard. */
  onAcknowledged: (updates: number) => void;
  onClosed: () => void;
  send(update: Uint8Array): void;
  close(): void;
}

/**
 * Connects, and resolves when the server has answered what it has of the document.
 * @param onUpdate from the very first frame
 */
export function openBoardWire(
  { url, tongue, name }: BoardPlace,
  onUpdate: BoardWire['onUpdate'] = () => {},
): Promise<BoardWire> {
  const isHocuspocus = tongue === 'hocuspocus';
  const root = url.replace(/^http/, 'ws');
  const socket = new WebSocket(isHocuspocus ? root : `${root}/${name}`, { perMessageDeflate: false });
  const frame = (...parts: readonly (number | Uint8Array | string)[]) => {
    const encoder = encoding.createEncoder();
    for (const part of isHocuspocus ? [name, ...parts] : parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part);
      else if (typeof part === 'string') encoding.writeVarString(encoder, part);
      else encoding.writeVarUint8Array(encoder, part);
    }
    return encoding.toUint8Array(encoder);
  };
  /** Updates that were sent before the first of one's own: the empty answer to the server's question. */
  let before = 0;
  let acknowledged = 0;
  const wire: BoardWire = {
    onUpdate,
    onAcknowledged: () => {},
    onClosed: () => {},
    send: (update) => socket.send(frame(types.sync, steps.update, update)),
    close: () => socket.terminate(),
  };
  const opened = Promise.withResolvers<BoardWire>();
  const ask = () => socket.send(frame(types.sync, steps.one, Uint8Array.of(0)));
  socket.on('open', () => {
    if (isHocuspocus) socket.send(frame(types.auth, 0, 'anybody'));
    else ask();
  });
  socket.on('error', opened.reject);
  socket.on('close', (code) => {
    opened.reject(new Error(`closed: ${code}`));
    wire.onClosed();
  });
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    if (isHocuspocus) decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === types.receipt) return wire.onAcknowledged(decoding.readVarUint(decoder) - before);
    if (isHocuspocus && type === types.auth) return ask();
    if (isHocuspocus && type === types.syncStatus) {
      if (decoding.readVarUint(decoder) === 1) acknowledged += 1;
      return wire.onAcknowledged(acknowledged - before);
    }
    if (type !== types.sync && !(isHocuspocus && type === types.syncReply)) return;
    const step = decoding.readVarUint(decoder);
    if (step === steps.one) {
      before += 1;
      socket.send(frame(isHocuspocus ? types.syncReply : types.sync, steps.two, nothing));
      return;
    }
    const update = decoding.readVarUint8Array(decoder);
    wire.onUpdate(update);
    if (step === steps.two) opened.resolve(wire);
  });
  return opened.promise;
}
