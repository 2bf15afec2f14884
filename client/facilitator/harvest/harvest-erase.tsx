import { type ReactNode, useMemo, useRef, useState } from 'react';
import { parseBoardKey } from '../../../shared/boards/board-name.ts';
import { LiveProvider } from '../../live/use-live.tsx';
import { EraseNote, EraseSwitch, EraseWord } from '../../steps/erase.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { type HarvestErasing, HarvestErasingContext } from './harvest-erasing.ts';
import styles from './harvest-page.module.css';

/** As whom this browser asks: a conference's role, not one of ARIA's. */
const role = 'facilitator';

/** For a facilitator, also after the end: whatever stands in `children`, to be erased for good. */
export function HarvestErase({
  conferenceId,
  what,
  onErased,
  children,
}: {
  readonly conferenceId: string;
  /** Changes when something has gone. */
  readonly what: string;
  readonly onErased: () => void;
  readonly children: ReactNode;
}) {
  const [on, setOn] = useState(false);
  const { connecting } = useTexts().facilitator;
  const place = useRef<HTMLDivElement>(null);
  const keepFocus = useKeepFocus(place, what);
  const latest = useRef(onErased);
  latest.current = onErased;
  const erasing = useMemo((): HarvestErasing => {
    const erased = () => latest.current();
    return {
      Note: ({ at, text }) => {
        const board = parseBoardKey(at.board);
        return board ? <EraseNote board={board} noteId={at.noteId} text={text} onErased={erased} /> : null;
      },
      Word: ({ wordId }) => <EraseWord wordId={wordId} onErased={erased} />,
    };
  }, []);
  return (
    <div ref={place} tabIndex={-1} {...keepFocus}>
      <div className={`screen-only ${styles.erase}`}>
        <EraseSwitch on={on} onTurn={setOn} />
      </div>
      {on ? (
        // What is erased is a command like any other, and goes the way that the desk's commands go.
        <LiveProvider conferenceId={conferenceId} role={role}>
          {(view) => (
            <>
              {view.kind !== 'live' && <p className="soft">{connecting}</p>}
              <HarvestErasingContext value={view.kind === 'live' ? erasing : null}>{children}</HarvestErasingContext>
            </>
          )}
        </LiveProvider>
      ) : (
        children
      )}
    </div>
  );
}
