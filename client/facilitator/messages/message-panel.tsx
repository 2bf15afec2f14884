import { useEffect, useRef, useState } from 'react';
import type { MessageTarget } from '../../../shared/conference/messages.ts';
import { useLive } from '../../live/use-live.tsx';
import { MessageForm } from '../../people/message-form.tsx';
import { useNames } from '../../people/use-names.ts';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import styles from '../now-header.module.css';
import { useFocusBack } from '../use-focus-back.ts';
import { messageTargets, targetKey } from './message-targets.ts';

/** A line to everybody, to a hall or to a table, written in place: nothing is covered while one writes. */
export function MessagePanel({ to, onDone }: { readonly to: MessageTarget; readonly onDone: () => void }) {
  const texts = useTexts();
  const words = texts.facilitator.desk;
  const { state } = useLive();
  const names = useNames();
  const [chosen, setChosen] = useState(targetKey(to));
  const field = useRef<HTMLTextAreaElement>(null);
  const targets = messageTargets(state, to);
  const target = targets.find((one) => targetKey(one) === chosen) ?? targets[0] ?? to;

  useEffect(() => field.current?.focus(), []);
  useFocusBack('[data-message]');

  const label = (one: MessageTarget): string => {
    if (one.kind === 'all') return words.toAll;
    if (one.kind === 'hall') return words.toHall(state.halls.find(({ id }) => id === one.hallId)?.name ?? '');
    const group = state.groupings.get(one.stepId)?.groups.find(({ id }) => id === one.groupId);
    return group ? words.toTable(names.tableInText(group)) : '';
  };

  return (
    <MessageForm
      to={target}
      label={targets.length > 1 ? words.messageText : texts.facilitator.messageLabel}
      hint={words.messageReplaces}
      className={styles.message}
      field={field}
      onSent={onDone}
      onCancel={onDone}
    >
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
    </MessageForm>
  );
}
