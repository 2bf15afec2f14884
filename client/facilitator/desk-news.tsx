import { useEffect, useRef } from 'react';
import { useLive, useServerClock, useWord } from '../live/use-live.tsx';
import { openCalls } from '../people/calls.ts';
import { useCaller } from '../people/use-caller.ts';
import { useNames } from '../people/use-names.ts';
import { useNewCalls } from '../people/use-new-calls.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { useTexts } from '../ui/language.tsx';
import { useNow } from '../ui/use-now.ts';
import { lateJoiners, partNow } from './attention/attention.ts';
import { lateWords } from './attention/late-words.ts';
import { clockNow } from './clock-now.ts';
import { readiness } from './next/next-move.ts';

/** Says to those who listen what others see happen: a new part, time nearly out, time out, everybody ready. Draws nothing. */
export function DeskNews() {
  const { state } = useLive();
  const texts = useTexts();
  const announce = useAnnounce();
  const names = useNames();
  const word = useWord();
  const part = partNow(state);
  const clock = clockNow(state);
  const now = useNow(useServerClock(), clock?.kind === 'running' ? clock.endsAt : 0, clock?.kind === 'running');
  const counts = readiness(state);

  const partName = part && texts.facilitator.parts[part.kind];
  const where = part && (part.step.parts.length > 1 ? `${part.step.title}, ${partName}` : part.step.title);
  useChange(where, (place) => announce(texts.facilitator.nowIs(place)));

  const left = clock?.kind === 'running' ? clock.endsAt - now : null;
  const mark =
    left === null ? null : left <= 0 ? 'out' : left <= 30_000 ? 'seconds' : left <= 120_000 ? 'minutes' : null;
  useChange(mark, (reached) => {
    const { spokenTime, timeLeft } = texts.common;
    if (reached === 'out') announce(texts.facilitator.timeIsUp);
    else announce(timeLeft(reached === 'seconds' ? spokenTime(0, 30) : spokenTime(2, 0)));
  });

  const allReady = counts && counts.all > 0 && counts.ready === counts.all ? 'all' : null;
  useChange(allReady, () => announce(texts.facilitator.allReady));

  useNewCalls(openCalls(state), useCaller());

  const late = lateWords(state, word, 'waiting').at(-1);
  useChange(late?.late.id ?? null, () => {
    if (late) announce(texts.facilitator.desk.lateCame(names.tableInText(late.group)));
  });

  const newest = lateJoiners(state).at(-1);
  useChange(newest?.person.id ?? null, (id) => {
    const name = names.person(id);
    const group = newest?.group;
    const { cameLate, cameLateNoSeat } = texts.facilitator;
    announce(group ? cameLate(name, names.tableInText(group)) : cameLateNoSeat(name));
  });
  return null;
}

/** Calls when a value becomes another one, never for what stood there at the beginning, nor when it goes away. */
function useChange<Value>(value: Value | null, changed: (value: Value) => void): void {
  const last = useRef(value);
  const call = useRef(changed);
  call.current = changed;
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    if (value !== null) call.current(value);
  }, [value]);
}
