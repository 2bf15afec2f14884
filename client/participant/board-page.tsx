import { useState } from 'react';
import { boardKey } from '../../shared/boards/board-name.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import type { Catalogue } from '../../shared/texts/catalogue.ts';
import { BoardView } from '../boards/board-view.tsx';
import { useLive } from '../live/use-live.tsx';
import { tableName } from '../steps/group-name.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { Question } from '../ui/question.tsx';
import { Select } from '../ui/select.tsx';
import { boardsToSee, firstToSee, type VisibleBoard } from './boards-to-see.ts';

/** The boards one may look at: one's own group's of the latest step first, then those of other steps and tables. */
export function BoardPage() {
  const texts = useTexts();
  const { participant } = texts;
  const { state, personId } = useLive();
  const all = boardsToSee(stepKinds, state, personId ?? '');
  // What is looked at first stays, whatever begins meanwhile.
  const [stepId, setStepId] = useState(() => firstToSee(all)?.step.id);
  const [chosenKey, setKey] = useState<string>();
  const here = all.find(({ step }) => step.id === stepId) ?? firstToSee(all);
  const board = here?.boards.find(({ key }) => boardKey(key) === chosenKey) ?? here?.boards[0];

  if (!here || !board) {
    return (
      <>
        <h1 className="visually-hidden">{participant.tabBoard}</h1>
        <EmptyState title={participant.noBoardsTitle}>
          <p className="soft">{participant.noBoardsText}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {all.length === 1 ? (
        <p className="soft small" lang={state.language}>
          {here.step.title}
        </p>
      ) : (
        <Select label={participant.chooseStep} value={here.step.id} onChange={(event) => setStepId(event.target.value)}>
          {all.map(({ step }) => (
            <option key={step.id} value={step.id}>
              {step.title}
            </option>
          ))}
        </Select>
      )}
      {here.boards.length > 1 && (
        <Select
          label={participant.chooseTable}
          value={boardKey(board.key)}
          onChange={(event) => setKey(event.target.value)}
        >
          {here.boards.map((one) => (
            <option key={boardKey(one.key)} value={boardKey(one.key)}>
              {boardTitle(one, texts)}
            </option>
          ))}
        </Select>
      )}
      <div lang={state.language}>
        <Question text={here.step.question} size="small" />
      </div>
      <BoardView key={boardKey(board.key)} boardKey={board.key} lanes={board.spec.lanes} form={board.spec.form} />
    </>
  );
}

function boardTitle({ group, own }: VisibleBoard, texts: Catalogue): string {
  if (!group) return texts.participant.everybodysBoard;
  const table = tableName(group, texts);
  return own ? texts.participant.ownBoard(table) : table;
}
