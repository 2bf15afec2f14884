import { type ReactNode, type RefObject, useId } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import type { MessageTarget } from '../../shared/conference/messages.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { noticeParts, WritingNotice } from '../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../ui/privacy-warning.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useDeeds } from './deeds.tsx';
import { useWriting } from './use-writing.ts';

export interface MessageFormProps {
  readonly to: MessageTarget;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint: string;
  readonly className?: string | undefined;
  /** The field, for whoever brings the keyboard there. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onSent?: () => void;
  readonly onCancel?: () => void;
  /** What stands above the field. */
  readonly children?: ReactNode;
}

/** A line to everybody, to a hall or to a table, that stands until it is taken away. */
export function MessageForm(props: MessageFormProps) {
  const { to, label, labelHidden, hint, className = 'stack-tight', onSent, onCancel, children } = props;
  const { common, people } = useTexts();
  const { run } = useDeeds();
  const announce = useAnnounce();
  const notice = useId();
  const { text, inField, submit } = useWriting(props.field, async (message) => {
    const sent = await run({ type: 'sendMessage', text: message, to });
    if (sent) {
      announce(people.messageShown);
      onSent?.();
    }
    return sent;
  });
  return (
    <form className={className} onSubmit={submit}>
      {children}
      <TextArea
        {...inField}
        {...{ label, labelHidden, hint }}
        describedBy={noticeParts(notice)}
        rows={2}
        maxLength={limits.messageLength}
      />
      <PrivacyWarning note="message" text={text} />
      <WritingNotice id={notice} readers={null} />
      <div className="row">
        <Button type="submit">{common.send}</Button>
        {onCancel && (
          <Button kind="plain" onClick={onCancel}>
            {common.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
