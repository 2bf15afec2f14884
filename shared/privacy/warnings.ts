import type { Found, FoundKind } from './detect.ts';

/** One line of warning: everything of one kind that was found in a note. */
export interface Warning {
  readonly kind: FoundKind;
  /** As written, each once, in order; nothing of numbers, which nobody should read aloud. */
  readonly words: readonly string[];
  /** Whether one of them is beyond doubt. */
  readonly sure: boolean;
}

/** What was found in a text, at the time of looking. */
export interface Finding {
  readonly kind: FoundKind;
  readonly words: string;
  readonly sure: boolean;
}

const order: readonly FoundKind[] = ['nationalId', 'name', 'class', 'phone', 'email'];

export function findingsIn(text: string, found: readonly Found[]): readonly Finding[] {
  return found.map(({ kind, start, end, sure }) => ({ kind, sure, words: text.slice(start, end) }));
}

/**
 * The lines to show under a field: of what still stands in the text, less the kinds that were dismissed for this note.
 * Somebody who lets a name stand is still warned of an identity number.
 */
export function warningsFor(
  text: string,
  findings: readonly Finding[],
  dismissed: ReadonlySet<FoundKind>,
): readonly Warning[] {
  const present = findings.filter(({ kind, words }) => !dismissed.has(kind) && text.includes(words));
  return order.flatMap((kind) => {
    const own = present.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const words = kind === 'nationalId' ? [] : [...new Set(own.map((one) => one.words))];
    return [{ kind, words, sure: own.some(({ sure }) => sure) }];
  });
}

/** The warnings that hold something which was not told before in this note; `told` is what was, and is not changed. */
export function newsIn(warnings: readonly Warning[], told: ReadonlySet<string>): readonly Warning[] {
  return warnings.filter((warning) => marksOf(warning).some((mark) => !told.has(mark)));
}

/** What to remember of a warning once it has been told. */
export function marksOf({ kind, words }: Warning): readonly string[] {
  return words.length === 0 ? [kind] : words.map((word) => `${kind} ${word.toLowerCase()}`);
}
