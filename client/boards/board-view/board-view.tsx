import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { type BoardKey, boardKey as keyText } from '../../../shared/boards/board-name.ts';
import type { Note } from '../../../shared/boards/notes.ts';
import type { Lane } from '../../../shared/conference/step-kind.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WritingNotice } from '../../ui/privacy-notice.tsx';
import { useBoard } from '../connection/use-board.ts';
import { LeftDraft, Rescue } from '../late-words/rescue.tsx';
import type { BoardTools, Lifting, OpenCard } from '../notes/board-tools.ts';
import { useAuthors } from '../notes/use-authors.ts';
import { useHearts } from '../notes/use-hearts.ts';
import { LaneComposer } from '../writing/lane-composer.tsx';
import { arrange, paperOf } from './arrange.ts';
import { BoardFoot } from './board-foot.tsx';
import styles from './board-view.module.css';
import { useHeldNote } from './held-note.ts';
import { LaneFilter } from './lane-filter.tsx';
import { LaneNotes } from './lane-notes.tsx';
import { useNews } from './use-news.ts';
import { useWide } from './use-wide.ts';

export interface BoardViewProps {
  readonly boardKey: BoardKey;
  readonly lanes: readonly Lane[];
  readonly form: 'note' | 'plan';
  /** Looks only, even where this person might write. */
  readonly readOnly?: boolean | undefined;
  /** Lanes side by side, or one at a time with lanes as filters; by the room there is when left out. */
  readonly wide?: boolean | undefined;
  readonly lifting?: Lifting | undefined;
  /** Where nothing is written yet: the question, if it does not stand above the board, and one example. */
  readonly question?: string | undefined;
  readonly example?: string | undefined;
  /** What whoever looks on may do with a note, drawn under it; its identity must be stable. */
  readonly noteFoot?: ((note: Note) => ReactNode) | undefined;
}

/** A board of notes. On a phone import it lazily: nobody needs it before the writing begins. */
export function BoardView(props: BoardViewProps) {
  const { boardKey, lanes, form, readOnly = false, lifting, question, example, noteFoot } = props;
  const { boards } = useTexts();
  const announce = useAnnounce();
  const { state, personId } = useLive();
  const board = useBoard(boardKey);
  const hearts = useHearts(boardKey);
  const authorOf = useAuthors(boardKey);
  const frame = useRef<HTMLDivElement>(null);
  const wide = useWide(frame, props.wide) && lanes.length > 1;
  const [chosen, setChosen] = useState(lanes[0]?.id ?? '');
  const [open, setOpen] = useState<OpenCard | null>(null);
  const [removed, setRemoved] = useState(false);
  const notice = useId();
  const news = useNews(board);

  const writable = board.status === 'live' && !readOnly;
  const { add, headings } = board;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `add` stands for all actions, which change together
  const tools = useMemo<BoardTools>(
    () => ({
      actions: board,
      writable,
      lanes,
      headings,
      lift: lifting?.lift,
      foot: noteFoot,
      setOpen(next) {
        setOpen(next);
        setRemoved(false);
      },
      remove(noteId) {
        board.remove(noteId);
        setOpen(null);
        setRemoved(true);
      },
      moved(lane) {
        announce(boards.moved(lane.title));
        // The card has gone where it was sent; reading goes on from the board.
        frame.current?.focus({ preventScroll: true });
      },
    }),
    [add, writable, lanes, headings, lifting?.lift, noteFoot, announce, boards],
  );

  const arranged = arrange(lanes, useHeldNote(board.notes, open?.noteId ?? null), board.headings);
  const shown = wide ? arranged : arranged.filter(({ lane }) => lane.id === chosen);
  const late = board.status === 'readonly' && !readOnly && personId !== null;
  const placeOf = (laneId: string) => `${state.id}/${keyText(boardKey)}/${laneId}`;
  const inviting = board.notes.length === 0 && writable;
  const foot = (
    <BoardFoot {...{ board, writable, lifting, removed }} looksOnly={readOnly} onUndone={() => setRemoved(false)} />
  );
  return (
    <div ref={frame} tabIndex={-1} className={styles.board}>
      {board.status === 'closed' && <Notice>{boards.notYours}</Notice>}
      {board.status === 'loading' && <Skeleton lines={5} />}
      {(board.status === 'live' || board.status === 'readonly') && (
        <>
          {lanes.length > 1 && !wide && <LaneFilter lanes={arranged} chosen={chosen} onChoose={setChosen} />}
          <Rescue board={board} stepId={boardKey.stepId} isGroups={boardKey.scope === 'group'} />
          {writable && board.fullness !== 'room' && (
            <Notice tone={board.fullness === 'full' ? 'attention' : 'calm'}>
              {board.fullness === 'full' ? boards.full : boards.nearlyFull}
            </Notice>
          )}
          {inviting && (
            <EmptyState
              title={question ?? (form === 'plan' ? boards.firstPlan : boards.firstNote)}
              example={boards.emptyExample(example ?? boards.example)}
            />
          )}
          {late &&
            lanes
              .filter((lane) => !shown.some((one) => one.lane.id === lane.id))
              .map((lane) => <LeftDraft key={lane.id} place={placeOf(lane.id)} stepId={boardKey.stepId} />)}
          <div className={wide ? styles.lanes : styles.one}>
            {shown.map((lane) => (
              <section key={lane.lane.id} className={styles.lane} aria-label={lane.lane.title || undefined}>
                {wide && <h2 className={styles.title}>{lane.lane.title}</h2>}
                {!inviting && (
                  <LaneNotes
                    {...{ lane, board, tools, open, hearts, authorOf }}
                    lifted={lifting?.lifted ?? []}
                    paper={paperOf(lanes.indexOf(lane.lane))}
                    draggable={wide && writable}
                  />
                )}
                {(writable || late) && (
                  <LaneComposer
                    {...{ board, form, late, lane: lane.lane, wide }}
                    stepId={boardKey.stepId}
                    named={lanes.length > 1}
                    place={placeOf(lane.lane.id)}
                    notice={wide && !late ? notice : null}
                    // Whoever is busy with a note has the screen for that.
                    withinReach={!wide && open === null && !late}
                    foot={wide || late ? null : foot}
                    onAdded={(noteId) => {
                      news.own(noteId);
                      setRemoved(false);
                      if (form === 'plan') setOpen({ noteId, as: 'editor' });
                    }}
                  />
                )}
              </section>
            ))}
          </div>
          {wide && writable && form === 'note' && <WritingNotice id={notice} readers="group" />}
          {(wide || !writable) && foot}
        </>
      )}
    </div>
  );
}
