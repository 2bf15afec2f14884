import { type FiniteField, finiteField } from './finite-field.ts';

/** For each round, the table of each of groups × size positions. Position i × groups + j is the j-th of row i. */
export type Pattern = readonly (readonly number[])[];

/**
 * Rounds of `groups` tables of `size` in which no two positions meet twice, as many as a known construction gives, up to
 * `rounds`; none where there is none.
 */
export function regularPattern(groups: number, size: number, rounds: number): Pattern {
  if (groups < 2 || size < 2 || groups * size > 4_096) return [];
  const known = [
    transversal(groups, size, rounds),
    size === 2 ? circle(groups) : [],
    affineLines(groups, size),
    kirkman(groups, size),
  ];
  const enough = known.find((pattern) => pattern.length >= rounds);
  const best = enough ?? known.reduce((most, pattern) => (pattern.length > most.length ? pattern : most), []);
  return best.slice(0, rounds);
}

/**
 * Rows turn against each other: (i, j) sits at table j + m·i, for multipliers m no two of which agree on two rows. Over the
 * field with `groups` elements all of them do (mutually orthogonal Latin squares); over the numbers modulo `groups` those
 * that are found in order. When the rows have all met each other, they split among themselves.
 */
function transversal(groups: number, size: number, rounds: number): Pattern {
  const field = size <= groups ? finiteField(groups) : undefined;
  const position = (tableOf: (row: number, place: number) => number) =>
    Array.from({ length: groups * size }, (_, at) => tableOf(Math.floor(at / groups), at % groups));
  const turned: number[][] = field
    ? Array.from({ length: groups }, (_, m) => position((row, place) => field.add(place, field.multiply(m, row))))
    : multipliers(groups, size).map((m) => position((row, place) => (place + m * row) % groups));
  if (turned.length >= rounds || groups % size !== 0 || size > groups) return turned;
  const tables = groups / size;
  const inside =
    tables === 1 ? [new Array<number>(size).fill(0)] : regularPattern(tables, size, rounds - turned.length);
  const once = inside.length > 0 ? inside : [position((_, place) => Math.floor(place / size)).slice(0, groups)];
  return [...turned, ...once.map((within) => position((row, place) => row * tables + (within[place] ?? 0)))];
}

/** Numbers modulo `groups` such that a difference of two times a difference of two rows is never zero. */
function multipliers(groups: number, size: number): number[] {
  const apart = (difference: number) => {
    for (let rows = 1; rows < size; rows += 1) if ((difference * rows) % groups === 0) return false;
    return true;
  };
  const found: number[] = [];
  for (let m = 0; m < groups; m += 1) if (found.every((each) => apart(m - each))) found.push(m);
  return found;
}

/** The circle method of round-robin tournaments: one stays, the others go round; every two meet once. */
function circle(groups: number): Pattern {
  const people = groups * 2;
  return Array.from({ length: people - 1 }, (_, round) =>
    Array.from({ length: people }, (_, person) => {
      if (person === people - 1) return 0;
      const turned = (person - round + people - 1) % (people - 1);
      return Math.min(turned, people - 1 - turned);
    }),
  );
}

/** The lines of affine space: points are vectors over a field, the tables of a round all lines of one direction. */
function affineLines(groups: number, size: number): Pattern {
  const field = finiteField(size);
  let dimension = 1;
  while (size ** dimension < groups * size) dimension += 1;
  if (!field || size ** dimension !== groups * size || dimension < 2) return [];
  const points = size ** dimension;
  const coordinate = (point: number, axis: number) => Math.floor(point / size ** axis) % size;
  const directions = Array.from({ length: points }, (_, direction) => direction).filter((direction) => {
    const first = Array.from({ length: dimension }, (_, axis) => coordinate(direction, axis)).find(
      (value) => value > 0,
    );
    return first === 1;
  });
  return directions.map((direction) => {
    const table = new Array<number>(points).fill(-1);
    let next = 0;
    for (let point = 0; point < points; point += 1) {
      if (table[point] !== -1) continue;
      for (let step = 0; step < size; step += 1) {
        let reached = 0;
        for (let axis = dimension - 1; axis >= 0; axis -= 1) {
          reached =
            reached * size + field.add(coordinate(point, axis), field.multiply(step, coordinate(direction, axis)));
        }
        table[reached] = next;
      }
      next += 1;
    }
    return table;
  });
}

/**
 * Kirkman's schoolgirls for 3q people, where q is a prime power of the form 6t + 1: every two meet once (D. K.
 * Ray-Chaudhuri and R. M. Wilson, Solution of Kirkman's schoolgirl problem, Proc. Symp. Pure Math. 19, 1971, pp. 187–203).
 */
function kirkman(groups: number, size: number): Pattern {
  const field = size === 3 && groups % 6 === 1 ? finiteField(groups) : undefined;
  if (!field) return [];
  const t = (groups - 1) / 6;
  const power = powersOf(field);
  const triple = (exponents: readonly number[], rows: readonly number[]) =>
    exponents.map((exponent, at) => ({ element: power(exponent), row: rows[at] as number }));
  const across = (i: number) => triple([i, i + 2 * t, i + 4 * t], [0, 1, 2]);
  const base = [[0, 1, 2].map((row) => ({ element: 0, row }))];
  for (let i = 0; i < t; i += 1) {
    for (const row of [0, 1, 2]) base.push(triple([i, i + 2 * t, i + 4 * t], [row, row, row]));
    base.push(across(i + t), across(i + 3 * t), across(i + 5 * t));
  }
  const shifted = (block: readonly { element: number; row: number }[], by: number) =>
    block.map(({ element, row }) => row * groups + field.add(element, by));
  const seat = (tables: readonly (readonly number[])[]) => {
    const round = new Array<number>(groups * 3).fill(-1);
    for (const [table, members] of tables.entries()) for (const member of members) round[member] = table;
    return round;
  };
  const elements = Array.from({ length: groups }, (_, element) => element);
  const starts = Array.from({ length: t }, (_, i) => [i, i + 2 * t, i + 4 * t]).flat();
  return [
    ...starts.map((start) => seat(elements.map((by) => shifted(across(start), by)))),
    ...elements.map((by) => seat(base.map((block) => shifted(block, by)))),
  ];
}

function powersOf({ order, multiply, primitive }: FiniteField): (exponent: number) => number {
  const powers = [1];
  for (let exponent = 1; exponent < order - 1; exponent += 1)
    powers.push(multiply(powers[exponent - 1] as number, primitive));
  return (exponent) => powers[exponent % (order - 1)] as number;
}
