import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Note } from '../../../shared/boards/notes.ts';
import { knownStep, statusOf } from '../../../shared/conference/state.ts';
import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { useLive } from '../../live/use-live.tsx';
import { openCalls } from '../../people/calls.ts';
import { useNames } from '../../people/use-names.ts';
import { EraseNote, EraseSwitch } from '../../steps/erase.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { BackToRoom } from '../back-to-room.tsx';
import { useDesk } from '../desk-context.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import styles from './board-panel.module.css';
import { TableTools } from './table-tools.tsx';

const BoardView = lazy(async () => ({ default: (await import('../../boards/board-view/board-view.tsx')).BoardView }));

const duties = ['chair', 'secretary', 'rapporteur'] as const;

/** A table's board, to read: its people and duties above, the tables before and after it one press away. */
export function BoardPanel({ stepId, groupId }: { readonly stepId: string; readonly groupId: string }) {
  const { state } = useLive();
  const { open, run } = useDesk();
  const { common, facilitator: texts } = useTexts();
  const names = useNames();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = knownStep(state, stepId);
  const groups = (state.groupings.get(stepId)?.groups ?? []).filter((one) => one.members.length > 0);
  const at = groups.findIndex((one) => one.id === groupId);
  const group = groups[at];
  const spec = step && boardSpecs(stepKinds, step).find((one) => one.scope === 'group');
  const shared = state.sharedSteps.has(stepId);

  // The reading place follows to the board.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each table is a new place
  useEffect(() => heading.current?.focus(), [groupId]);
  useFocusBack(`[data-board="${stepId}/${groupId}"], [data-boards="${stepId}"]`);

  const [erasing, setErasing] = useState(false);
  const eraseFoot = useCallback(
    (note: Note) => (
      <EraseNote
        board={{ stepId, scope: 'group', owner: groupId }}
        noteId={note.id}
        text={note.text || (note.plan?.goal ?? '')}
      />
    ),
    [stepId, groupId],
  );

  if (!step || !group || !spec) return null;
  const calling = openCalls(state).find(({ help }) => help.stepId === stepId && help.groupId === groupId);
  const waitsFor = calling && { answered: calling.help.reply !== null };
  const others = { before: groups[at - 1], after: groups[at + 1] };
  const running = statusOf(state, stepId).kind !== 'waiting';
  const turnTo = (id: string) => open({ kind: 'board', stepId, groupId: id });

  return (
    <section className={styles.panel} aria-labelledby={`board-of-${groupId}`}>
      <div className={styles.bar}>
        <BackToRoom />
        <div className="row">
          <Button kind="pill" disabled={!others.before} onClick={() => others.before && turnTo(others.before.id)}>
            {texts.previousTable}
          </Button>
          <Button kind="pill" disabled={!others.after} onClick={() => others.after && turnTo(others.after.id)}>
            {texts.nextTable}
          </Button>
          {stepId !== state.currentStepId && running && (
            <ArmedButton
              kind="pill"
              aria-disabled={shared}
              label={shared ? texts.boardsShared : texts.shareBoards}
              sure={shared ? null : texts.shareBoardsSure}
              onConfirm={() => {
                if (!shared) run({ type: 'shareBoards', stepId });
              }}
            />
          )}
        </div>
      </div>
      <h3 id={`board-of-${groupId}`} ref={heading} tabIndex={-1} className={styles.title}>
        {texts.boardOf(names.tableInText(group))}{' '}
        <span className="soft small">{[names.gathers(group), step.title].filter(Boolean).join(' · ')}</span>
      </h3>
      <p className="soft small">{group.members.map(names.person).join(', ')}</p>
      <p className="soft small">
        {duties
          .flatMap((duty) => {
            const holder = group.duties[duty];
            return holder === null ? [] : [`${texts[duty]}: ${names.person(holder)}`];
          })
          .join(' · ')}
      </p>
      {waitsFor && (
        <p>
          <Tag tone={waitsFor.answered ? 'fjord' : 'attention'}>
            {waitsFor.answered ? texts.desk.answeredTag : texts.desk.asksForHelp}
          </Tag>
        </p>
      )}
      <div className={styles.tools}>
        {state.phase.kind !== 'ended' && <TableTools stepId={stepId} group={group} />}
        {running && <EraseSwitch on={erasing} onTurn={setErasing} />}
      </div>
      {running ? (
        <Suspense fallback={<Loading text={common.loading} />}>
          <BoardView
            key={groupId}
            boardKey={{ stepId, scope: 'group', owner: groupId }}
            lanes={spec.lanes}
            form={spec.form}
            readOnly
            question={texts.emptyBoard}
            noteFoot={erasing ? eraseFoot : undefined}
          />
        </Suspense>
      ) : (
        <Notice>{texts.noBoardYet}</Notice>
      )}
    </section>
  );
}
