import type { TalkSettings } from '../../../shared/steps/talk/talk.ts';
import { useLive } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { OutsideLink } from '../../ui/outside-link.tsx';
import { OneWord } from '../one-word.tsx';
import { RuleList } from '../rule-list.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { usePrepared } from '../use-prepared.ts';
import styles from './participant.module.css';

/** Talk in plenary: what it is about, a stream to follow where there is one, and a word where it is asked for. */
export function TalkView({ step }: StepViewProps) {
  const { talk } = useTexts().steps;
  const { state } = useLive();
  const { oneWord, link } = step.settings as TalkSettings;
  usePrepared();
  return (
    <Task
      question={step.question || step.title}
      instruction={step.instruction && <RuleList text={step.instruction} lang={state.language} />}
    >
      {link !== '' && (
        <div>
          <OutsideLink href={link} label={talk.link} newTab={talk.newTab} />
        </div>
      )}
      {oneWord ? <OneWord step={step} /> : <p className={styles.listen}>{talk.listen}</p>}
    </Task>
  );
}
