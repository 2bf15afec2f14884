import { useEffect, useRef, useState } from 'react';
import { seatOf } from '../../../shared/conference/state.ts';
import type { GroupWorkSettings } from '../../../shared/steps/group-work/group-work.ts';
import { useSharing } from '../../boards/own/use-sharing.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { toTheQuestion } from '../../ui/to-the-question.ts';
import { GroupBoard } from '../group-board.tsx';
import { Duties, ReadyMark } from '../group-tools.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { usePart } from '../use-part.ts';
import { AloneNote } from './participant-alone.tsx';
import { Round } from './participant-round.tsx';
import { Turns } from './participant-turns.tsx';
import { useRound } from './use-round.ts';

/** Group work on a phone: write for oneself, listen to a round, then the group's own board. */
export function GroupWorkView({ step }: StepViewProps) {
  const { part } = usePart(step);
  const settings = step.settings as GroupWorkSettings;
  const round = useRound(step);
  // Who leaves their note or the round for the board stays there until the next part.
  const [atBoardIn, setAtBoardIn] = useState<string | null>(null);
  const atBoard = atBoardIn === part;
  const pressed = useRef(false);
  const go = (to: string | null) => {
    pressed.current = true;
    setAtBoardIn(to);
  };
  const toBoard = () => go(part);
  const back = () => go(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that was pressed has gone with its view
  useEffect(() => {
    if (pressed.current) toTheQuestion();
    pressed.current = false;
  }, [atBoardIn]);
  if (part === 'alone' && !atBoard) return <AloneNote step={step} onBoard={toBoard} />;
  if (part === 'round' && !atBoard) {
    return round ? <Turns step={step} round={round} onBoard={toBoard} /> : <Round step={step} onBoard={toBoard} />;
  }
  return (
    <AtBoard
      step={step}
      question={settings.openPrompt || step.question}
      back={part === 'alone' ? 'backToNote' : part === 'round' ? 'backToRound' : null}
      onBack={back}
    />
  );
}

function AtBoard({
  step,
  question,
  back,
  onBack,
}: StepViewProps & {
  readonly question: string;
  readonly back: 'backToNote' | 'backToRound' | null;
  readonly onBack: () => void;
}) {
  const { groupWork } = useTexts().steps;
  const { state, personId } = useLive();
  const group = seatOf(state, step.id, personId ?? '');
  const { shared } = useSharing(step.id);
  const told = back === 'backToNote' && shared.length > 0;
  return (
    <Task question={question} small instruction={told ? groupWork.sharedCount(shared.length) : undefined}>
      {group && <Duties step={step} group={group} />}
      <GroupBoard step={step} />
      {back ? (
        <Button kind="plain" onClick={onBack}>
          {groupWork[back]}
        </Button>
      ) : (
        group && <ReadyMark step={step} group={group} />
      )}
    </Task>
  );
}
