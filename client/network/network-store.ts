import { changeNetwork } from '../../shared/network/change-network.ts';
import type { NetworkChange } from '../../shared/network/changes.ts';
import type { Network } from '../../shared/network/network.ts';
import type { NetworkRefusal } from '../../shared/network/refusals.ts';
import type { NetworkChangeBody, NetworkChangeReply, NetworkReply } from '../../shared/protocol/network.ts';
import type { Answer } from '../live/ask-server.ts';
import { newId } from './new-id.ts';
import { type KeyValue, keepChanges, keptChanges, type WaitingChange } from './waiting-changes.ts';

/** Whether the server holds all that has been changed here. `notSaved`: it does not answer, and is asked again. */
export type NetworkSaved = 'saved' | 'saving' | 'notSaved';

export type NetworkView =
  | { readonly kind: 'opening' }
  /** A stable error code, or `offline`. */
  | { readonly kind: 'refused'; readonly code: string }
  | {
      readonly kind: 'open';
      /** With what has been changed here, also where the server has not answered yet. */
      readonly network: Network;
      readonly ownerId: string;
      readonly saved: NetworkSaved;
      /** Why the server did not take a change; it has been taken back here. Null once it has been read. */
      readonly refusal: string | null;
    };

export interface NetworkStore {
  view(): NetworkView;
  subscribe(listener: () => void): () => void;
  /** Applies a change at once and sends it. @returns why it cannot be; then nothing has changed */
  change(change: NetworkChange): NetworkRefusal | undefined;
  /** Resolves when all that has been changed is stored, and true then; false when it was refused or does not come through. */
  settled(): Promise<boolean>;
  /** Asks whether others have changed something, and sends what waits. */
  refresh(): void;
  dismissRefusal(): void;
  close(): void;
}

/** The server's side, as a store asks it. */
export interface NetworkServer {
  read(known: number | undefined): Promise<Answer<NetworkReply>>;
  send(body: NetworkChangeBody): Promise<Answer<NetworkChangeReply>>;
}

/** Answers that say nothing about the change itself: it is sent again. */
const passing = new Set(['offline', 'storage_unavailable', 'shutting_down', 'too_many_requests', 'internal']);
const retryMs = [1_000, 2_000, 5_000, 10_000, 20_000];

/** A network as its owner sees and changes it: at once here, and one change after the other on the server. */
export function createNetworkStore(options: {
  readonly id: string;
  readonly server: NetworkServer;
  readonly keep: KeyValue;
  now?(): number;
}): NetworkStore {
  const { id, server, keep, now = Date.now } = options;
  const listeners = new Set<() => void>();
  /** As the server has it. */
  let base: Network | undefined;
  let ownerId = '';
  let waiting = keptChanges(id, keep);
  let shown: NetworkView = { kind: 'opening' };
  let failures = 0;
  let refusal: string | null = null;
  let working: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function show(): void {
    if (base) {
      const saved: NetworkSaved = waiting.length === 0 ? 'saved' : failures > 0 ? 'notSaved' : 'saving';
      shown = { kind: 'open', network: withWaiting(base), ownerId, saved, refusal };
    }
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** What cannot be any more, since others changed something, is left out: the server will say so. */
  function withWaiting(network: Network): Network {
    return waiting.reduce((held, { change }) => {
      const changed = changeNetwork(held, change, now());
      return changed.ok ? changed.network : held;
    }, network);
  }

  function refuse(code: string): void {
    shown = { kind: 'refused', code };
    base = undefined;
    tell();
  }

  function settle(done: WaitingChange): void {
    waiting = waiting.filter((one) => one !== done);
    keepChanges(id, waiting, keep);
  }

  async function read(): Promise<boolean> {
    const answer = await server.read(base?.version);
    if (answer.ok) {
      if (answer.reply.network) base = answer.reply.network;
      ownerId = answer.reply.ownerId;
      return true;
    }
    if (!passing.has(answer.code) || !base) refuse(answer.code);
    return false;
  }

  /** @returns whether to go on with the next */
  async function send(one: WaitingChange, known: Network): Promise<boolean> {
    const answer = await server.send({ known: known.version, ...one });
    if (answer.ok) {
      const { network, at } = answer.reply;
      const changed = network ? undefined : changeNetwork(known, one.change, at);
      settle(one);
      if (network) base = network;
      else if (changed?.ok) base = changed.network;
      else return read();
      return true;
    }
    if (answer.code === 'no_identity' || answer.code === 'not_found') {
      refuse(answer.code);
      return false;
    }
    if (passing.has(answer.code)) return false;
    settle(one);
    refusal = answer.code;
    return read();
  }

  async function work(alsoRead: boolean): Promise<void> {
    let well = !alsoRead || (await read());
    for (let next = waiting[0]; well && next && base && !closed; next = waiting[0]) {
      well = await send(next, base);
      if (well) failures = 0;
      show();
    }
    failures = well ? 0 : failures + 1;
    if (shown.kind !== 'refused' || base) show();
    if (!well && base && waiting.length > 0 && !closed) {
      timer = setTimeout(() => begin(false), retryMs[Math.min(failures, retryMs.length) - 1]);
    }
  }

  function begin(alsoRead: boolean): void {
    clearTimeout(timer);
    if (closed || working) return;
    working = work(alsoRead).finally(() => {
      working = undefined;
      // What came while the last one was answered.
      if (failures === 0 && waiting.length > 0 && base) begin(false);
      else tell();
    });
  }

  begin(true);

  return {
    view: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(change) {
      if (shown.kind !== 'open') return 'no_longer_there';
      const changed = changeNetwork(shown.network, change, now());
      if (!changed.ok) return changed.reason;
      refusal = null;
      waiting = [...waiting, { id: newId(), change }];
      keepChanges(id, waiting, keep);
      show();
      begin(false);
      return undefined;
    },
    settled() {
      return new Promise((resolve) => {
        const look = () => {
          if (shown.kind === 'open' && (shown.saved === 'saving' || (working && waiting.length > 0))) return;
          listeners.delete(look);
          resolve(shown.kind === 'open' && shown.saved === 'saved' && shown.refusal === null);
        };
        listeners.add(look);
        look();
      });
    },
    refresh: () => begin(true),
    dismissRefusal() {
      refusal = null;
      show();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
