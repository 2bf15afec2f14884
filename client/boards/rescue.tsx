import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BoardHandle } from './board-handle.ts';
import styles from './rescue.module.css';

/** Words that came too late for the board: shown to their writer, to be copied or let go. */
export function Rescue({ board }: { readonly board: BoardHandle }) {
  const { boards, common } = useTexts();
  const [copied, setCopied] = useState<string | null>(null);
  // Browsers give a clipboard to https and localhost only; a press on the words marks them all.
  const mayCopy = 'clipboard' in navigator;
  if (board.rescued.length === 0) return null;
  return (
    <Notice tone="attention">
      <span className="stack-tight">
        <span>{boards.rescued}</span>
        {board.rescued.map(({ noteId, text }) => (
          <span key={noteId} className="stack-tight">
            <span className={styles.words}>{text}</span>
            <span className="row">
              {mayCopy && (
                <Button
                  icon={<Copy size="1.1em" aria-hidden="true" />}
                  onClick={() =>
                    navigator.clipboard.writeText(text).then(
                      () => setCopied(noteId),
                      () => {},
                    )
                  }
                >
                  {copied === noteId ? common.copied : common.copy}
                </Button>
              )}
              <Button kind="plain" onClick={() => board.dismissRescued(noteId)}>
                {common.ok}
              </Button>
            </span>
          </span>
        ))}
      </span>
    </Notice>
  );
}
