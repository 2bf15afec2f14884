import { type ChangeEvent, type ClipboardEvent, useId, useRef, useState } from 'react';
import {
  decodeText,
  type Encoding,
  encodings,
  guessEncoding,
  mostBytes,
} from '../../../shared/people-table/decode-text.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './table-import.module.css';

interface TableFile {
  readonly kind: 'file';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/** What is too long to stand in a field: browsers take minutes to lay out thousands of lines that can be edited. */
interface Pasted {
  readonly kind: 'pasted';
}

const longestInField = 20_000;

type Trouble = 'isWorkbook' | 'tooLarge' | 'unreadable';

/** Where a table comes from: a field to paste into, or a file, whose letters can be read in another way. */
export function TableSource({ hint, onText }: { readonly hint: string; readonly onText: (text: string) => void }) {
  const words = useTexts().table;
  const [typed, setTyped] = useState('');
  const [held, setHeld] = useState<TableFile | Pasted | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const take = async (given: File | undefined) => {
    if (!given) return;
    const read = await readFile(given);
    if (typeof read === 'string') {
      setTrouble(read);
      return;
    }
    setTrouble(null);
    setHeld(read);
    onText(decodeText(read.bytes, read.encoding));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.currentTarget;
    void take(files?.[0]);
    // The same file again, mended meanwhile, is a change, too.
    event.currentTarget.value = '';
  };
  const readAs = (encoding: Encoding) => {
    if (held?.kind !== 'file') return;
    setHeld({ ...held, encoding });
    onText(decodeText(held.bytes, encoding));
  };
  const putAway = () => {
    setHeld(null);
    onText(typed);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= longestInField) return;
    event.preventDefault();
    setTrouble(null);
    setHeld({ kind: 'pasted' });
    onText(pasted);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letting a file fall is a shortcut to the button beside it
    <div
      className={`stack ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      {held?.kind === 'pasted' && (
        <p>
          <strong>{words.pasted}</strong>
        </p>
      )}
      {held?.kind === 'file' && (
        <div className={styles.file}>
          <p>
            <strong>{words.fileRead(held.name)}</strong>
          </p>
          <Select
            label={words.encoding}
            hint={words.encodingHint}
            value={held.encoding}
            onChange={(event) => readAs(event.currentTarget.value as Encoding)}
          >
            {encodings.map((encoding) => (
              <option key={encoding} value={encoding}>
                {words.encodings[encoding]}
              </option>
            ))}
          </Select>
        </div>
      )}
      {held === null && (
        <TextArea
          label={words.paste}
          hint={hint}
          rows={5}
          className={styles.paste}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onPaste={paste}
          onChange={(event) => {
            setTyped(event.target.value);
            onText(event.target.value);
          }}
        />
      )}
      {trouble && <Notice tone="attention">{words[trouble]}</Notice>}
      <div className="row">
        <input
          ref={input}
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={words.file}
          onChange={choose}
        />
        <Button kind="pill" onClick={() => input.current?.click()}>
          {held?.kind === 'file' ? words.otherFile : words.file}
        </Button>
        {held ? (
          <Button kind="plain" onClick={putAway}>
            {held.kind === 'file' ? words.putAway : words.putPasteAway}
          </Button>
        ) : (
          <span className="soft small">{words.fileHint}</span>
        )}
      </div>
    </div>
  );
}

async function readFile(file: File): Promise<TableFile | Trouble> {
  if (file.size > mostBytes) return 'tooLarge';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // A zip's or an old workbook's first letters.
    const isBook =
      (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
    return isBook ? 'isWorkbook' : { kind: 'file', name: file.name, bytes, encoding: guessEncoding(bytes) };
  } catch {
    return 'unreadable';
  }
}
