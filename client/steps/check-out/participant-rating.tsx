import { useState } from 'react';
import type { CheckOutData } from '../../../shared/steps/check-out/check-out.ts';
import { useLive, useSend } from '../../live/use-live.tsx';
import { Chips } from '../../ui/chips.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import type { StepViewProps } from '../step-view.ts';
import { usePart } from '../use-part.ts';
import styles from './participant.module.css';

const scale = ['1', '2', '3', '4', '5'] as const;

/** From 1 to 5, with words at the ends. What is chosen is sent at once, and counted without a name. */
export function CheckOutRating({ step }: StepViewProps) {
  const texts = useTexts();
  const { checkOut } = texts.steps;
  const { state, personId } = useLive();
  const send = useSend();
  const { active } = usePart(step);
  const [error, setError] = useState<string>();
  const [chosen, setChosen] = useState<number>();
  const { scaleQuestion } = step.settings as { readonly scaleQuestion: string };
  const data = state.stepData.get(step.id) as CheckOutData | undefined;
  const rated = data?.rated.get(personId ?? '');
  if (scaleQuestion === '') return null;

  const rate = async (value: number) => {
    setChosen(value);
    const reply = await send({ type: 'act', stepId: step.id, action: { type: 'rate', value } });
    setChosen(undefined);
    setError(reply.ok ? undefined : errorText(texts, reply.code));
  };
  const shown = chosen ?? rated;
  return (
    <section className={styles.rating}>
      <h2 className={styles.scaleQuestion}>{scaleQuestion}</h2>
      <Chips
        label={`${scaleQuestion} 1: ${checkOut.low}, 5: ${checkOut.high}`}
        labelHidden
        options={scale.map((value) => ({ value, label: value, disabled: !active }))}
        value={scale.find((value) => Number(value) === shown)}
        onChange={(value) => rate(Number(value))}
        error={error}
      />
      <p className={styles.ends} aria-hidden="true">
        <span>1 {checkOut.low}</span>
        <span>5 {checkOut.high}</span>
      </p>
      <p className="soft small" role="status">
        {rated === undefined ? checkOut.onlyCounted : `${checkOut.thanks} ${checkOut.onlyCounted}`}
      </p>
    </section>
  );
}
