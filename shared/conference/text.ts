/** Marks that show nothing: they turn the direction of writing or hide in a word. Joiners stay, since emoji need them. */
const hiddenMarks = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+/gu;

/**
 * One line as people mean it: hidden marks, control characters, halves of characters and doubled spaces gone, ends
 * trimmed, letters composed (NFC). Empty when there is nothing in it that can be seen.
 */
export function cleanLine(text: string): string {
  const line = text
    .replace(hiddenMarks, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  return /[^\p{Default_Ignorable_Code_Point}\s]/u.test(line) ? line : '';
}

/** Names that differ only in case, spaces or full stops are one: "Rud  skole" is "rud skole". */
export function sameName(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b);
}

/** What is left of a name when names are compared. */
export function foldedName(name: string): string {
  return cleanLine(name).toLocaleLowerCase('nb').replaceAll('.', '');
}
