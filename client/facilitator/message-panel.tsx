import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import type { MessageTarget } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { noticeParts, WritingNotice } from '../ui/privacy-notice.tsx';
import { PrivacyWarning } from '../ui/privacy-warning.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useDesk } from './desk-context.tsx';
import { messageTargets, targetKey } from './message-targets.ts';
import styles from './now-header.module.css';
import { useFocusBack } from './use-focus-back.ts';
import { useNames } from './use-names.ts';

/** A line to everybody, to a hall or to a table, written in place: nothing is covered while one writes. */
export function MessagePanel({ to, onDone }: { readonly to: MessageTarget; readonly onDone: () => void }) {
  const texts = useTexts();
  const words = texts.facilitator.desk;
  const { state } = useLive();
  const { run } = useDesk();
  const names = useNames();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(targetKey(to));
  const [error, setError] = useState<string | undefined>();
  const field = useRef<HTMLTextAreaElement>(null);
  const notice = useId();
  const targets = messageTargets(state, to);
  const target = targets.find((one) => targetKey(one) === chosen) ?? targets[0] ?? to;

  useEffect(() => field.current?.focus(), []);
  useFocusBack('[data-message]');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setError(texts.errors.text_empty);
      field.current?.focus();
      return;
    }
    if (await run({ type: 'sendMessage', text, to: target })) {
      announce(texts.facilitator.messageSent);
      onDone();
    }
  };
  const label = (one: MessageTarget): string => {
    if (one.kind === 'all') return words.toAll;
    if (one.kind === 'hall') return words.toHall(state.halls.find(({ id }) => id === one.hallId)?.name ?? '');
    const group = state.groupings.get(one.stepId)?.groups.find(({ id }) => id === one.groupId);
    return group ? words.toTable(names.tableInText(group)) : '';
  };

  return (
    <form className={styles.message} onSubmit={submit}>
      {targets.length > 1 && (
        <Select
          label={words.messageTo}
          value={targetKey(target)}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {targets.map((one) => (
            <option key={targetKey(one)} value={targetKey(one)}>
              {label(one)}
            </option>
          ))}
        </Select>
      )}
      <TextArea
        ref={field}
        label={targets.length > 1 ? words.messageText : texts.facilitator.messageLabel}
        hint={words.messageReplaces}
        describedBy={noticeParts(notice)}
        error={error}
        rows={2}
        maxLength={limits.messageLength}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
      />
      <PrivacyWarning note="message" text={text} />
      <WritingNotice id={notice} readers={null} />
      <div className="row">
        <Button type="submit">{texts.common.send}</Button>
        <Button kind="plain" onClick={onDone}>
          {texts.common.cancel}
        </Button>
      </div>
    </form>
  );
}
