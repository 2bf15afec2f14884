export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}

/** What holds nothing is left out, so that whoever never heard of it and whoever saw it go hold the same. */
export function withHeld<K, V extends { readonly size: number } | { readonly length: number }>(
  map: ReadonlyMap<K, V>,
  key: K,
  held: V,
): ReadonlyMap<K, V> {
  const next = new Map(map);
  if (('size' in held ? held.size : held.length) > 0) next.set(key, held);
  else next.delete(key);
  return next;
}

export function withMember<T>(set: ReadonlySet<T> | undefined, member: T, present: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (present) next.add(member);
  else next.delete(member);
  return next;
}

export function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (!map.has(key)) return map;
  const next = new Map(map);
  next.delete(key);
  return next;
}
