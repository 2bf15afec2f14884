import ArrowUp from 'lucide-react/icons/arrow-up';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { memo, useEffect, useRef } from 'react';
import type { Note } from '../../../shared/boards/notes.ts';
import { useTexts } from '../../ui/language.tsx';
import papers from '../../ui/papers.module.css';
import type { BoardHandle } from '../connection/board-handle.ts';
import { NoteEditor } from '../writing/note-editor.tsx';
import type { BoardTools, OpenCard } from './board-tools.ts';
import { CommentForm, HeadingForm } from './card-forms.tsx';
import { HeartButton } from './heart-button.tsx';
import { LiftButton } from './lift-button.tsx';
import { NoteAuthor } from './note-author.tsx';
import styles from './note-card.module.css';
import { NoteMenu } from './note-menu.tsx';
import { PlanText } from './plan-text.tsx';

export interface NoteCardProps {
  readonly note: Note;
  readonly tools: BoardTools;
  /** Only the card that is being written in needs the board as it changes. */
  readonly board: BoardHandle | null;
  readonly open: OpenCard['as'] | null;
  readonly hearts: number;
  readonly given: boolean;
  readonly onHeart: ((noteId: string, on: boolean) => void) | undefined;
  readonly lifted: boolean;
  /** Its writer's name, where the step tells names. */
  readonly author: string;
  /** Who else is writing in it. */
  readonly writers: string;
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly afterNextId: string | null;
  /** Its paper: one of the note colours, by lane. */
  readonly paper: string;
  readonly draggable: boolean;
}

/** One note: its words, what others think of it, and a menu for all that may be done with it. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  const { note, tools, board, open, hearts, given, onHeart, lifted, author, writers, paper } = props;
  const { boards, common } = useTexts();
  const more = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    // Whoever was in the card goes on from its button.
    if (was.current !== null && open === null) more.current?.focus({ preventScroll: true });
    was.current = open;
  }, [open]);
  const close = () => tools.setOpen(null);
  const { writable, lift } = tools;
  const meta = onHeart || hearts > 0 || lifted || author !== '' || writers !== '' || note.table !== null || writable;

  return (
    <li
      className={`${styles.card} ${papers[paper]}`}
      data-note={note.id}
      draggable={props.draggable || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || open === null) return;
        event.stopPropagation();
        close();
      }}
    >
      {open === 'editor' && board ? (
        <NoteEditor board={board} note={note} onDone={close} />
      ) : note.plan ? (
        <PlanText note={note} />
      ) : (
        <p className={styles.text}>{note.text}</p>
      )}
      {note.comments.length > 0 && (
        <ul className={styles.comments} aria-label={boards.comments}>
          {note.comments.map((comment) => (
            <li key={comment.id}>{comment.text}</li>
          ))}
        </ul>
      )}
      {meta && (
        <div className={styles.meta}>
          <HeartButton count={hearts} given={given} onSet={onHeart && ((on) => onHeart(note.id, on))} />
          <NoteAuthor name={author} />
          {note.table !== null && <span>{boards.fromTable(note.table)}</span>}
          {lifted && (
            <span className={styles.lifted}>
              {boards.lifted} <ArrowUp size="1em" aria-hidden="true" />
            </span>
          )}
          {writers !== '' && <span>{boards.typing(writers)}</span>}
          {writable && (
            <button
              ref={more}
              type="button"
              className={styles.more}
              aria-expanded={open === 'menu'}
              onClick={() => (open === null ? tools.setOpen({ noteId: note.id, as: 'menu' }) : close())}
            >
              <Ellipsis size="1.1em" aria-hidden="true" />
              <span aria-hidden="true">{common.more}</span>
              <span className="visually-hidden">{boards.moreAbout(beginning(note))}</span>
            </button>
          )}
        </div>
      )}
      {!writable && lift && <LiftButton noteId={note.id} lifted={lifted} lift={lift} />}
      {tools.foot?.(note)}
      {open === 'menu' && <NoteMenu {...props} />}
      {open === 'comment' && (
        <CommentForm
          place={`comment/${note.id}`}
          onSend={(text) => {
            if (!tools.writable) return boards.locked;
            tools.actions.comment(note.id, text);
            close();
            return undefined;
          }}
          onCancel={close}
        />
      )}
      {open === 'heading' && <HeadingForm note={note} tools={tools} onDone={close} />}
    </li>
  );
});

/** Enough of a note to know it by. */
function beginning(note: Note): string {
  const text = note.text || (note.plan?.goal ?? '');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
