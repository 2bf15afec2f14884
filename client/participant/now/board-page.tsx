import { useState } from 'react';
import { boardKey } from '../../../shared/boards/board-name.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { BoardView } from '../../boards/board-view/board-view.tsx';
import { useLive } from '../../live/use-live.tsx';
import { tableName } from '../../steps/group-name.ts';
import { useLifting } from '../../steps/lifting.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Question } from '../../ui/question.tsx';
import { Select } from '../../ui/select.tsx';
import { SensitiveWriting } from '../../ui/sensitive-topic.tsx';
import { boardsToSee, firstToSee, type StepBoards, type VisibleBoard } from './boards-to-see.ts';

/** The boards one may look at: one's own group's of the latest step first, then those of other steps and tables. */
export function BoardPage() {
  const texts = useTexts();
  const { participant } = texts;
  const { state, personId } = useLive();
  const steps = boardsToSee(stepKinds, state, personId ?? '');
  // What is looked at first stays, whatever begins meanwhile.
  const [chosen, setChosen] = useState(() => keyOf(firstToSee(steps)?.boards[0]));
  const shown = find(steps, chosen) ?? find(steps, keyOf(firstToSee(steps)?.boards[0]));
  const lifting = useLifting(shown?.step.id ?? '', shown?.board.group?.id, shown?.board.own ?? false);

  if (!shown) {
    return (
      <>
        <h1 className="visually-hidden">{participant.tabBoard}</h1>
        <EmptyState title={participant.noBoardsTitle}>
          <p className="soft">{participant.noBoardsText}</p>
        </EmptyState>
      </>
    );
  }
  const { step, board, parked } = shown;
  const count = steps.reduce((sum, { boards }) => sum + boards.length, 0);
  return (
    <>
      {count > 1 ? (
        <Select
          label={participant.chooseBoard}
          value={keyOf(board)}
          onChange={(event) => setChosen(event.target.value)}
        >
          {steps.map((one) => (
            <optgroup key={one.step.id} label={one.step.title}>
              {one.boards.map((each) => (
                <option key={keyOf(each)} value={keyOf(each)}>
                  {boardTitle(one, each, texts)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      ) : (
        <p className="soft small" lang={state.language}>
          {step.title}
        </p>
      )}
      <div lang={state.language}>
        <Question text={step.question} size="small" />
      </div>
      {parked && <p className="soft small">{participant.takeHomeParked}</p>}
      <SensitiveWriting on={step.sensitive === true}>
        <BoardView
          key={keyOf(board)}
          boardKey={board.key}
          lanes={board.spec.lanes}
          form={board.spec.form}
          lifting={board.group ? lifting : undefined}
        />
      </SensitiveWriting>
    </>
  );
}

function keyOf(board: VisibleBoard | undefined): string {
  return board ? boardKey(board.key) : '';
}

function find(steps: readonly StepBoards[], key: string) {
  for (const { step, boards, parked } of steps) {
    const board = boards.find((one) => keyOf(one) === key);
    if (board) return { step, board, parked };
  }
  return undefined;
}

/** Named with its step, since a closed list shows nothing but its choice. */
function boardTitle({ step }: StepBoards, { group, own }: VisibleBoard, texts: Catalogue): string {
  if (!group) return `${step.title} · ${texts.participant.everybodysBoard}`;
  const table = tableName(group, texts);
  return `${step.title} · ${own ? texts.participant.ownBoard(table) : table}`;
}
