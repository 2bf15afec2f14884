const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const longest = 200;

/**
 * A text that sorts after `before` and ahead of `after` (either may be null for an end), as fractions written with 62
 * digits after the point. Two people who insert at one place at once may get the same text; ids then break the tie, as
 * they do where no text that can be read lies between. Inserting again and again at one place, from either side,
 * lengthens the text with the logarithm of how often, since what is too long is no order any more.
 * After the idea of "fractional indexing" in Figma's article on multiplayer technology (2017).
 */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before ?? '';
  const order = after !== null && after > low ? between(low, after) : above(low);
  return order.slice(0, longest);
}

export function isOrder(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9A-Za-z]{1,200}$/.test(text);
}

function between(low: string, high: string): string {
  let at = 0;
  while (at < low.length && low[at] === high[at]) at += 1;
  const same = high.slice(0, at);
  const upper = high.slice(at);
  if (at === low.length) return same + below(upper);
  const [floor, ceiling] = [digitValue(low.charAt(at)), digitValue(upper.charAt(0))];
  const middle = Math.floor((floor + ceiling) / 2);
  if (middle > floor) return same + digits.charAt(middle);
  // No digit lies between: the upper one alone is already less than with what follows it; else go on after the lower.
  return /[^0]/.test(upper.slice(1)) ? same + upper.charAt(0) : same + low.charAt(at) + above(low.slice(at + 1));
}

/** The next text after `low`, counted on as a number. */
function above(low: string): string {
  if (low === '') return digits.charAt(digits.length / 2);
  const width = countingWidth(low, 'z');
  return step(low.slice(0, width).padEnd(width, '0'), 1);
}

/** The text before `high`, counted back as a number; `high` itself where it is nothing but zeros. */
function below(high: string): string {
  if (!/[^0]/.test(high)) return high;
  for (let width = countingWidth(high, '0'); ; width += 2) {
    const counted = high.slice(0, width).padEnd(width, '0');
    const less = /[^0]/.test(high.slice(width)) ? counted : step(counted, -1);
    if (/[^0]/.test(less)) return withoutZeros(less);
  }
}

/** How many digits to count with: the nearer to an end, the more, so that the end is never reached. */
function countingWidth(text: string, end: string): number {
  let count = 0;
  while (text[count] === end) count += 1;
  return 2 * count + 1;
}

function step(text: string, by: 1 | -1): string {
  const values = Array.from(text, digitValue);
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = (values[at] ?? 0) + by;
    values[at] = (value + digits.length) % digits.length;
    if (value === values[at]) break;
  }
  return withoutZeros(values.map((value) => digits.charAt(value)).join(''));
}

/** As a fraction, zeros at the end say nothing, and nothing would fit ahead of them. */
function withoutZeros(text: string): string {
  return text.replace(/0+$/, '');
}

function digitValue(digit: string): number {
  return Math.max(digits.indexOf(digit), 0);
}
