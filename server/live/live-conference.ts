import type { Logger } from 'pino';
import type { Actor } from '../../shared/conference/actor.ts';
import type { AnswerRequest } from '../../shared/conference/beforehand.ts';
import type { Command, JoinRequest } from '../../shared/conference/commands.ts';
import { emptyState } from '../../shared/conference/empty-state.ts';
import { erasedWords } from '../../shared/conference/erased-words.ts';
import type { ConferenceEvent } from '../../shared/conference/events.ts';
import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import { isRejection, type Outcome } from '../../shared/conference/outcome.ts';
import { type ConferenceState, erasedAt } from '../../shared/conference/state.ts';
import { decodeState, encodeState } from '../../shared/protocol/encode-state.ts';
import type { CommandReply } from '../../shared/protocol/live.ts';
import { breather } from '../breather.ts';
import { newId } from '../identity/tokens.ts';
import type { Capability, Storage, StoredEvent } from '../storage/storage.ts';
import { StorageUnavailable } from '../storage/storage-errors.ts';
import { SpeedClock } from './speed-clock.ts';

/** One event of the past, and how the conference stood after it. */
interface Past {
  readonly version: number;
  readonly at: number;
  readonly event: ConferenceEvent;
  readonly state: ConferenceState;
}

/** Events after which a word may read otherwise than before. */
const renaming: ReadonlySet<ConferenceEvent['type']> = new Set([
  'personRenamed',
  'workplaceRenamed',
  'expectedChanged',
]);

/** Of what is replayed this much is remembered, for those who were here before the server stopped. */
const longestPast = 200;

/** What the machine's world gives: real in production, seeded in tests. */
export interface World {
  now(): number;
  random(): number;
}

interface LiveConferenceOptions {
  readonly id: string;
  readonly machine: ConferenceMachine;
  readonly storage: Storage;
  readonly world: World;
  readonly logger: Logger;
  /**
   * Told of every batch of events once it is stored and applied, before the command is answered. What it does must bear
   * being done again: after a crash it may not have been done.
   */
  onApplied(conference: LiveConference, events: readonly ConferenceEvent[]): Promise<void>;
}

/** One conference in memory: its commands pass one by one, each decided, stored, applied and only then told. */
export class LiveConference {
  state: ConferenceState = emptyState();
  words = new Map<string, string>();
  /** When the latest event was stored, by the conference's clock. */
  storedAt = 0;
  readonly id: string;
  /** Tells the time in this conference, whoever asks. Only a rehearsal's may run faster than the server's. */
  readonly clock: SpeedClock;
  readonly #options: LiveConferenceOptions;
  readonly #commands = new Map<string, number>();
  #past: Past[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(options: LiveConferenceOptions) {
    this.id = options.id;
    this.#options = options;
    this.clock = new SpeedClock(() => options.world.now());
  }

  /** Replays what is stored; undefined when there is no such conference. */
  static async load(options: LiveConferenceOptions): Promise<LiveConference | undefined> {
    const conference = new LiveConference(options);
    await conference.#catchUp();
    conference.clock.notBefore(conference.storedAt);
    return conference.state.version === 0 ? undefined : conference;
  }

  command(actor: Actor, id: string, command: Command): Promise<CommandReply> {
    const commandId = `${actorName(actor)}/${id}`;
    return this.#inTurn(() =>
      this.#run(actorName(actor), commandId, [], () =>
        this.#options.machine.decide(this.state, command, { ...this.#world(), actor, words: this.words }),
      ),
    );
  }

  /** What a command that has been carried out already was answered. */
  answered(actor: Actor, id: string): CommandReply | undefined {
    const version = this.#commands.get(`${actorName(actor)}/${id}`);
    return version === undefined ? undefined : { ok: true, version };
  }

  /** Lets somebody in, together with the right that their token gives. Asking again with the same person changes nothing. */
  join(personId: string, request: JoinRequest, capability: Capability): Promise<CommandReply> {
    const actor: Actor = { kind: 'participant', personId };
    return this.#inTurn(() =>
      this.#run(actorName(actor), null, [capability], () =>
        this.#options.machine.join(this.state, request, { ...this.#world(), personId, words: this.words }),
      ),
    );
  }

  /** Takes an answer to a question that was asked before the day. Nothing stored says who gave it. */
  answer(request: AnswerRequest): Promise<CommandReply> {
    return this.#inTurn(() =>
      this.#run('link', null, [], () =>
        this.#options.machine.answer(this.state, request, { ...this.#world(), words: this.words }),
      ),
    );
  }

  takeBack(request: Pick<AnswerRequest, 'questionId' | 'answerId'>): Promise<CommandReply> {
    return this.#inTurn(() =>
      this.#run('link', null, [], () => this.#options.machine.takeBack(this.state, request, this.#world())),
    );
  }

  /** Lets somebody in who is expected. Asking again changes nothing. */
  come(personId: string): Promise<CommandReply> {
    return this.#inTurn(() =>
      this.#run(actorName({ kind: 'participant', personId }), null, [], () =>
        this.#options.machine.come(this.state, personId, { ...this.#world(), words: this.words }),
      ),
    );
  }

  /** Who somebody is here by now: two seats of one person may have become one, and some have been taken out. */
  actorIn(actor: Actor): Actor | undefined {
    if (actor.kind !== 'participant') return actor;
    const { people, mergedInto } = this.state;
    let { personId } = actor;
    for (let next = mergedInto.get(personId); next !== undefined; next = mergedInto.get(personId)) personId = next;
    return people.has(personId) ? { kind: 'participant', personId } : undefined;
  }

  /** The latest of what was there when it was loaded, the oldest first; given once. */
  takePast(): readonly Past[] {
    const past = this.#past;
    this.#past = [];
    return past;
  }

  /** Waits until everything asked so far has been carried out. */
  settled(): Promise<void> {
    return this.#inTurn(async () => {});
  }

  #world() {
    const { world } = this.#options;
    return { now: this.clock.now(), random: () => world.random(), newId };
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => {});
    return result;
  }

  async #run(
    actor: string,
    commandId: string | null,
    capabilities: readonly Capability[],
    decide: () => Outcome,
  ): Promise<CommandReply> {
    const before = commandId === null ? undefined : this.#commands.get(commandId);
    if (before !== undefined) return { ok: true, version: before };
    const outcome = decide();
    if (isRejection(outcome)) return { ok: false, code: outcome.rejected };
    if (outcome.events.length === 0) return { ok: true, version: this.state.version };
    const { storage, logger } = this.#options;
    const at = this.clock.now();
    const events = outcome.events.map(
      (event, index): StoredEvent => ({
        version: this.state.version + 1 + index,
        at,
        actor,
        commandId,
        body: { v: 1, ...(encodeState(event) as object) },
      }),
    );
    const write = {
      conferenceId: this.id,
      expectedVersion: this.state.version,
      events,
      words: outcome.words,
      capabilities,
    };
    const ends = outcome.events.some((event) => event.type === 'conferenceEnded');
    const planned = outcome.events.find((event) => event.type === 'startPlanned');
    const deleteAfter = planned && erasedAt(this.#options.machine.apply(this.state, planned));
    try {
      await storage.append({
        ...write,
        ...(ends ? { open: false } : {}),
        ...(deleteAfter === undefined || this.state.rehearsal ? {} : { deleteAfter }),
      });
    } catch (error) {
      logger.error(error, 'events could not be stored');
      await this.#tellWhatGotThrough();
      const stored = commandId === null ? undefined : this.#commands.get(commandId);
      if (stored !== undefined) return { ok: true, version: stored };
      if (error instanceof StorageUnavailable) return { ok: false, code: 'storage_unavailable' };
      throw error;
    }
    for (const [id, text] of outcome.words) this.words.set(id, text);
    for (const event of outcome.events) this.state = this.#options.machine.apply(this.state, event);
    this.storedAt = at;
    if (commandId !== null) this.#commands.set(commandId, this.state.version);
    await this.#eraseRedacted(outcome.events);
    // A name may be changed because it should not have been there. Nobody waits; what a crash leaves goes at the next start.
    if (outcome.events.some(({ type }) => renaming.has(type)))
      storage.whenErased().catch((error) => logger.error(error, 'traces of a former name remain'));
    await this.#options.onApplied(this, outcome.events).catch((error) => logger.error(error, 'effects failed'));
    return { ok: true, version: this.state.version };
  }

  /** After a failed write: it may be stored all the same. */
  async #tellWhatGotThrough(): Promise<void> {
    const { logger, onApplied } = this.#options;
    const events = await this.#catchUp().catch(() => []);
    if (events.length === 0) return;
    await onApplied(this, events).catch((error) => logger.error(error, 'effects failed'));
  }

  /** Reads what is stored beyond what is known, and returns it: everything at load; after a failed write, what did get through. */
  async #catchUp(): Promise<readonly ConferenceEvent[]> {
    const { storage, machine } = this.#options;
    const stored = await storage.events(this.id, this.state.version);
    if (stored.length === 0) return [];
    const events: ConferenceEvent[] = [];
    this.words = await storage.words(this.id);
    const isLoading = this.state.version === 0;
    const recent = isLoading ? stored.length - longestPast : stored.length;
    const breathe = breather();
    for (const [index, { version, at, commandId, body }] of stored.entries()) {
      const event = decodeState(body) as ConferenceEvent;
      this.state = machine.apply(this.state, event);
      this.storedAt = at;
      events.push(event);
      if (index >= recent) this.#past.push({ version, at, event, state: this.state });
      if (commandId !== null) this.#commands.set(commandId, version);
      // Nobody sees it yet. What follows a failed write is short, and somebody might.
      if (isLoading) await breathe();
    }
    // Once more for those whose words a crash left: erasing what is gone costs nothing.
    await this.#eraseRedacted(events);
    return events;
  }

  async #eraseRedacted(events: readonly ConferenceEvent[]): Promise<void> {
    const ids = events.flatMap((event) => erasedWords(event).filter((wordId) => this.words.delete(wordId)));
    if (ids.length > 0) await this.#options.storage.eraseWords(this.id, ids);
  }
}

export function actorName(actor: Actor): string {
  if (actor.kind === 'participant') return `person:${actor.personId}`;
  return actor.kind === 'hallHost' ? `hallHost:${actor.hallId}` : actor.kind;
}
