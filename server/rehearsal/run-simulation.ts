import { normaliseJoinCode } from '../../shared/protocol/http.ts';
import { seededRandom } from '../../shared/random.ts';
import { SpeedClock } from '../live/speed-clock.ts';
import { Attendance } from './attendance.ts';
import { castPeople, type Persona } from './cast.ts';
import { DoorError, join, readDoor } from './door.ts';
import { facilitate, parseFacilitatorLink } from './facilitator.ts';
import { Ledger, type LedgerView } from './ledger.ts';
import { type LiveLink, openLiveLink } from './live-link.ts';
import { lapse } from './pace.ts';
import { livePerson } from './person.ts';
import { type PhraseBook, phraseBook } from './phrase-book.ts';
import { linesIn } from './phrases/languages.ts';

export interface SimulationOptions {
  /** Of the server, without a slash at the end. */
  readonly url: string;
  readonly code: string;
  readonly people: number;
  /** The desk's link; with it the programme is run as well, else a person has to. */
  readonly facilitatorLink?: string;
  /** 1: as slowly as people; 10, as when left out: ten times as fast. A clock may be turned while they live by it. */
  readonly pace?: number | SpeedClock;
  readonly seed?: number;
  /** A mark at the end of every sentence, so that a test can find it; else they are only all different. */
  readonly marked?: boolean;
  /** Seconds, not milliseconds, over which people come in, whatever the pace; at most 600. Left out: one for every 20. */
  readonly arriveWithin?: number;
  /** The share of people who come only when the second step runs. */
  readonly late?: number;
  /** Ends the simulation early. */
  readonly signal?: AbortSignal;
  tell?(line: string): void;
}

export interface SimulationReport {
  readonly joined: number;
  readonly ledger: LedgerView;
  /** What went wrong, one line each. */
  readonly errors: readonly string[];
  /** How often something was refused, by code. */
  readonly refusals: Readonly<Record<string, number>>;
}

const longestArrival = 600;
const realTime = () => performance.now();

function clockAt(pace: number): SpeedClock {
  const clock = new SpeedClock(realTime);
  clock.run(pace);
  return clock;
}

/** Simulated people join a conference and live along until it has ended, or `signal` ends it for them. */
export async function runSimulation(options: SimulationOptions): Promise<SimulationReport> {
  const run = new Simulation(options);
  return run.run();
}

class Simulation {
  readonly #options: SimulationOptions;
  readonly #ledger = new Ledger();
  readonly #attendance = new Attendance();
  readonly #errors: string[] = [];
  readonly #refusals = new Map<string, number>();
  readonly #links = new Set<LiveLink>();
  readonly #stopped = new AbortController();
  readonly #clock: SpeedClock;
  /** In the conference's language, once the door has told it. */
  #phrases: PhraseBook;
  #joined = 0;
  #marks = 0;

  constructor(options: SimulationOptions) {
    this.#options = options;
    const { pace = 10, arriveWithin = 0 } = options;
    if (!(arriveWithin >= 0 && arriveWithin <= longestArrival)) {
      throw new RangeError(`arriveWithin is ${arriveWithin}, but must be seconds from 0 to ${longestArrival}`);
    }
    this.#clock = typeof pace === 'number' ? clockAt(pace) : pace;
    this.#phrases = this.#phrasesIn('nb');
  }

  async run(): Promise<SimulationReport> {
    const { url, people, signal, tell = () => {} } = this.#options;
    const stop = () => this.#stop();
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    // Each open board of the stock provider listens for the end of the process.
    process.setMaxListeners(Math.max(process.getMaxListeners(), people * 12 + 20));
    try {
      const code = normaliseJoinCode(this.#options.code);
      const door = await readDoor(url, code);
      this.#phrases = this.#phrasesIn(door.language);
      const cast = castPeople(door, people, this.#random('cast'));
      const late = Math.min(Math.floor(people * (this.#options.late ?? 0.05)), people - 1);
      const inTime = cast.slice(0, people - late);
      const links = await Promise.all(inTime.map((persona, at) => this.#arrive(code, persona, at)));
      tell(`${this.#joined} of ${inTime.length} have joined, ${late} come late`);
      const watcher = links.find((link) => link !== undefined);
      if (!watcher) throw new DoorError('nobody', `Nobody could join. ${this.#errors[0] ?? ''}`);
      const lives = links.map((link) => link?.life);
      const latecomers = this.#comeLate(watcher.link, code, cast.slice(inTime.length), inTime.length);
      const led = this.#lead();
      await Promise.all([...lives, latecomers, led]);
    } finally {
      signal?.removeEventListener('abort', stop);
      this.#stop();
    }
    return this.#report();
  }

  #phrasesIn(language: string): PhraseBook {
    const mark = () => {
      this.#marks += 1;
      return `⟨${this.#marks}⟩`;
    };
    return phraseBook(linesIn(language), this.#random('phrases'), this.#options.marked ? mark : undefined);
  }

  #random(of: string): () => number {
    return seededRandom(`${this.#options.seed ?? 7}/${of}`);
  }

  #stop(): void {
    this.#stopped.abort();
    for (const link of this.#links) link.close();
  }

  #failed(what: string, error: unknown): void {
    if (this.#stopped.signal.aborted) return;
    this.#errors.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }

  #refused(code: string): void {
    this.#refusals.set(code, (this.#refusals.get(code) ?? 0) + 1);
  }

  /** Somebody comes through the door and sits down. `life` ends with the conference. */
  async #arrive(
    code: string,
    persona: Persona,
    at: number,
  ): Promise<{ link: LiveLink; life: Promise<void> } | undefined> {
    const { url, people, arriveWithin = Math.min(people / 20, 10) } = this.#options;
    const random = this.#random(`person ${at}`);
    try {
      await lapse(random() * arriveWithin, clockAt(1), this.#stopped.signal);
      const { conferenceId, participantId: personId, token } = await join(url, { code, ...persona });
      const link = await openLiveLink(url, { conferenceId, role: 'participant', token });
      this.#links.add(link);
      if (this.#stopped.signal.aborted) link.close();
      this.#joined += 1;
      this.#attendance.arrived(personId);
      const life = livePerson({
        ...{ url, conferenceId, personId, token, link, random, clock: this.#clock, signal: this.#stopped.signal },
        ...{ phrases: this.#phrases, ledger: this.#ledger, attendance: this.#attendance },
        refused: (reason) => this.#refused(reason),
        failed: (error) => this.#failed(`person ${at}`, error),
      })
        .catch((error) => this.#failed(`person ${at} left`, error))
        .finally(() => {
          this.#attendance.left(personId);
          link.close();
        });
      return { link, life };
    } catch (error) {
      this.#failed(`person ${at} could not join`, error);
      return undefined;
    }
  }

  async #comeLate(watcher: LiveLink, code: string, cast: readonly Persona[], from: number): Promise<void> {
    if (cast.length === 0) return;
    try {
      const started = await watcher.until(
        (state) => state.phase.kind === 'ended' || state.programme[1]?.id === state.currentStepId,
      );
      if (started.phase.kind === 'ended') return;
    } catch {
      return;
    }
    const arrived = await Promise.all(cast.map((persona, at) => this.#arrive(code, persona, from + at)));
    await Promise.all(arrived.map((one) => one?.life));
  }

  async #lead(): Promise<void> {
    const { url, facilitatorLink, tell = () => {} } = this.#options;
    if (facilitatorLink === undefined) return;
    const seat = parseFacilitatorLink(facilitatorLink);
    if (!seat) throw new Error('the facilitator link is not one: <address>/f/<conference>#<token>');
    try {
      const link = await openLiveLink(url, { role: 'facilitator', ...seat });
      this.#links.add(link);
      const refused = (code: string) => this.#refused(code);
      const { signal } = this.#stopped;
      await facilitate({ link, attendance: this.#attendance, clock: this.#clock, signal, refused, tell });
    } catch (error) {
      this.#failed('facilitator', error);
      this.#stop();
    }
  }

  #report(): SimulationReport {
    return {
      joined: this.#joined,
      ledger: this.#ledger.view(),
      errors: this.#errors,
      refusals: Object.fromEntries(this.#refusals),
    };
  }
}
