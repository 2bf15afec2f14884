import { useEffect, useState } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import type { RoundAction } from '../../../shared/protocol/rounds.ts';
import type { RoundNow } from '../../../shared/steps/talk-round.ts';
import { useLive, useMoveRound } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import type { TurnView } from './turn-view.ts';

/** The talk round at this person's table in a step; null where there is none, or none has been told yet. */
export function useRound(step: Step): RoundNow | null {
  const { state, personId, round } = useLive();
  const groupId = seatOf(state, step.id, personId ?? '')?.id;
  return round?.stepId === step.id && round.groupId === groupId ? round.round : null;
}

/** Moves the round from where this phone sees it. Whoever was faster has done what was wanted. */
export function useTurnMoves(step: Step, round: RoundNow) {
  const texts = useTexts();
  const { online } = useLive();
  const move = useMoveRound();
  const [error, setError] = useState<string>();
  return {
    error,
    async move(type: RoundAction) {
      if (!online) return setError(texts.errors.offline);
      const reply = await move({ stepId: step.id, action: { type, moves: round.moves } });
      setError(reply.ok || reply.code === 'already_moved' ? undefined : errorText(texts, reply.code));
    },
  };
}

/** Says whose turn it is when it changes, and tells who comes next, also by a gentle buzz where that is welcome. */
export function useTurnNotices(view: TurnView, nameOf: (personId: string) => string): void {
  const { groupWork } = useTexts().steps;
  const announce = useAnnounce();
  const { speaker, mine, soon } = view;
  const words = mine
    ? groupWork.yourTurn
    : speaker === null
      ? groupWork.roundDone
      : `${groupWork.nowTells} ${nameOf(speaker)}`;
  useEffect(() => {
    announce(words);
    if (mine) buzz([120, 90, 120]);
  }, [words, mine, announce]);
  useEffect(() => {
    if (!soon) return;
    announce(groupWork.soonYou);
    buzz([160]);
  }, [soon, groupWork.soonYou, announce]);
}

/** Only where the browser allows it, and the person has not asked for less motion. */
function buzz(pattern: readonly number[]): void {
  if (!('vibrate' in navigator) || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  navigator.vibrate([...pattern]);
}
