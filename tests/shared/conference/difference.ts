/**
 * Where two values first differ, as a path, or null. Maps and Sets are compared by what they hold and not by order, lists
 * by order. What both share is not looked into, which makes it cheap on states that differ little.
 */
export function difference(left: unknown, right: unknown, path = ''): string | null {
  if (Object.is(left, right)) return null;
  if (left instanceof Map && right instanceof Map) {
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const at = `${path}/${String(key)}`;
      if (!left.has(key)) return `${at} is missing on the left`;
      if (!right.has(key)) return `${at} is missing on the right`;
      const found = difference(left.get(key), right.get(key), at);
      if (found) return found;
    }
    return null;
  }
  if (left instanceof Set && right instanceof Set) {
    const only = [...left].find((member) => !right.has(member)) ?? [...right].find((member) => !left.has(member));
    return only === undefined ? null : `${path} differ in the member ${String(only)}`;
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return `${path} have the lengths ${left.length} and ${right.length}`;
    for (const [at, value] of left.entries()) {
      const found = difference(value, right[at], `${path}/${at}`);
      if (found) return found;
    }
    return null;
  }
  if (isPlain(left) && isPlain(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const found = difference(left[key], right[key], `${path}/${key}`);
      if (found) return found;
    }
    return null;
  }
  return `${path}: ${show(left)} is not ${show(right)}`;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Map) &&
    !(value instanceof Set)
  );
}

function show(value: unknown): string {
  return `${value?.constructor?.name ?? ''} ${JSON.stringify(value)}`.slice(0, 200);
}
