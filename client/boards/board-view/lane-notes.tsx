import { type DragEvent, useState } from 'react';
import { useTexts } from '../../ui/language.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';
import type { BoardTools, OpenCard } from '../notes/board-tools.ts';
import { NoteCard } from '../notes/note-card.tsx';
import type { Hearts } from '../notes/use-hearts.ts';
import type { ArrangedLane, LaneGroup } from './arrange.ts';
import { HeadingTitle } from './heading-title.tsx';
import styles from './lane-notes.module.css';

export interface LaneNotesProps {
  readonly lane: ArrangedLane;
  readonly board: BoardHandle;
  readonly tools: BoardTools;
  readonly open: OpenCard | null;
  readonly hearts: Hearts;
  /** The name of whoever wrote a note; empty where none is told. */
  readonly authorOf: (noteId: string) => string;
  readonly lifted: readonly string[];
  readonly paper: string;
  /** Notes may be dragged here and between lanes: beside the menu, never instead of it. */
  readonly draggable: boolean;
}

/** The notes of one lane, in order, under their headings. */
export function LaneNotes(props: LaneNotesProps) {
  const { lane, tools, draggable } = props;
  const { boards } = useTexts();
  const drop = useDrop(lane.lane.id, tools, draggable);
  return (
    <div className={`${styles.lane} ${drop.over ? styles.over : ''}`} {...drop.handlers}>
      {lane.count === 0 && <p className="soft">{boards.emptyLane}</p>}
      {lane.groups.map((group) => (
        <Group key={group.heading?.id ?? ''} {...props} group={group} />
      ))}
    </div>
  );
}

function Group(props: LaneNotesProps & { group: LaneGroup }) {
  const { group, board, tools, open, hearts, authorOf, lifted, paper, draggable } = props;
  const { notes } = group;
  const idAt = (at: number) => notes[at]?.id ?? null;
  return (
    <>
      {group.heading && <HeadingTitle heading={group.heading} tools={tools} />}
      <ul
        className={styles.notes}
        aria-label={group.heading?.title}
        onDragStart={(event) => {
          const card = (event.target as HTMLElement).closest<HTMLElement>('[data-note]');
          event.dataTransfer.setData('text/plain', card?.dataset.note ?? '');
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        {notes.map((note, at) => {
          const opened = open?.noteId === note.id ? open.as : null;
          return (
            <NoteCard
              key={note.id}
              {...{ note, tools, paper }}
              board={opened === 'editor' ? board : null}
              open={opened}
              hearts={hearts.count(note.id)}
              given={hearts.given(note.id)}
              onHeart={hearts.set}
              lifted={lifted.includes(note.id)}
              author={authorOf(note.id)}
              writers={board.writers
                .filter((writer) => writer.noteId === note.id)
                .map((writer) => writer.name)
                .join(', ')}
              previousId={idAt(at - 1)}
              nextId={idAt(at + 1)}
              afterNextId={idAt(at + 2)}
              draggable={draggable && opened === null}
            />
          );
        })}
      </ul>
    </>
  );
}

/** Where a dragged note lands: ahead of the note it is held over, or at the end of the lane. */
function useDrop(laneId: string, tools: BoardTools, active: boolean) {
  const [over, setOver] = useState(false);
  if (!active) return { over: false, handlers: {} };
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        const noteId = event.dataTransfer.getData('text/plain');
        const card = (event.target as HTMLElement).closest<HTMLElement>('[data-note]');
        const beforeId = card?.dataset.note ?? null;
        if (noteId !== '' && noteId !== beforeId) tools.actions.move(noteId, { lane: laneId, beforeId });
      },
    },
  };
}
