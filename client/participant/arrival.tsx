import { type RefObject, useEffect } from 'react';
import { useAnnounce } from '../ui/announcer.tsx';
import { toTheQuestion } from '../ui/to-the-question.ts';
import { isWriting } from './now/writing.ts';

/** The place where somebody was last, kept over screens that come and go. */
export type LastPlace = RefObject<string | null>;

/**
 * When the programme goes on, the reading place goes to the new question and its name is said; not for whoever is
 * writing, and not when the page has just been opened. Stands beside what it arrives at, within its Suspense, so that it
 * waits until that is there.
 */
export function Arrival({
  place,
  name,
  last,
}: {
  readonly place: string;
  readonly name: string;
  readonly last: LastPlace;
}) {
  const announce = useAnnounce();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a name that changes in one place is no arrival
  useEffect(() => {
    const before = last.current;
    last.current = place;
    if (before === null || before === place) return;
    announce(name);
    if (!isWriting()) toTheQuestion();
  }, [place, last]);
  return null;
}
