import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Access } from '../../shared/boards/board-access.ts';
import { type BoardKey, type BoardName, boardName } from '../../shared/boards/board-name.ts';
import type { Actor } from '../../shared/conference/actor.ts';
import { breather } from '../breather.ts';
import { changeRate } from './board-limits.ts';
import { closeCodes } from './close-codes.ts';
import { Connection } from './connection.ts';
import { isSameActor } from './presence.ts';
import type { Replacements } from './replacements.ts';
import { SharedBuckets } from './token-bucket.ts';

interface AdmissionsOptions {
  readonly logger: Logger;
  readonly heartbeatMs: number;
  readonly replacements: Pick<Replacements, 'isUnderWay' | 'over'>;
  /** What somebody may do now. */
  access(board: BoardKey & { readonly conferenceId: string }, actor: Actor): Access | Promise<Access>;
  epochOf(conferenceId: string, board: BoardKey): number | Promise<number>;
  /** It has got its first right on the document that the state names. */
  onAdmitted(connection: Connection): void;
  /** Its right has changed between reading and writing. */
  onChanged(connection: Connection): void;
  onClosed(connection: Connection): void;
}

/** All open connections and their rights, which are asked for when one comes and again when something has happened. */
export class Admissions {
  readonly #options: AdmissionsOptions;
  /** By conference; also those whose rights are still being asked for. */
  readonly #connections = new Map<string, Set<Connection>>();
  /** The latest question about each connection's rights: older answers do not count. */
  readonly #questions = new WeakMap<Connection, number>();
  readonly #heart: NodeJS.Timeout;
  readonly #changes = new SharedBuckets(changeRate);
  #closing = false;

  constructor(options: AdmissionsOptions) {
    this.#options = options;
    this.#heart = setInterval(() => void this.#beat(), options.heartbeatMs).unref();
  }

  /** Resolves when it is let in or closed. */
  async admit(socket: WebSocket, board: BoardName, actor: Actor, receipts: boolean): Promise<void> {
    if (this.#closing) return socket.close(closeCodes.restart, 'the server goes away');
    // Desks and hall screens are not told apart, so what one of them does is not laid to the others' charge.
    const changes =
      actor.kind === 'participant' ? this.#changes.of(`${board.conferenceId}/${actor.personId}`) : undefined;
    const connection = new Connection({ socket, board, actor, receipts, changes, logger: this.#options.logger });
    if (!connection.isOpen) return;
    this.#register(connection);
    await this.#askRights(connection);
  }

  count(conferenceId: string): number {
    return this.#connections.get(conferenceId)?.size ?? 0;
  }

  rightsChanged(conferenceId: string): void {
    for (const connection of this.#connections.get(conferenceId) ?? []) void this.#askRights(connection);
  }

  /** Closes all connections of a conference, or those of one actor in it. */
  sendAway(conferenceId: string, code: number, reason: string, actor?: Actor): void {
    for (const connection of [...(this.#connections.get(conferenceId) ?? [])]) {
      if (!actor || isSameActor(connection.actor, actor)) connection.close(code, reason);
    }
  }

  /** Lets nobody in any more. Resolves when `meanwhile` is done, and then all are gone. */
  async close(meanwhile: () => Promise<void>): Promise<void> {
    this.#closing = true;
    clearInterval(this.#heart);
    const open = this.#all();
    await meanwhile();
    // Those that were not let in yet.
    for (const connection of open) connection.close(closeCodes.restart, 'the server goes away');
    await Promise.all(open.map((connection) => connection.closed()));
  }

  async #beat(): Promise<void> {
    const breathe = breather();
    for (const connection of this.#all()) {
      connection.beat();
      await breathe();
    }
  }

  #all(): Connection[] {
    return [...this.#connections.values()].flatMap((ofConference) => [...ofConference]);
  }

  #register(connection: Connection): void {
    const connections = this.#connections;
    const { conferenceId } = connection.board;
    const ofConference = connections.get(conferenceId) ?? new Set();
    connections.set(conferenceId, ofConference.add(connection));
    connection.onClosed = () => {
      ofConference.delete(connection);
      if (ofConference.size === 0 && connections.get(conferenceId) === ofConference) connections.delete(conferenceId);
      this.#options.onClosed(connection);
    };
  }

  async #askRights(connection: Connection): Promise<void> {
    const { access, epochOf, logger, replacements } = this.#options;
    const question = (this.#questions.get(connection) ?? 0) + 1;
    this.#questions.set(connection, question);
    const { board, actor } = connection;
    try {
      for (;;) {
        await replacements.over(board.conferenceId, board);
        const epoch = await epochOf(board.conferenceId, board);
        const right = await access(board, actor);
        if (this.#questions.get(connection) !== question || !connection.isOpen) return;
        if (!replacements.isUnderWay(board.conferenceId, board)) return this.#grant(connection, epoch, right);
      }
    } catch (error) {
      logger.error({ err: error, board: boardName(board.conferenceId, board, board.epoch) }, 'rights unknown');
      connection.close(closeCodes.internal, 'rights unknown');
    }
  }

  #grant(connection: Connection, epoch: number, access: Access) {
    if (this.#closing) return connection.close(closeCodes.restart, 'the server goes away');
    // First: whoever has no right learns nothing about epochs.
    if (access === 'none') return connection.close(closeCodes.noRight, 'no right');
    if (connection.board.epoch !== epoch) return connection.close(closeCodes.wrongEpoch, 'another epoch');
    const isNew = connection.access === 'none';
    if (connection.access === access) return;
    connection.access = access;
    if (isNew) this.#options.onAdmitted(connection);
    else this.#options.onChanged(connection);
  }
}
