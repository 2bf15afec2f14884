import type { Harvest, HarvestNote } from '../../shared/harvest/harvest.ts';
import type { LedgerView } from './ledger.ts';

interface Comparison {
  readonly shared: number;
  readonly private: number;
  /** One line for each text that is missing, doubled, told though private, or in the harvest though nobody wrote it. */
  readonly faults: readonly string[];
}

/** Holds a harvest against what its people say they wrote. Only true when nobody else wrote in the conference. */
export function compareHarvest(ledger: LedgerView, harvest: Harvest): Comparison {
  const notes = harvest.steps.flatMap((step) =>
    [...step.plenary, ...step.groups.flatMap((group) => group.lanes)].flatMap((lane) => [
      ...lane.notes,
      ...lane.headings.flatMap((heading) => heading.notes),
    ]),
  );
  const uncertain = new Set(ledger.uncertain);
  const faults = [
    ...differences('note', ledger.shared, notes.flatMap(textsOf), uncertain),
    ...differences(
      'comment',
      ledger.comments,
      notes.flatMap((note) => note.comments),
      uncertain,
    ),
    ...differences(
      'word',
      ledger.words,
      harvest.steps.flatMap((step) => step.words),
      uncertain,
    ),
    ...differences('rating', ledger.ratings.map(String), harvest.steps.flatMap(ratingsOf), uncertain),
    ...dotted(ledger, harvest),
    ...told(ledger, JSON.stringify(harvest)),
  ];
  return { shared: ledger.shared.length, private: ledger.private.length, faults };
}

function textsOf(note: HarvestNote): readonly string[] {
  return [note.text, ...Object.values(note.plan ?? {})].filter((text) => text !== '');
}

function ratingsOf({ scale }: Harvest['steps'][number]): readonly string[] {
  return (scale?.counts ?? []).flatMap((count, at) => Array.from({ length: count }, () => String(at + 1)));
}

function dotted({ dots }: LedgerView, { steps }: Harvest): readonly string[] {
  const counted = steps.flatMap(({ votes = [] }) => votes).reduce((sum, vote) => sum + vote.dots, 0);
  return counted === dots ? [] : [`${dots} dots given and ${counted} harvested`];
}

function differences(
  what: string,
  written: readonly string[],
  found: readonly string[],
  uncertain: ReadonlySet<string>,
): readonly string[] {
  const [wanted, there] = [counted(written), counted(found)];
  return [...new Set([...written, ...found])].flatMap((text) => {
    const [should, is] = [wanted.get(text) ?? 0, there.get(text) ?? 0];
    if (should === is || uncertain.has(text)) return [];
    return [`${what} written ${should} and harvested ${is} times: ${text}`];
  });
}

function told(ledger: LedgerView, harvest: string): readonly string[] {
  const shared = new Set([...ledger.shared, ...ledger.comments]);
  // A name of a month or a team says nothing by itself; sentences are everybody's own.
  return ledger.private
    .filter((text) => text.length >= 20 && !shared.has(text) && harvest.includes(JSON.stringify(text).slice(1, -1)))
    .map((text) => `private and yet harvested: ${text}`);
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
