const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A text that sorts after `before` and ahead of `after` (either may be null for an end), as fractions written with 62
 * digits after the point. Two people who insert at one place at once may get the same text; ids then break the tie.
 * After the idea of "fractional indexing" in Figma's article on multiplayer technology (2017).
 */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before ?? '';
  const high = after !== null && after > low ? after : null;
  let prefix = '';
  for (let at = 0; ; at++) {
    const floor = at < low.length ? digits.indexOf(low.charAt(at)) : 0;
    const ceiling = high !== null && at < high.length ? digits.indexOf(high.charAt(at)) : digits.length;
    if (floor === ceiling) {
      prefix += digits.charAt(floor);
      continue;
    }
    const middle = Math.floor((Math.max(floor, 0) + ceiling) / 2);
    if (middle > floor) return prefix + digits.charAt(middle);
    // No digit lies between: keep the lower one, and what follows only has to exceed the rest of `low`.
    return prefix + digits.charAt(floor) + orderBetween(low.slice(at + 1), null);
  }
}

export function isOrder(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9A-Za-z]{1,200}$/.test(text);
}
