import { type ReactNode, useEffect, useId, useRef } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { noticeParts, WritingNotice } from '../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../ui/privacy-warning.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './call-card.module.css';
import { useWriting } from './use-writing.ts';

/** An answer to a call in one's own words. */
export function AnswerForm({
  who,
  onAnswer,
  onDone,
  more,
}: {
  readonly who: string;
  readonly onAnswer: (text: string) => Promise<boolean>;
  readonly onDone: () => void;
  readonly more?: ReactNode;
}) {
  const { common, people } = useTexts();
  const notice = useId();
  const field = useRef<HTMLInputElement>(null);
  const { text, inField, submit } = useWriting(field, async (answer) => {
    const sent = await onAnswer(answer);
    if (sent) onDone();
    return sent;
  });
  useEffect(() => field.current?.focus(), []);
  return (
    <form className="stack-tight" onSubmit={submit}>
      <TextField
        {...inField}
        label={people.call.answerLabel(who)}
        describedBy={noticeParts(notice)}
        maxLength={limits.helpLength}
        autoComplete="off"
      />
      <PrivacyWarning note="answer" text={text} />
      <WritingNotice id={notice} readers={null} />
      <div className={styles.deeds}>
        <Button type="submit" kind="pill">
          {common.send}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
        {more}
      </div>
    </form>
  );
}
