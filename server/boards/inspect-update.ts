import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { MalformedFrame } from './frames.ts';

/** What an update brings, decoded and found sound. */
export type UpdateContent = ReturnType<typeof Y.decodeUpdate>;

const mostStructs = 20_000;
const mostClients = 1_000;
/** Nobody types two thousand million characters; beyond 2^53 the others could not even read the document's state. */
const lastClock = 2 ** 31;

/**
 * Looks through an update before it comes near a document: Yjs reserves memory for as many parts as an update claims to
 * have, runs in circles over deletions that overlap, loses its way among parts of no length, and may be left half
 * changed when it stumbles in the middle. Throws `MalformedFrame`.
 */
export function inspectUpdate(update: Uint8Array): UpdateContent {
  if (update[0] === 0) checkDeletionsOnly(update);
  const content = decode(update);
  if (content.structs.length > mostStructs) throw new MalformedFrame('too many structs');
  inspectStructs(content.structs);
  if (content.ds.clients.size > mostClients) throw new MalformedFrame('too many clients');
  for (const deletions of content.ds.clients.values()) {
    let end = 0;
    for (const { clock, len } of deletions) {
      if (clock < end || len < 1) throw new MalformedFrame('deletions out of order');
      end = clock + len;
      if (end > lastClock) throw new MalformedFrame('clock out of range');
    }
  }
  return content;
}

/**
 * Without parts there are deletions and then nothing. Every update of Yjs' second format begins like one without parts,
 * and Yjs would pass over the rest: its writer would be told that it is stored.
 */
function checkDeletionsOnly(update: Uint8Array): void {
  const decoder = decoding.createDecoder(update.subarray(1));
  try {
    for (let clients = decoding.readVarUint(decoder); clients > 0; clients -= 1) {
      decoding.readVarUint(decoder);
      for (let ranges = decoding.readVarUint(decoder); ranges > 0; ranges -= 1) {
        decoding.readVarUint(decoder);
        decoding.readVarUint(decoder);
      }
    }
  } catch (error) {
    throw new MalformedFrame('update', { cause: error });
  }
  if (decoding.hasContent(decoder)) throw new MalformedFrame('something behind the end');
}

function decode(update: Uint8Array): UpdateContent {
  try {
    return Y.decodeUpdate(update);
  } catch (error) {
    throw new MalformedFrame('update', { cause: error });
  }
}

function inspectStructs(structs: UpdateContent['structs']): void {
  const clients = new Set<number>();
  let client = -1;
  let end = 0;
  for (const struct of structs) {
    const { id, length } = struct;
    if (id.client !== client) {
      // Yjs takes the last part of a client for all of it.
      if (clients.has(id.client)) throw new MalformedFrame('client twice');
      clients.add(id.client);
      if (clients.size > mostClients) throw new MalformedFrame('too many clients');
      client = id.client;
    } else if (id.clock !== end) throw new MalformedFrame('gap');
    end = id.clock + length;
    if (length < 1 || end > lastClock) throw new MalformedFrame('clock out of range');
    if (struct instanceof Y.Item) inspectItem(struct);
  }
}

function inspectItem(item: Y.Item): void {
  if (item.content instanceof Y.ContentDoc) throw new MalformedFrame('documents in documents');
  for (const near of [item.origin, item.rightOrigin, item.parent]) {
    // Yjs waits for what it lacks of other clients, and of the same client takes for granted that it came before.
    if (near instanceof Y.ID && near.client === item.id.client && near.clock >= item.id.clock) {
      throw new MalformedFrame('refers to what comes later');
    }
  }
}

/** The names of the top-level types that an update writes into. */
export function rootsOf(content: UpdateContent): Set<string> {
  const roots = new Set<string>();
  for (const struct of content.structs) {
    const parent: unknown = struct instanceof Y.Item ? struct.parent : null;
    if (typeof parent === 'string') roots.add(parent);
  }
  return roots;
}
