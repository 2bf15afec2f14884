import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type AnswerLane, answerLanes, type BeforehandKind } from '../../shared/conference/beforehand.ts';
import { limits } from '../../shared/conference/limits.ts';
import { cleanLine } from '../../shared/conference/text.ts';
import type { AnswerBody } from '../../shared/protocol/beforehand.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { useTexts } from '../ui/language.tsx';
import { noticeParts, WritingNotice } from '../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../ui/privacy-warning.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

/** One answer: a few words, and for stories, where one likes, who one is. What is typed is kept in this browser. */
export function AnswerForm({
  kind,
  place,
  draft,
  newKey,
  changes,
  onWrite,
  onSend,
}: {
  readonly kind: BeforehandKind;
  /** What the field belongs to, for the warnings that were put away in it. */
  readonly place: string;
  readonly draft: AnswerBody | null;
  readonly newKey: () => string;
  /** It has been sent before, and is being changed. */
  readonly changes: boolean;
  readonly onWrite: (draft: AnswerBody | null) => void;
  readonly onSend: (answer: Required<AnswerBody>) => Promise<void>;
}) {
  const { beforehand, boards, errors } = useTexts();
  const { page } = beforehand;
  const [key] = useState(() => draft?.key ?? newKey());
  const lanes: readonly AnswerLane[] = answerLanes[kind];
  const lane = draft?.lane ?? lanes[0] ?? 'needs';
  const { text = '', name = '', workplace = '' } = draft ?? {};
  const [error, setError] = useState<string>();
  const [sending, setSending] = useState(false);
  const notice = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const tooLong = text.length > limits.answerLength ? boards.tooLong(text.length, limits.answerLength) : undefined;

  // Whoever asks to change an answer goes on in the field.
  useEffect(() => {
    if (changes) field.current?.focus();
  }, [changes]);

  const edit = (change: Partial<AnswerBody>) => {
    setError(undefined);
    onWrite({ key, lane, text, name, workplace, ...change });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending || tooLong) return;
    if (cleanLine(text) === '') {
      setError(errors.text_empty);
      field.current?.focus();
      return;
    }
    setSending(true);
    await onSend({ key, lane, text: text.trim(), name: cleanLine(name), workplace: cleanLine(workplace) });
    setSending(false);
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      {changes && <p className="soft">{page.editing}</p>}
      {lanes.length > 1 && (
        <Chips
          label={page.helpWhich}
          options={lanes.map((value) => ({ value, label: page.lanes[value] }))}
          value={lane}
          onChange={(value) => edit({ lane: value })}
        />
      )}
      <div className="stack-tight" data-writing>
        <TextArea
          ref={field}
          label={page.what[lane]}
          hint={page.hint[lane]}
          rows={4}
          value={text}
          readOnly={sending}
          error={tooLong ?? error}
          describedBy={noticeParts(notice)}
          onChange={(event) => edit({ text: event.target.value })}
        />
        <PrivacyWarning note={`${place}/${key}`} text={text} />
        <WritingNotice id={notice} readers="beforehand" />
      </div>
      {kind === 'stories' && (
        <>
          <TextField
            label={page.name}
            hint={page.whoHint}
            optional
            value={name}
            maxLength={limits.nameLength}
            onChange={(event) => edit({ name: event.target.value })}
            autoComplete="name"
          />
          <TextField
            label={page.workplace}
            optional
            value={workplace}
            maxLength={limits.workplaceLength}
            onChange={(event) => edit({ workplace: event.target.value })}
            autoComplete="organization"
          />
        </>
      )}
      <div className="row">
        <Button type="submit" kind="primary" large aria-disabled={sending || undefined}>
          {sending ? page.sending : changes ? page.change : page.send}
        </Button>
        {changes && (
          <Button kind="plain" onClick={() => onWrite(null)}>
            {page.stopEditing}
          </Button>
        )}
      </div>
    </form>
  );
}
