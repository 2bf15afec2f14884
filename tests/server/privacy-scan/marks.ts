/** When somebody may have a thing from; the stages of the day in their order. */
export interface Mark {
  /** A word that stands nowhere else. */
  readonly word: string;
  readonly what: string;
  /** By listener: the stage in which it first may reach them, and does. Whoever is not here never sees it. */
  readonly from: Readonly<Record<string, string>>;
  /** The stage in which it is erased: afterwards nobody is told it any more. */
  readonly erased?: string;
}

/** What each listener had received when a stage began and ended, in bytes. */
export interface Span {
  readonly stage: string;
  readonly began: ReadonlyMap<string, number>;
  readonly ended: ReadonlyMap<string, number>;
}

/** Something that a listener can be asked for having received. */
interface Heard {
  readonly name: string;
  readonly wire: { held(text: string, from?: number, until?: number): boolean };
}

/**
 * Holds what everybody has received against what they may receive: each line says who had what too early, who should
 * have had it and had not, and who was told it after it was erased.
 */
export function breaches(
  marks: readonly Mark[],
  spans: readonly Span[],
  listeners: readonly Heard[],
): readonly string[] {
  const found: string[] = [];
  const at = (stage: string) => {
    const index = spans.findIndex((span) => span.stage === stage);
    if (index < 0) throw new Error(`no stage ${stage}`);
    return index;
  };
  for (const { word, what, from, erased } of marks) {
    for (const { name, wire } of listeners) {
      const stage = from[name];
      if (stage === undefined) {
        if (wire.held(word)) found.push(`${name} has received: ${what}, which is not for them`);
        continue;
      }
      const began = spans[at(stage)]?.began.get(name) ?? 0;
      if (wire.held(word, 0, began)) found.push(`${name} has received: ${what}, before ${stage}`);
      // Somebody who comes later learns it when they come.
      const end = spans
        .slice(at(stage))
        .find(({ ended }) => ended.has(name))
        ?.ended.get(name);
      if (!wire.held(word, began, end)) found.push(`${name} has not received: ${what}, in ${stage}`);
      const gone = erased === undefined ? undefined : spans[at(erased)]?.ended.get(name);
      if (gone !== undefined && wire.held(word, gone)) found.push(`${name} has been told once more: ${what}`);
    }
  }
  return found;
}
