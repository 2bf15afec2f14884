import { type FormEvent, useId, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import type { Readers } from '../../../shared/privacy/readers.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { noticeParts, WritingNotice } from '../../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../../ui/privacy-warning.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './composer.module.css';
import { useDraft } from './use-draft.ts';

export interface ComposerProps {
  /** Where the draft is kept in this browser: conference, board and lane. */
  readonly place: string;
  readonly label: string;
  /** Who will see what is sent; or the id of the notice that says so for several composers. */
  readonly notice: { readonly readers: Readers } | { readonly id: string };
  /** Takes the words, without the space around them. What it returns is what is wrong: the words then stay. */
  readonly onSend: (text: string, noteId: string) => Promise<string | undefined> | string | undefined;
  readonly placeholder?: string | undefined;
  readonly sendLabel?: string | undefined;
  /** The button of the page. Else it is quiet, and on a laptop it comes with the first word. */
  readonly primary?: boolean | undefined;
  readonly onTyped?: (() => void) | undefined;
  readonly limit?: number | undefined;
  /**
   * The time for it is over. What is being written may be finished and is then kept among one's own notes; without words
   * there is no composer.
   */
  readonly late?: boolean | undefined;
}

/** New words to be sent: one line that grows, and a button. Ctrl or Cmd with Enter sends too. */
export function Composer(props: ComposerProps) {
  const {
    place,
    label,
    notice,
    onSend,
    placeholder,
    sendLabel,
    primary,
    onTyped,
    late,
    limit = limits.noteLength,
  } = props;
  const { boards, common, errors } = useTexts();
  const draft = useDraft(place);
  const ownNotice = useId();
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { text } = draft;
  const tooLong = text.length > limit ? boards.tooLong(text.length, limit) : undefined;

  if (late && text === '') return null;

  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (sending || tooLong) return;
    if (text.trim() === '') return setError(errors.text_empty);
    setSending(true);
    const wrong = await onSend(text.trim(), draft.noteId);
    setSending(false);
    setError(wrong);
    if (wrong === undefined) draft.clear();
    form.current?.querySelector('textarea')?.focus({ preventScroll: true });
  };
  return (
    <form ref={form} className={primary ? styles.composer : `${styles.composer} ${styles.line}`} onSubmit={send}>
      {late && (
        <p role="status" className={styles.late}>
          {boards.finishLate}
        </p>
      )}
      <div className={styles.field}>
        <TextArea
          label={label}
          labelHidden
          rows={1}
          describedBy={noticeParts('id' in notice ? notice.id : ownNotice)}
          enterKeyHint="enter"
          placeholder={placeholder ?? boards.writeNote}
          value={text}
          readOnly={sending}
          error={tooLong ?? error}
          onChange={({ currentTarget }) => {
            draft.write(currentTarget.value);
            setError(undefined);
            onTyped?.();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          }}
        />
      </div>
      <Button
        type="submit"
        kind={primary ? 'primary' : 'quiet'}
        className={styles.send}
        aria-disabled={sending || undefined}
      >
        {late ? boards.keepAsOwn : (sendLabel ?? common.send)}
      </Button>
      <PrivacyWarning note={place} text={text} />
      {'readers' in notice && <WritingNotice id={ownNotice} readers={late ? 'own' : notice.readers} />}
    </form>
  );
}
