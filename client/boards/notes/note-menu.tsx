import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Layers from 'lucide-react/icons/layers';
import MessageSquare from 'lucide-react/icons/message-square';
import Pencil from 'lucide-react/icons/pencil';
import Presentation from 'lucide-react/icons/presentation';
import Trash from 'lucide-react/icons/trash-2';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import type { NoteCardProps } from './note-card.tsx';
import styles from './note-menu.module.css';

/** Everything that may be done with a note, as a plain list of buttons under it: the way that needs no dragging. */
export function NoteMenu({ note, tools, lifted, previousId, nextId, afterNextId }: NoteCardProps) {
  const texts = useTexts();
  const { boards, common } = texts;
  const { actions, lanes, lift, setOpen } = tools;
  const [error, setError] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, []);

  const toPlenary = async () => {
    const reply = await lift?.(note.id, !lifted);
    if (!reply || reply.ok) setOpen(null);
    else setError(errorText(texts, reply.code));
  };
  const shift = (beforeId: string | null) => {
    actions.move(note.id, { lane: note.lane, beforeId });
    setOpen(null);
  };
  return (
    <>
      <p role="status" className={styles.error}>
        {error}
      </p>
      <ul ref={list} className={styles.menu}>
        {lift && (
          <Deed icon={<Presentation size="1.15em" aria-hidden="true" />} onDo={toPlenary}>
            {lifted ? boards.takeDown : boards.liftToPlenary}
          </Deed>
        )}
        <Deed
          icon={<Pencil size="1.15em" aria-hidden="true" />}
          onDo={() => setOpen({ noteId: note.id, as: 'editor' })}
        >
          {common.edit}
        </Deed>
        <Deed
          icon={<MessageSquare size="1.15em" aria-hidden="true" />}
          onDo={() => setOpen({ noteId: note.id, as: 'comment' })}
        >
          {boards.comment}
        </Deed>
        {lanes
          .filter((lane) => lane.id !== note.lane)
          .map((lane) => (
            <Deed
              key={lane.id}
              icon={<ArrowRight size="1.15em" aria-hidden="true" />}
              onDo={() => {
                actions.move(note.id, { lane: lane.id, headingId: null });
                setOpen(null);
                tools.moved(lane);
              }}
            >
              {boards.moveToLane(lane.title)}
            </Deed>
          ))}
        {previousId !== null && (
          <Deed icon={<ArrowUp size="1.15em" aria-hidden="true" />} onDo={() => shift(previousId)}>
            {boards.moveUp}
          </Deed>
        )}
        {nextId !== null && (
          <Deed icon={<ArrowDown size="1.15em" aria-hidden="true" />} onDo={() => shift(afterNextId)}>
            {boards.moveDown}
          </Deed>
        )}
        <Deed
          icon={<Layers size="1.15em" aria-hidden="true" />}
          onDo={() => setOpen({ noteId: note.id, as: 'heading' })}
        >
          {boards.heading}
        </Deed>
        <Deed icon={<Trash size="1.15em" aria-hidden="true" />} onDo={() => tools.remove(note.id)}>
          {boards.remove}
        </Deed>
      </ul>
    </>
  );
}

function Deed({ icon, onDo, children }: { icon: ReactNode; onDo: () => void; children: ReactNode }) {
  return (
    <li>
      <button type="button" className={styles.deed} onClick={onDo}>
        {icon}
        {children}
      </button>
    </li>
  );
}
