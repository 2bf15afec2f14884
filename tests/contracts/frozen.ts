/** Freezes a value and all it holds; its Maps and Sets throw when somebody tries to change them. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map || value instanceof Set) {
    for (const held of value.values()) frozen(held);
    const refuse = () => {
      throw new TypeError('changed in place');
    };
    Object.assign(value, { set: refuse, add: refuse, delete: refuse, clear: refuse });
  } else {
    for (const held of Object.values(value)) frozen(held);
  }
  return Object.freeze(value);
}
