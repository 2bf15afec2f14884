import { useEffect, useRef } from 'react';
import { useAnnounce } from '../ui/announcer.tsx';
import { useTexts } from '../ui/language.tsx';
import type { Call } from './calls.ts';
import type { Caller } from './use-caller.ts';

/** Says each call that comes, wherever one is; never those that stood there at the beginning. */
export function useNewCalls(calls: readonly Call[], callerOf: (call: Call) => Caller): void {
  const announce = useAnnounce();
  const { call: words } = useTexts().people;
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(calls.map(({ help }) => help.id));
    if (!before) return;
    for (const call of calls) if (!before.has(call.help.id)) announce(words.asksNow(callerOf(call).name));
  });
}
