/**
 * JSON for values that hold Maps and Sets: `{ "$map": [[key, value], …] }` and `{ "$set": [member, …] }`. No object of a
 * conference has keys that begin with a dollar sign, so nothing else can look like one.
 */
export type Encoded = string | number | boolean | null | readonly Encoded[] | { readonly [key: string]: Encoded };

export function encodeState(value: unknown): Encoded {
  if (value instanceof Map) return { $map: [...value].map(([key, held]) => [encodeState(key), encodeState(held)]) };
  if (value instanceof Set) return { $set: [...value].map(encodeState) };
  if (Array.isArray(value)) return value.map(encodeState);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, held]) => held !== undefined)
        .map(([key, held]) => [key, encodeState(held)]),
    );
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

export function decodeState(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decodeState);
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value && Array.isArray(value.$map)) {
    return new Map(value.$map.map(([key, held]) => [decodeState(key), decodeState(held)]));
  }
  if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set.map(decodeState));
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, decodeState(held)]));
}
