import { at, hard, miscounted, outside, type Problem, type ProblemRound, type Seats } from './problem.ts';
import { countPrice, mayStayEmpty, pairsOf, roleCost, sizePrice } from './table-prices.ts';

/** How much dearer than the one before each further meeting of the same two is: rather two pairs twice than one pair thrice. */
const dearer = 1 / 8;

/**
 * Who sits where in all rounds, and what it costs. To weigh an exchange takes the time of two tables, however many people
 * and rounds there are.
 */
export class Seating {
  readonly problem: Problem;
  readonly #people: number;
  /** What one meeting more costs, by how often two have met. */
  readonly #more: Float64Array;
  /** How often two meet, in all rounds. */
  readonly #met: Uint16Array;
  /** By round and person. */
  readonly #table: Int32Array;
  readonly #place: Int32Array;
  /** By round: who sits at a table, in a row of `#width` places. */
  readonly #line: readonly Int32Array[];
  readonly #width: readonly number[];
  readonly #sizes: readonly Int32Array[];
  /** By round: how many of each role sit at each table. */
  readonly #roles: readonly Int32Array[];
  /** By person and name of table: in how many rounds. */
  readonly #visits: Uint16Array;
  /** By round and zone: at how many tables somebody sits. */
  readonly #inUse: readonly Int32Array[];
  cost = 0;

  constructor(problem: Problem, seats: Seats) {
    const { people, rounds, weights } = problem;
    this.problem = problem;
    this.#people = people;
    // As often as they have met, and in each round once more.
    this.#more = Float64Array.from({ length: 258 + rounds.length }, (_, met) =>
      met === 0 ? 0 : weights.again * (1 + dearer * (met - 1)),
    );
    this.#met = Uint16Array.from(problem.metBefore);
    this.#table = new Int32Array(people * rounds.length).fill(-1);
    this.#place = new Int32Array(people * rounds.length);
    this.#visits = Uint16Array.from(problem.satBefore);
    this.#inUse = rounds.map(({ zones }) => new Int32Array(zones.length));
    this.#sizes = rounds.map(({ tables }) => new Int32Array(tables.length));
    this.#roles = rounds.map(({ tables }) => new Int32Array(tables.length * problem.roles.length));
    this.#width = rounds.map(({ tables }, round) => {
      const counts = new Int32Array(tables.length);
      for (const table of seats[round] ?? []) counts[table] = at(counts, table) + 1;
      return tables.reduce((most, { high }, table) => Math.max(most, Math.min(high, people), at(counts, table)), 1);
    });
    this.#line = rounds.map(({ tables }, round) => new Int32Array(tables.length * (this.#width[round] ?? 1)));
    for (const [round, here] of rounds.entries()) {
      const { tables, zones } = here;
      for (const zone of zones) if (mayStayEmpty(zone, tables)) this.cost += hard * miscounted(zone, 0);
      for (const table of tables) this.cost += hard * outside(table, 0);
      for (const [table] of tables.entries())
        for (const role of problem.roles.keys()) this.cost += roleCost(problem, here, table, role, 0, 0);
      for (let person = 0; person < people; person += 1) {
        const table = seats[round]?.[person] ?? -1;
        if (table >= 0) this.#sit(round, person, table);
      }
    }
  }

  /** The table of a person; −1 while they have none. */
  tableOf(round: number, person: number): number {
    return at(this.#table, round * this.#people + person);
  }

  sizeOf(round: number, table: number): number {
    return at(this.#sizes[round] as Int32Array, table);
  }

  membersOf(round: number, table: number): Int32Array {
    const from = table * (this.#width[round] as number);
    return (this.#line[round] as Int32Array).slice(from, from + this.sizeOf(round, table));
  }

  seats(): Seats {
    const people = this.#people;
    return this.problem.rounds.map((_, round) => this.#table.slice(round * people, (round + 1) * people));
  }

  /** Seats a unit that has no table yet; tells what it costs. */
  seat(round: number, unit: readonly number[], table: number): number {
    const before = this.cost;
    for (const person of unit) this.#sit(round, person, table);
    return this.cost - before;
  }

  /** What it would cost to seat somebody who has no table. */
  priceOf(round: number, person: number, table: number): number {
    const { problem } = this;
    const here = problem.rounds[round] as ProblemRound;
    const pairs = pairsOf(problem, here);
    const line = this.#line[round] as Int32Array;
    const from = table * (this.#width[round] as number);
    let sum = this.#tablePrice(here, person, table) + this.#sizePrice(round, table, 1);
    for (let place = from; place < from + this.sizeOf(round, table); place += 1) {
      const cell = person * this.#people + at(line, place);
      sum += at(pairs, cell) + (here.meets ? at(this.#more, at(this.#met, cell)) : 0);
    }
    sum += this.#countPrice(round, table, Number(this.sizeOf(round, table) === 0));
    return sum + (here.rolesCount ? this.#roleChange(round, table, nobody, [person]) : 0);
  }

  /**
   * What it costs that unit `one` goes to `there`, and unit `other` of that table, if any, comes to where `one` sits;
   * negative when it saves. Infinite where a table lacks what somebody needs.
   */
  weigh(round: number, one: number, there: number, other: number): number {
    const { problem } = this;
    const here = problem.rounds[round] as ProblemRound;
    const leaving = problem.units[one] as readonly number[];
    const coming = other < 0 ? nobody : (problem.units[other] as readonly number[]);
    const from = this.tableOf(round, leaving[0] as number);
    const growth = leaving.length - coming.length;
    const width = this.#width[round] as number;
    if (this.sizeOf(round, there) + growth > width || this.sizeOf(round, from) - growth > width)
      return Number.POSITIVE_INFINITY;
    let sum = 0;
    if (growth !== 0) {
      sum += this.#sizePrice(round, there, growth) + this.#sizePrice(round, from, -growth);
      const opened = Number(this.sizeOf(round, there) === 0);
      sum += this.#countPrice(round, there, opened - Number(this.sizeOf(round, from) === growth));
    }
    for (const person of leaving) sum += this.#sway(round, person, from, there, one, other);
    for (const person of coming) sum += this.#sway(round, person, there, from, other, one);
    if (here.rolesCount && problem.roles.length > 0) {
      sum += this.#roleChange(round, from, leaving, coming) + this.#roleChange(round, there, coming, leaving);
    }
    return sum;
  }

  /** Makes the exchange that was weighed. */
  exchange(round: number, one: number, there: number, other: number, change: number): void {
    const leaving = this.problem.units[one] as readonly number[];
    const coming = other < 0 ? nobody : (this.problem.units[other] as readonly number[]);
    const from = this.tableOf(round, leaving[0] as number);
    const cost = this.cost;
    for (const person of leaving) this.#rise(round, person);
    for (const person of coming) this.#rise(round, person);
    for (const person of leaving) this.#settle(round, person, there);
    for (const person of coming) this.#settle(round, person, from);
    this.cost = cost + change;
  }

  /** For one person of a unit that goes from one table to another, whose unit `swapped` goes the other way. */
  #sway(round: number, person: number, from: number, to: number, unit: number, swapped: number): number {
    const { problem } = this;
    const here = problem.rounds[round] as ProblemRound;
    const tableTo = here.tables[to];
    if (!tableTo || (at(problem.needs, person) & ~tableTo.offers) !== 0) return Number.POSITIVE_INFINITY;
    const people = this.#people;
    const pairs = pairsOf(problem, here);
    const line = this.#line[round] as Int32Array;
    const width = this.#width[round] as number;
    const sizes = this.#sizes[round] as Int32Array;
    const unitOf = problem.unitOf;
    const row = person * people;
    let sum = this.#tablePrice(here, person, to) - this.#tablePrice(here, person, from, 1);
    for (let place = from * width, end = place + at(sizes, from); place < end; place += 1) {
      const member = at(line, place);
      if (at(unitOf, member) === unit) continue;
      const cell = row + member;
      sum -= at(pairs, cell) + (here.meets ? at(this.#more, at(this.#met, cell) - 1) : 0);
    }
    for (let place = to * width, end = place + at(sizes, to); place < end; place += 1) {
      const member = at(line, place);
      if (at(unitOf, member) === swapped) continue;
      const cell = row + member;
      sum += at(pairs, cell) + (here.meets ? at(this.#more, at(this.#met, cell)) : 0);
    }
    return sum;
  }

  /** Of a table for a person, whoever else sits there. `own`: how often this round itself counts among the visits. */
  #tablePrice(here: ProblemRound, person: number, table: number, own = 0): number {
    if (at(here.fixed, person) >= 0) return at(here.fixed, person) === table ? 0 : hard;
    const { weights, tableNames } = this.problem;
    const before = at(here.before, person);
    const moved = before >= 0 && before !== table ? weights.stay : 0;
    if (!here.meets) return moved;
    const name = here.tables[table]?.name ?? 0;
    const visits = at(this.#visits, person * tableNames + name) - own;
    return moved + (visits > 0 ? weights.otherTables : 0);
  }

  #sizePrice(round: number, table: number, growth: number): number {
    return sizePrice(this.problem.rounds[round] as ProblemRound, table, this.sizeOf(round, table), growth);
  }

  #countPrice(round: number, table: number, change: number): number {
    const here = this.problem.rounds[round] as ProblemRound;
    return countPrice(here, table, at(this.#inUse[round] as Int32Array, here.tables[table]?.zone ?? 0), change);
  }

  /** What roles cost when some leave a table and others come. */
  #roleChange(round: number, table: number, leave: readonly number[], come: readonly number[]): number {
    const { roles, roleBits } = this.problem;
    const here = this.problem.rounds[round] as ProblemRound;
    const size = this.sizeOf(round, table);
    const after = size + come.length - leave.length;
    const opens = (size === 0) !== (after === 0);
    let sum = 0;
    for (let role = 0; role < roles.length; role += 1) {
      let change = 0;
      for (const person of come) change += (at(roleBits, person) >> role) & 1;
      for (const person of leave) change -= (at(roleBits, person) >> role) & 1;
      if (change === 0 && !opens) continue;
      const count = at(this.#roles[round] as Int32Array, table * roles.length + role);
      sum += roleCost(this.problem, here, table, role, count + change, after);
      sum -= roleCost(this.problem, here, table, role, count, size);
    }
    return sum;
  }

  #sit(round: number, person: number, table: number): void {
    this.cost += this.priceOf(round, person, table);
    this.#settle(round, person, table);
  }

  #settle(round: number, person: number, table: number): void {
    const here = this.problem.rounds[round] as ProblemRound;
    const sizes = this.#sizes[round] as Int32Array;
    const line = this.#line[round] as Int32Array;
    const from = table * (this.#width[round] as number);
    const size = at(sizes, table);
    if (here.meets) for (let place = from; place < from + size; place += 1) this.#mark(person, at(line, place), 1);
    line[from + size] = person;
    sizes[table] = size + 1;
    if (size === 0) this.#use(round, here, table, 1);
    this.#table[round * this.#people + person] = table;
    this.#place[round * this.#people + person] = from + size;
    this.#count(round, here, person, table, 1);
  }

  #rise(round: number, person: number): void {
    const here = this.problem.rounds[round] as ProblemRound;
    const sizes = this.#sizes[round] as Int32Array;
    const line = this.#line[round] as Int32Array;
    const base = round * this.#people;
    const table = at(this.#table, base + person);
    const from = table * (this.#width[round] as number);
    const size = at(sizes, table) - 1;
    const place = at(this.#place, base + person);
    const last = at(line, from + size);
    line[place] = last;
    this.#place[base + last] = place;
    sizes[table] = size;
    if (size === 0) this.#use(round, here, table, -1);
    this.#table[base + person] = -1;
    if (here.meets) for (let each = from; each < from + size; each += 1) this.#mark(person, at(line, each), -1);
    this.#count(round, here, person, table, -1);
  }

  #use(round: number, { tables }: ProblemRound, table: number, times: number): void {
    const inUse = this.#inUse[round] as Int32Array;
    const zone = tables[table]?.zone ?? 0;
    inUse[zone] = at(inUse, zone) + times;
  }

  #mark(one: number, two: number, times: number): void {
    const cell = one * this.#people + two;
    const met = at(this.#met, cell) + times;
    this.#met[cell] = met;
    this.#met[two * this.#people + one] = met;
  }

  #count(round: number, here: ProblemRound, person: number, table: number, times: number): void {
    const { roles, roleBits, tableNames } = this.problem;
    if (here.meets) {
      const cell = person * tableNames + (here.tables[table]?.name ?? 0);
      this.#visits[cell] = at(this.#visits, cell) + times;
    }
    const bits = at(roleBits, person);
    if (bits === 0) return;
    const counts = this.#roles[round] as Int32Array;
    for (let role = 0; role < roles.length; role += 1) {
      const cell = table * roles.length + role;
      counts[cell] = at(counts, cell) + times * ((bits >> role) & 1);
    }
  }
}

const nobody: readonly number[] = [];
