import { useState } from 'react';
import type { BeforehandQuestion } from '../../../shared/conference/beforehand.ts';
import { opensAs } from '../../../shared/conference/decide-beforehand.ts';
import { statusOf } from '../../../shared/conference/state.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './beforehand.module.css';

/** Where the answers will be seen: a step of the programme that shows what people share with everybody. */
export function OpenIn({ question }: { readonly question: BeforehandQuestion }) {
  const { state } = useLive();
  const { desk } = useTexts().beforehand;
  const { run } = useDesk();
  const fitting = state.programme.flatMap((step) => {
    const as = statusOf(state, step.id).kind === 'done' ? null : opensAs(stepKinds, step, question);
    return as === null ? [] : [{ step, as }];
  });
  const [chosen, setChosen] = useState('');
  const first = fitting.find(({ as }) => as === 'queue') ?? fitting[0];
  const stepId = fitting.some(({ step }) => step.id === chosen) ? chosen : (first?.step.id ?? '');
  if (!first) return <p className="soft small">{desk.fitsNowhere}</p>;
  return (
    <div className="stack-tight">
      <div className={styles.open}>
        <Select label={desk.openIn} value={stepId} onChange={(event) => setChosen(event.target.value)}>
          {fitting.map(({ step, as }) => (
            <option key={step.id} value={step.id}>
              {as === 'queue' ? desk.asQueue(step.title) : step.title}
            </option>
          ))}
        </Select>
        <Button kind="quiet" onClick={() => run({ type: 'openBeforehand', questionId: question.id, stepId })}>
          {desk.open}
        </Button>
      </div>
      <p className="soft small">{desk.openMeans}</p>
    </div>
  );
}
