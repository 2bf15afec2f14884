/** The field with `order` elements 0 … order − 1, of which 0 is zero and 1 is one. */
export interface FiniteField {
  readonly order: number;
  add(one: number, other: number): number;
  multiply(one: number, other: number): number;
  /** An element whose powers are all others but zero. */
  readonly primitive: number;
}

/**
 * The field of a prime power up to 128; undefined for other orders. Elements are polynomials over the prime field, their
 * coefficients the digits of the number; products are reduced by the first irreducible polynomial there is.
 */
export function finiteField(order: number): FiniteField | undefined {
  const power = primePower(order);
  if (!power || order > 128) return undefined;
  const [prime, degree] = power;
  if (degree === 1) {
    const field = {
      order,
      add: (one: number, other: number) => (one + other) % order,
      multiply: (one: number, other: number) => (one * other) % order,
    };
    return { ...field, primitive: primitiveOf(order, field.multiply) };
  }
  for (let modulus = order; modulus < 2 * order; modulus += 1) {
    const multiply = (one: number, other: number) =>
      productModulo(digits(one, prime), digits(other, prime), digits(modulus, prime), prime);
    const primitive = primitiveOf(order, multiply);
    if (primitive > 0) return { order, add: byDigits(prime), multiply, primitive };
  }
  return undefined;
}

/** An element that generates all others but zero; 0 if there is none, as when the modulus can be divided. */
function primitiveOf(order: number, multiply: (one: number, other: number) => number): number {
  for (let element = order > 2 ? 2 : 1; element < order; element += 1) {
    let power = element;
    let length = 1;
    while (power > 1 && length < order) {
      power = multiply(power, element);
      length += 1;
    }
    if (power === 1 && length === order - 1) return element;
  }
  return 0;
}

function byDigits(prime: number): (one: number, other: number) => number {
  return (one, other) => {
    const [a, b] = [digits(one, prime), digits(other, prime)];
    return number(
      Array.from({ length: Math.max(a.length, b.length) }, (_, at) => ((a[at] ?? 0) + (b[at] ?? 0)) % prime),
      prime,
    );
  };
}

/** Of two polynomials, modulo a monic third. */
function productModulo(
  one: readonly number[],
  other: readonly number[],
  modulus: readonly number[],
  prime: number,
): number {
  const product = new Array<number>(one.length + other.length).fill(0);
  for (const [i, a] of one.entries())
    for (const [j, b] of other.entries()) product[i + j] = ((product[i + j] ?? 0) + a * b) % prime;
  const degree = modulus.length - 1;
  for (let top = product.length - 1; top >= degree; top -= 1) {
    const factor = product[top] ?? 0;
    for (const [at, coefficient] of modulus.entries()) {
      const place = top - degree + at;
      product[place] = ((product[place] ?? 0) + (prime - coefficient) * factor) % prime;
    }
  }
  return number(product.slice(0, degree), prime);
}

function digits(value: number, base: number): number[] {
  const found: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / base)) found.push(rest % base);
  return found;
}

function number(coefficients: readonly number[], base: number): number {
  return coefficients.reduceRight((value, digit) => value * base + digit, 0);
}

function primePower(order: number): readonly [prime: number, degree: number] | undefined {
  if (order < 2) return undefined;
  let prime = 2;
  while (order % prime !== 0) prime += 1;
  let degree = 0;
  for (let rest = order; rest > 1; rest /= prime, degree += 1) if (rest % prime !== 0) return undefined;
  return [prime, degree];
}
