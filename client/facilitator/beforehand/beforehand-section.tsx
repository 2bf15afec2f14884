import { useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { AskedQuestion } from './asked-question.tsx';
import styles from './beforehand.module.css';
import { QuestionForm } from './question-form.tsx';

/** What is asked before the day: the questions with their links and answers, and a way to ask one more. */
export function BeforehandSection() {
  const { state } = useLive();
  const { desk } = useTexts().beforehand;
  const { run } = useDesk();
  const [asking, setAsking] = useState(false);
  const questions = [...state.beforehand.values()];
  const ended = state.phase.kind === 'ended';
  return (
    <div className={styles.section}>
      <p className="soft small">{desk.intro}</p>
      {questions.length > 0 && (
        <ul className={styles.questions}>
          {questions.map((question) => (
            <li key={question.id} className={styles.question}>
              <AskedQuestion question={question} />
            </li>
          ))}
        </ul>
      )}
      {asking && !ended ? (
        <QuestionForm
          submitLabel={desk.make}
          onCancel={() => setAsking(false)}
          onSave={async (asked) => {
            if (await run({ type: 'askBeforehand', ...asked })) setAsking(false);
          }}
        />
      ) : (
        !ended &&
        questions.length < limits.beforehandQuestions && (
          <div>
            <Button onClick={() => setAsking(true)}>{questions.length === 0 ? desk.ask : desk.askAnother}</Button>
          </div>
        )
      )}
    </div>
  );
}
