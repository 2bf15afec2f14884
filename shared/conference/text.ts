/** One line as people mean it: control characters and doubled spaces gone, ends trimmed, letters composed (NFC). */
export function cleanLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Names that differ only in case, spaces or full stops are one: "Rud  skole" is "rud skole". */
export function sameName(a: string, b: string): boolean {
  const fold = (name: string) => cleanLine(name).toLocaleLowerCase('nb').replaceAll('.', '');
  return fold(a) === fold(b);
}
