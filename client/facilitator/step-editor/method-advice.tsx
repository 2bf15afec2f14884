import { stepById } from '../../../shared/conference/programme.ts';
import { type Advice, methodAdvice } from '../../../shared/programmes/method-advice.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { adviceText } from './advice-text.ts';
import styles from './edit-region.module.css';

/** What the method would say of the programme as it stands: there for whoever unfolds it, and in nobody's way. */
export function MethodAdvice() {
  const { state } = useLive();
  const { open } = useDesk();
  const words = useTexts().facilitator.editor;
  const present = state.people.size;
  const advice = methodAdvice(stepKinds, state.programme, present > 0 ? present : null);
  if (advice.length === 0) return null;
  const stepOf = (one: Advice) => ('stepId' in one ? stepById(state.programme, one.stepId) : undefined);
  return (
    <details className={styles.keep}>
      <summary>{words.advice.title(advice.length)}</summary>
      <p className="soft small">{words.advice.hint}</p>
      <ul className={styles.advice}>
        {advice.map((one) => {
          const step = stepOf(one);
          return (
            <li key={`${one.kind} ${step?.id ?? ''}`}>
              <span>{adviceText(one, step, words)}</span>
              {step && (
                <Button kind="plain" onClick={() => open({ kind: 'programme', stepId: step.id })}>
                  {words.advice.see(step.title)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
