import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { type BoardClient, openClients, type Place } from './board-client.ts';
import { Writer } from './writer.ts';
import { WrittenReader } from './written-reader.ts';

/** How long what is on its way may take to arrive once nobody writes any more. */
const drainMs = 5_000;

export interface CrowdSettings {
  /** By board. The first of each board write as long as they are asked to. */
  readonly boards: readonly (readonly Place[])[];
  readonly writersEach: number;
  readonly lane: string;
}

/** Updates of one writer on one board, and how far they have come. */
interface Course {
  readonly client: BoardClient;
  readonly writer: Writer;
  readonly readers: number;
  readonly frames: Buffer[];
  sent: number;
  readonly sentAt: number[];
  /** How many of the others have got it. */
  readonly arrived: number[];
  /** By number of the frame on its connection: when it left. For receipts. */
  readonly leftAt: number[];
  stored: number;
}

/** People on boards: some write at a steady rate, all look when it reaches them. */
export class Crowd {
  readonly #clients: BoardClient[] = [];
  readonly #courses: Course[] = [];
  readonly #reader = new WrittenReader();
  readonly #outgoing = new Map<Course, Buffer[]>();
  #deliveries = 0;
  #unsettled = 0;
  #latencies: number[] = [];
  #receipts: number[] = [];
  /** What leaves before this does not count. */
  #countFrom = Number.POSITIVE_INFINITY;
  #countUntil = Number.POSITIVE_INFINITY;
  #next = 0;

  static async open(settings: CrowdSettings): Promise<Crowd> {
    const crowd = new Crowd();
    const { boards, writersEach, lane } = settings;
    const all = await openClients(boards.flat());
    crowd.#clients.push(...all);
    let first = 0;
    for (const places of boards) {
      const clients = all.slice(first, first + places.length);
      first += places.length;
      const courses = clients.slice(0, writersEach).map((client, number): Course => {
        const writer = new Writer(number, lane);
        return {
          client,
          writer,
          readers: clients.length - 1,
          frames: [],
          sent: 0,
          sentAt: [],
          arrived: [],
          leftAt: [],
          stored: 0,
        };
      });
      crowd.#courses.push(...courses);
      const byId = new Map(courses.map((course) => [course.writer.clientId, course]));
      for (const client of clients) client.onUpdates = (received) => crowd.#arrived(received, client, byId);
      for (const course of courses) course.client.onReceipt = (stored) => crowd.#receipted(course, stored);
    }
    for (const { client, writer } of crowd.#courses) client.send(client.frame(writer.note));
    return crowd;
  }

  /** How many write on each board; no more than were opened as writers. */
  #writing(writersEach: number, boards: number): readonly Course[] {
    const each = this.#courses.length / boards;
    return this.#courses.filter((_, at) => at % each < writersEach);
  }

  /**
   * Lets people write, `perSecond` updates in all, evenly and in turn.
   * @param writers who writes, by their place among all writers; everybody if not given
   * @param window told where what counts begins and ends
   */
  async write(options: {
    readonly perSecond: number;
    readonly warmUpMs: number;
    readonly windowMs: number;
    readonly writersEach?: number;
    readonly boards: number;
    /** The process sleeps for so long between looking what has come: it reads far more for less, and sees it so much later. */
    readonly restMs?: number;
    begun(): void;
    ended(): void;
  }): Promise<Wrote> {
    const { perSecond, warmUpMs, windowMs, boards, restMs, begun, ended } = options;
    const sleeper = new Int32Array(new SharedArrayBuffer(4));
    const writing = this.#writing(options.writersEach ?? Number.POSITIVE_INFINITY, boards);
    const total = Math.ceil((perSecond * (warmUpMs + windowMs)) / 1000);
    this.#prepare(writing, Math.ceil(total / writing.length) + 1);
    this.#latencies = [];
    this.#receipts = [];
    const start = performance.now();
    this.#countFrom = start + warmUpMs;
    this.#countUntil = this.#countFrom + windowMs;
    let isCounting = false;
    let before = 0;
    for (let sent = 0; ; ) {
      const now = performance.now();
      if (!isCounting && now >= this.#countFrom) {
        isCounting = true;
        before = this.#deliveries;
        begun();
      }
      if (now >= this.#countUntil) break;
      const due = Math.floor(((now - start) / 1000) * perSecond);
      for (; sent < due; sent += 1) this.#write(writing);
      this.#send();
      if (restMs === undefined) await pause(1);
      else {
        // What comes meanwhile waits in the kernel, and is read in one go.
        Atomics.wait(sleeper, 0, 0, restMs);
        await nextTurn();
      }
    }
    ended();
    const seconds = (performance.now() - this.#countFrom) / 1000;
    const delivered = this.#deliveries - before;
    const last = performance.now() + drainMs;
    while (this.#unsettled > 0 && performance.now() < last && this.allOpen) await pause(5);
    return { delivered, seconds, latencies: this.#latencies, receipts: this.#receipts, lost: this.#unsettled };
  }

  get allOpen(): boolean {
    return this.#clients.every((client) => client.isOpen);
  }

  close(): void {
    for (const client of this.#clients) client.close();
  }

  #prepare(courses: readonly Course[], each: number): void {
    for (const { client, writer, frames, sent } of courses) {
      while (frames.length < sent + each) frames.push(client.frame(writer.next()));
    }
  }

  /** The next one's next update; it leaves with `#send`. */
  #write(writing: readonly Course[]): void {
    const course = writing[this.#next % writing.length];
    this.#next += 1;
    const frame = course?.frames[course.sent];
    if (!course || !frame) throw new Error('too few updates were made ahead');
    const now = performance.now();
    course.sentAt.push(now);
    course.arrived.push(0);
    course.sent += 1;
    this.#unsettled += 1;
    const outgoing = this.#outgoing.get(course) ?? [];
    if (outgoing.length === 0) this.#outgoing.set(course, outgoing);
    outgoing.push(frame);
    course.leftAt[course.client.sent + outgoing.length] = now;
  }

  #send(): void {
    for (const [{ client }, [first, ...more]] of this.#outgoing) {
      if (first) client.send(more.length === 0 ? first : Buffer.concat([first, ...more]), 1 + more.length);
    }
    this.#outgoing.clear();
  }

  #arrived(received: Buffer, at: BoardClient, courses: ReadonlyMap<number, Course>): void {
    const now = performance.now();
    for (const span of this.#reader.read(received)) {
      const course = courses.get(span.writer);
      if (!course || course.client === at) continue;
      const [from, to] = course.writer.updatesBetween(span.from, span.to);
      for (let number = from; number < to; number += 1) {
        const sentAt = course.sentAt[number] ?? 0;
        const arrived = (course.arrived[number] ?? 0) + 1;
        course.arrived[number] = arrived;
        this.#deliveries += 1;
        if (arrived !== course.readers) continue;
        this.#unsettled -= 1;
        if (this.#counts(sentAt)) this.#latencies.push(now - sentAt);
      }
    }
  }

  #receipted(course: Course, stored: number): void {
    const now = performance.now();
    for (let number = course.stored + 1; number <= stored; number += 1) {
      const leftAt = course.leftAt[number];
      if (leftAt !== undefined && this.#counts(leftAt)) this.#receipts.push(now - leftAt);
    }
    course.stored = stored;
  }

  #counts(at: number): boolean {
    return at >= this.#countFrom && at < this.#countUntil;
  }
}

/** What became of what was written within the window. */
export interface Wrote {
  /** Updates that reached somebody within the window, counted for each whom they reached. */
  readonly delivered: number;
  readonly seconds: number;
  /** Milliseconds to the last of the others. */
  readonly latencies: readonly number[];
  /** Milliseconds to the receipt; empty where there are none. */
  readonly receipts: readonly number[];
  /** Updates that have not reached everybody. */
  readonly lost: number;
}
