import type { RefObject } from 'react';
import type { BeforehandKind } from '../../shared/conference/beforehand.ts';
import { ArmedButton } from '../ui/armed-button.tsx';
import { Button } from '../ui/button.tsx';
import { errorText } from '../ui/error-text.ts';
import { useTexts } from '../ui/language.tsx';
import type { KeptAnswer } from './kept-answers.ts';
import styles from './own-answers.module.css';

/** What has been answered from this device, each with how far it has come; open ones can be changed and taken back. */
export function OwnAnswers({
  headingRef,
  kind,
  kept,
  open,
  onEdit,
  onTakeBack,
  onForget,
}: {
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly kind: BeforehandKind;
  readonly kept: readonly KeptAnswer[];
  readonly open: boolean;
  readonly onEdit: (answer: KeptAnswer) => void;
  readonly onTakeBack: (key: string) => void;
  readonly onForget: () => void;
}) {
  const texts = useTexts();
  const { page } = texts.beforehand;
  if (kept.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="own-answers">
      <h2 id="own-answers" ref={headingRef} tabIndex={-1}>
        {page.yours}
      </h2>
      <ul className={styles.answers}>
        {kept.map((answer) => (
          <li key={answer.key} className={styles.answer}>
            {kind === 'help' && <p className="soft small">{page.lanes[answer.lane]}</p>}
            <p className={styles.words}>{answer.text}</p>
            {(answer.name !== '' || answer.workplace !== '') && (
              <p className="soft">{[answer.name, answer.workplace].filter(Boolean).join(', ')}</p>
            )}
            <div className="row">
              <span className="soft small" role="status">
                {page.state[answer.state]}
                {answer.state === 'refused' && answer.code !== undefined && ` – ${errorText(texts, answer.code)}`}
              </span>
              {open && answer.state !== 'leaving' && (
                <>
                  <Button kind="plain" onClick={() => onEdit(answer)}>
                    {page.edit}
                  </Button>
                  <ArmedButton
                    kind="plain"
                    label={page.takeBack}
                    sure={page.takeBackSure}
                    about={answer.key}
                    onConfirm={() => onTakeBack(answer.key)}
                  />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="stack-tight">
        <div>
          <ArmedButton kind="plain" label={page.forget} sure={page.forgetSure} onConfirm={onForget} />
        </div>
        <p className="soft small">{page.forgetMeans}</p>
      </div>
    </section>
  );
}
