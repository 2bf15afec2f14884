import { useState } from 'react';
import { type BoardKey, boardKey } from '../../shared/boards/board-name.ts';
import type { Command } from '../../shared/conference/commands.ts';
import { useSend, useWord } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { ArmedButton } from '../ui/armed-button.tsx';
import { Button } from '../ui/button.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import styles from './erase.module.css';

/** Turns on and off that the items of a list can be erased, so that most of the time nothing stands in the way of reading. */
export function EraseSwitch({ on, onTurn }: { readonly on: boolean; readonly onTurn: (on: boolean) => void }) {
  const words = useTexts().facilitator.desk;
  return (
    <div className={styles.switch}>
      <Button kind="plain" className={styles.turn} aria-expanded={on} onClick={() => onTurn(!on)}>
        {on ? words.eraseEnough : words.eraseSome}
      </Button>
      {on && <p className="soft small">{words.eraseMeans}</p>}
    </div>
  );
}

/** For a facilitator: erases a note's words wherever they stand. It asks once more, in its own place. */
export function EraseNote({
  board,
  noteId,
  text,
  onErased,
}: {
  readonly board: BoardKey;
  readonly noteId: string;
  readonly text: string;
  readonly onErased?: () => void;
}) {
  const words = useTexts().facilitator.desk;
  return (
    <Erase
      command={{ type: 'redactNote', board: boardKey(board), noteId }}
      name={words.eraseNote(beginning(text))}
      onErased={onErased}
    />
  );
}

/** For a facilitator: erases a single word or text, such as a message or a word of the check-in. */
export function EraseWord({ wordId, onErased }: { readonly wordId: string; readonly onErased?: () => void }) {
  const words = useTexts().facilitator.desk;
  const text = useWord()(wordId);
  if (text === '') return null;
  return <Erase command={{ type: 'redactWord', wordId }} name={words.eraseWord(beginning(text))} onErased={onErased} />;
}

function Erase({
  command,
  name,
  onErased,
}: {
  readonly command: Command;
  readonly name: string;
  readonly onErased?: (() => void) | undefined;
}) {
  const texts = useTexts();
  const words = texts.facilitator.desk;
  const send = useSend();
  const announce = useAnnounce();
  const [fault, setFault] = useState<string | null>(null);
  const erase = async () => {
    const reply = await send(command);
    setFault(reply.ok ? null : errorText(texts, reply.code));
    if (!reply.ok) return;
    announce(words.erased);
    onErased?.();
  };
  return (
    <span className={styles.erase}>
      <ArmedButton
        kind="plain"
        className={styles.button}
        label={words.erase}
        name={name}
        sure={words.eraseSure}
        onConfirm={erase}
      />
      {fault && (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
    </span>
  );
}

/** Enough to know it by. */
function beginning(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
