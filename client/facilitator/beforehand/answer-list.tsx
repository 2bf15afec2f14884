import {
  type AnswerLane,
  answerLanes,
  type BeforehandAnswer,
  type BeforehandQuestion,
} from '../../../shared/conference/beforehand.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './beforehand.module.css';

/** So many characters of an answer name it to those who listen. */
const nameLength = 40;

/** The answers as they come, the newest last; each can be erased for good. */
export function AnswerList({
  question,
  answers,
}: {
  readonly question: BeforehandQuestion;
  readonly answers: readonly BeforehandAnswer[];
}) {
  const { desk, page } = useTexts().beforehand;
  const lanes: readonly AnswerLane[] = answerLanes[question.kind];
  return (
    <details className={styles.answers} open={answers.length > 0 && answers.length <= 12}>
      <summary>{desk.answers(answers.length)}</summary>
      {lanes.map((lane) => {
        const own = answers.filter((answer) => answer.lane === lane);
        if (own.length === 0) return null;
        return (
          <div key={lane} className="stack-tight">
            {lanes.length > 1 && <h4 className={styles.lane}>{page.lanes[lane]}</h4>}
            <ul className={styles.list}>
              {own.map((answer) => (
                <Answer key={answer.id} answer={answer} />
              ))}
            </ul>
          </div>
        );
      })}
    </details>
  );
}

function Answer({ answer }: { readonly answer: BeforehandAnswer }) {
  const { state } = useLive();
  const { desk } = useTexts().beforehand;
  const { run } = useDesk();
  const word = useWord();
  const text = word(answer.textId);
  const who = [answer.nameId, answer.workplaceId].map((id) => (id === null ? '' : word(id))).filter(Boolean);
  return (
    <li className={styles.answer}>
      <div>
        <p className={styles.words} lang={state.language}>
          {text}
        </p>
        {who.length > 0 && <p className="soft small">{who.join(', ')}</p>}
      </div>
      <ArmedButton
        kind="plain"
        label={desk.drop}
        name={desk.dropNamed(text.slice(0, nameLength))}
        sure={desk.dropSure}
        about={answer.id}
        onConfirm={() => run({ type: 'dropAnswer', answerId: answer.id })}
      />
    </li>
  );
}
