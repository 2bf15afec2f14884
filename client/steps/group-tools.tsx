import Check from 'lucide-react/icons/check';
import { useState } from 'react';
import type { DutyName } from '../../shared/conference/commands.ts';
import type { Step } from '../../shared/conference/programme.ts';
import type { Group } from '../../shared/conference/state.ts';
import { useLive, useSend, useWord } from '../live/use-live.tsx';
import { Button } from '../ui/button.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './group-tools.module.css';
import { usePart } from './use-part.ts';

const duties: readonly DutyName[] = ['chair', 'secretary', 'rapporteur'];

/** Who gives the floor, writes and reports; one line, and a place where anybody may take a duty over. */
export function Duties({ step, group }: { readonly step: Step; readonly group: Group }) {
  const texts = useTexts();
  const { groupWork } = texts.steps;
  const { state, personId } = useLive();
  const word = useWord();
  const send = useSend();
  const { active } = usePart(step);
  const [error, setError] = useState<string>();
  const holderOf = (duty: DutyName) => {
    const id = group.duties[duty];
    if (id === null) return groupWork.nobody;
    return id === personId ? groupWork.you : word(state.people.get(id)?.nameId ?? '');
  };
  const take = async (duty: DutyName) => {
    const reply = await send({ type: 'setDuty', stepId: step.id, groupId: group.id, duty, personId });
    setError(reply.ok ? undefined : errorText(texts, reply.code));
  };
  return (
    <details className={styles.duties}>
      <summary className={styles.summary}>
        <span className="visually-hidden">{groupWork.whoDoesWhat}: </span>
        {duties.map((duty) => `${groupWork.duties[duty]}: ${holderOf(duty)}`).join(' · ')}
      </summary>
      <ul className={styles.list}>
        {duties.map((duty) => (
          <li key={duty} className={styles.duty}>
            <span>
              <span className="soft">{groupWork.duties[duty]}</span> {holderOf(duty)}
            </span>
            {active && group.duties[duty] !== personId && (
              <Button kind="pill" onClick={() => take(duty)}>
                {groupWork.take[duty]}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <Notice tone="attention">{error}</Notice>}
    </details>
  );
}

/** One mark for the group: whoever of them presses speaks for all, and anybody may take it back. */
export function ReadyMark({ step, group }: { readonly step: Step; readonly group: Group }) {
  const texts = useTexts();
  const { groupWork } = texts.steps;
  const { state } = useLive();
  const send = useSend();
  const { active } = usePart(step);
  const [error, setError] = useState<string>();
  const ready = state.ready.get(step.id)?.has(group.id) ?? false;
  if (!active) return null;
  const mark = async () => {
    const reply = await send({ type: 'markReady', stepId: step.id, ready: !ready });
    setError(reply.ok ? undefined : errorText(texts, reply.code));
  };
  return (
    <div className={styles.ready}>
      <span role="status" className={styles.isReady}>
        {ready && (
          <>
            <Check size="1.15em" aria-hidden="true" /> {groupWork.isReady}
          </>
        )}
      </span>
      <Button kind={ready ? 'plain' : 'quiet'} wide={!ready} onClick={mark}>
        {ready ? groupWork.notReady : groupWork.groupReady}
      </Button>
      {error && <Notice tone="attention">{error}</Notice>}
    </div>
  );
}
