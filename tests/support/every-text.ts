/**
 * Every text of a catalogue by its path. A function is asked with one and with several of whatever it counts, and of what
 * it names: those forms differ.
 */
export function everyText(part: object, path = ''): [path: string, text: string][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') {
      const asked = [
        [0, 1, 4],
        [1, 1, 1],
        [2, 3, 4],
      ];
      return asked.map((given) => [`${here}(${given})`, String(value(...given))]);
    }
    return typeof value === 'object' && value !== null ? everyText(value, here) : [[here, '']];
  });
}
