import Undo from 'lucide-react/icons/undo-2';
import { useMemo, useState } from 'react';
import type { BoardKey } from '../../shared/boards/board-name.ts';
import { boardKey as keyText } from '../../shared/boards/board-name.ts';
import type { Lane } from '../../shared/conference/step-kind.ts';
import { useLive } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { Skeleton } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { arrange, paperOf } from './arrange.ts';
import { BoardSaveState } from './board-save-state.tsx';
import type { BoardTools, Lifting, OpenCard } from './board-tools.ts';
import styles from './board-view.module.css';
import { LaneComposer } from './lane-composer.tsx';
import { LaneNotes } from './lane-notes.tsx';
import { Rescue } from './rescue.tsx';
import { useBoard } from './use-board.ts';
import { useHearts } from './use-hearts.ts';
import { useNews } from './use-news.ts';
import { useWide } from './use-wide.ts';

export interface BoardViewProps {
  readonly boardKey: BoardKey;
  readonly lanes: readonly Lane[];
  readonly form: 'note' | 'plan';
  /** Looks only, even where this person might write. */
  readonly readOnly?: boolean | undefined;
  /** Lanes side by side, or one at a time with lanes as filters; by the width of the window when left out. */
  readonly wide?: boolean | undefined;
  readonly lifting?: Lifting | undefined;
  /** Where nothing is written yet: the question, and one example. */
  readonly question?: string | undefined;
  readonly example?: string | undefined;
}

/** A board of notes. On a phone import it lazily: nobody needs it before the writing begins. */
export function BoardView(props: BoardViewProps) {
  const { boardKey, lanes, form, readOnly = false, lifting, question, example } = props;
  const texts = useTexts();
  const { boards, common } = texts;
  const announce = useAnnounce();
  const { state } = useLive();
  const board = useBoard(boardKey);
  const hearts = useHearts(boardKey);
  const wide = useWide(props.wide) && lanes.length > 1;
  const [chosen, setChosen] = useState(lanes[0]?.id ?? '');
  const [open, setOpen] = useState<OpenCard | null>(null);
  const [removed, setRemoved] = useState(false);
  const news = useNews(board);

  const writable = board.status === 'live' && !readOnly;
  const { add, headings } = board;
  // The actions keep their identity, so the tools change with rights and headings only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `add` stands for all actions, which change together
  const tools = useMemo<BoardTools>(
    () => ({
      actions: board,
      writable,
      form,
      lanes,
      headings,
      lift: lifting?.lift,
      setOpen(next) {
        setOpen(next);
        setRemoved(false);
      },
      remove(noteId) {
        board.remove(noteId);
        setOpen(null);
        setRemoved(true);
      },
      moved: (lane) => announce(boards.moved(lane.title)),
    }),
    [add, writable, form, lanes, headings, lifting?.lift, announce, boards],
  );

  if (board.status === 'closed') return <Notice>{boards.notYours}</Notice>;
  if (board.status === 'loading') return <Skeleton lines={5} />;
  const arranged = arrange(lanes, board.notes, board.headings);
  const shown = wide ? arranged : arranged.filter(({ lane }) => lane.id === chosen);
  const empty = board.notes.length === 0;

  return (
    <div className={styles.board}>
      {lanes.length > 1 && !wide && (
        <Chips
          label={boards.lanes}
          labelHidden
          oneRow
          options={arranged.map(({ lane, count }) => ({ value: lane.id, label: lane.title, count }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <Rescue board={board} />
      {empty && question && <EmptyState title={question} example={boards.emptyExample(example ?? boards.example)} />}
      <div className={wide ? styles.lanes : styles.one}>
        {shown.map((lane) => (
          <section key={lane.lane.id} className={styles.lane} aria-label={lane.lane.title || undefined}>
            {wide && <h2 className={styles.title}>{lane.lane.title}</h2>}
            {!(empty && question) && (
              <LaneNotes
                {...{ lane, board, tools, open, hearts }}
                lifted={lifting?.lifted ?? []}
                paper={paperOf(lanes.indexOf(lane.lane))}
                draggable={wide && writable}
              />
            )}
            {writable && (
              <LaneComposer
                {...{ board, form, lane: lane.lane, wide }}
                named={lanes.length > 1}
                place={`${state.id}/${keyText(boardKey)}`}
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
      <div className={styles.foot}>
        <span className="row">
          {writable && <BoardSaveState board={board} />}
          {lifting && lifting.lifted.length > 0 && (
            <span className="soft small">{boards.liftedOf(lifting.lifted.length, lifting.most)}</span>
          )}
          {board.status === 'readonly' && !readOnly && <span className="soft small">{boards.locked}</span>}
        </span>
        <span role="status" className="soft small">
          {removed && boards.removed}
        </span>
        {writable && board.canUndo && (
          <Button
            kind="plain"
            icon={<Undo size="1.1em" aria-hidden="true" />}
            aria-label={boards.undo}
            onClick={() => {
              board.undo();
              setRemoved(false);
            }}
          >
            {common.undo}
          </Button>
        )}
      </div>
    </div>
  );
}
