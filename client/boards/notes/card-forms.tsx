import { useEffect, useId, useRef, useState } from 'react';
import type { Note } from '../../../shared/boards/notes.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { noticeParts, WritingNotice } from '../../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../../ui/privacy-warning.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDraft } from '../writing/use-draft.ts';
import type { BoardTools } from './board-tools.ts';

/** A comment on a note: short, and seen by those who see the board. */
export function CommentForm({
  place,
  onSend,
  onCancel,
}: {
  readonly place: string;
  /** What it returns is what is wrong: the words then stay. */
  readonly onSend: (text: string) => string | undefined;
  readonly onCancel: () => void;
}) {
  const { boards, common, errors } = useTexts();
  const draft = useDraft(place);
  const { text } = draft;
  const notice = useId();
  const [error, setError] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') setError(errors.text_empty);
        else if (text.length > limits.commentLength) setError(boards.tooLong(text.length, limits.commentLength));
        else {
          const wrong = onSend(text.trim());
          if (wrong === undefined) draft.clear();
          setError(wrong);
        }
      }}
    >
      <TextArea
        ref={area}
        label={boards.commentLabel}
        describedBy={noticeParts(notice)}
        rows={2}
        value={text}
        error={error}
        onChange={({ currentTarget }) => draft.write(currentTarget.value)}
      />
      <PrivacyWarning note={place} text={text} />
      <WritingNotice id={notice} readers="group" />
      <div className="row">
        <Button type="submit">{common.send}</Button>
        <Button kind="plain" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

const fresh = 'new';
const none = 'none';

/** Gathers a note under a heading of its lane, a new one, or none. */
export function HeadingForm({ note, tools, onDone }: { note: Note; tools: BoardTools; onDone: () => void }) {
  const { boards, common, errors } = useTexts();
  const headings = tools.headings.filter((heading) => heading.lane === note.lane);
  const [chosen, setChosen] = useState(note.headingId ?? headings[0]?.id ?? fresh);
  const notice = useId();
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string>();
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const { actions } = tools;
  return (
    <form
      ref={frame}
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === fresh && title.trim() === '') return setError(errors.text_empty);
        const headingId =
          chosen === none ? null : chosen === fresh ? actions.addHeading(note.lane, title.trim()) : chosen;
        actions.move(note.id, { lane: note.lane, headingId });
        onDone();
      }}
    >
      {headings.length > 0 && (
        <Select label={boards.heading} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          {headings.map((heading) => (
            <option key={heading.id} value={heading.id}>
              {heading.title}
            </option>
          ))}
          <option value={fresh}>{boards.newHeading}</option>
          {note.headingId !== null && <option value={none}>{boards.noHeading}</option>}
        </Select>
      )}
      {chosen === fresh && (
        <>
          <TextField
            label={boards.headingName}
            describedBy={noticeParts(notice)}
            maxLength={limits.headingLength}
            value={title}
            error={error}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <PrivacyWarning note={`heading/${note.id}`} text={title} />
          <WritingNotice id={notice} readers="group" />
        </>
      )}
      <div className="row">
        <Button type="submit">{boards.gather}</Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
