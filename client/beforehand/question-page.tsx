import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import type { AnswerBody, BeforehandReply } from '../../shared/protocol/beforehand.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { errorText } from '../ui/error-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { Question } from '../ui/question.tsx';
import { formatDate, formatTimeOfDay } from '../ui/time.ts';
import { AnswerForm } from './answer-form.tsx';
import { OwnAnswers } from './own-answers.tsx';
import { useAnswers } from './use-answers.ts';

const keyLength = 24;

/** The question, room for an answer, what one has answered from this device, and what happens to it. */
export function QuestionPage({
  conferenceId,
  secret,
  asked,
  onLook,
}: {
  readonly conferenceId: string;
  readonly secret: string;
  readonly asked: BeforehandReply;
  /** Asks the server how the question stands. */
  readonly onLook: () => Promise<void>;
}) {
  const { language, texts } = useLanguage();
  const { page } = texts.beforehand;
  const announce = useAnnounce();
  const answers = useAnswers(conferenceId, asked.questionId, secret);
  // A new answer, or another one that is being changed, is a new form.
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState<{ readonly words: string; readonly good: boolean } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(asked.question);
  const { draft } = answers.kept;
  const sentBefore = draft !== null && answers.kept.answers.some(({ key }) => key === draft.key);

  const tell = (words: string, good: boolean) => {
    setSaid({ words, good });
    announce(words);
  };
  const send = async (answer: Required<AnswerBody>) => {
    const changes = answers.kept.answers.some(({ key }) => key === answer.key);
    const outcome = await answers.send(answer);
    setTurn((before) => before + 1);
    if (outcome === 'sent') tell(changes ? page.changed : page.sent, true);
    else if (outcome === 'unsent') tell(page.keptHere, false);
    else tell(errorText(texts, outcome), false);
    if (outcome === 'question_closed') await onLook();
  };
  const takeBack = async (key: string) => {
    const outcome = await answers.takeBack(key);
    if (outcome === 'gone') tell(page.takenBack, true);
    else if (outcome !== 'leaving') tell(errorText(texts, outcome), false);
    if (outcome === 'question_closed') await onLook();
    (heading.current ?? document.getElementById('content'))?.focus();
  };
  const when = `${formatDate(asked.deadline, language, asked.timeZone)}, ${formatTimeOfDay(asked.deadline, language, asked.timeZone)}`;

  return (
    <Page top={[<span key="title">{asked.title}</span>, <LanguageSwitch key="language" />]}>
      <div className="stack" lang={asked.language}>
        <Question text={asked.question} />
      </div>
      {asked.closed ? (
        <Notice>
          <strong>{page.closedTitle}</strong>
          <br />
          {answers.kept.answers.some(({ state }) => state === 'sent') ? page.closedAnswered : page.closed}
        </Notice>
      ) : (
        <>
          <p className="soft">{page.until(when)}</p>
          <AnswerForm
            key={turn}
            kind={asked.kind}
            place={`${conferenceId}/${asked.questionId}`}
            draft={draft}
            newKey={() => nanoid(keyLength)}
            changes={sentBefore}
            onWrite={(next) => {
              answers.write(next);
              if (next === null) setTurn((before) => before + 1);
              else setSaid(null);
            }}
            onSend={send}
          />
        </>
      )}
      {said && (
        <Notice tone={said.good ? 'good' : 'calm'} silent>
          {said.words}
        </Notice>
      )}
      <OwnAnswers
        headingRef={heading}
        kind={asked.kind}
        kept={answers.kept.answers}
        open={!asked.closed}
        onEdit={({ key, lane, text, name, workplace }) => {
          answers.write({ key, lane, text, name, workplace });
          setSaid(null);
          setTurn((before) => before + 1);
        }}
        onTakeBack={takeBack}
        onForget={answers.forget}
      />
      <section className="stack-tight" aria-labelledby="about-answers">
        <h2 id="about-answers">{page.aboutTitle}</h2>
        <p>{page.about[asked.kind]}</p>
        <p className="soft">
          {(asked.closed ? page.keptClosed : page.kept)(formatDate(asked.deleteAfter, language, asked.timeZone))}
          {asked.remembered && ` ${texts.common.remembered}`}
        </p>
      </section>
    </Page>
  );
}
