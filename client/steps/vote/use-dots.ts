import { useRef, useState } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { spentDots, type VoteData, type VoteSettings, vote } from '../../../shared/steps/vote/vote.ts';
import { useLive, useSend } from '../../live/use-live.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';

export interface Dots {
  /** How many of one's own dots lie on a note, counting what is on its way. */
  on(noteId: string): number;
  readonly given: ReadonlyMap<string, number>;
  readonly left: number;
  readonly all: number;
  set(noteId: string, dots: number): void;
  /** What the last refusal was, in words. */
  readonly error: string | undefined;
}

export function voteData(stepData: ReadonlyMap<string, unknown>, stepId: string): VoteData {
  return (stepData.get(stepId) ?? vote.initialData) as VoteData;
}

/** One's own dots in a vote. A press is seen at once, and put right if the server will not have it. */
export function useDots(step: Step): Dots {
  const texts = useTexts();
  const { state, personId } = useLive();
  const send = useSend();
  const [onTheWay, setOnTheWay] = useState<ReadonlyMap<string, number>>(new Map());
  const [error, setError] = useState<string>();
  const sent = useRef(new Map<string, number>());
  const known = voteData(state.stepData, step.id).dots.get(personId ?? '') ?? new Map<string, number>();
  const given = new Map([...known, ...onTheWay]);
  const { dots: all } = step.settings as VoteSettings;
  return {
    on: (noteId) => given.get(noteId) ?? 0,
    given,
    left: all - spentDots(given),
    all,
    error,
    async set(noteId, dots) {
      const turn = (sent.current.get(noteId) ?? 0) + 1;
      sent.current.set(noteId, turn);
      setOnTheWay((before) => new Map(before).set(noteId, dots));
      const reply = await send({ type: 'act', stepId: step.id, action: { type: 'setDots', noteId, dots } });
      setError(reply.ok ? undefined : errorText(texts, reply.code));
      // An earlier press has been overtaken by a later one on the same note.
      if (sent.current.get(noteId) !== turn) return;
      setOnTheWay((before) => new Map([...before].filter(([id]) => id !== noteId)));
    },
  };
}
