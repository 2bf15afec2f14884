import { useState } from 'react';
import { type BeforehandQuestion, takesAnswers } from '../../../shared/conference/beforehand.ts';
import { answersTo } from '../../../shared/conference/decide-beforehand.ts';
import { knownStep } from '../../../shared/conference/state.ts';
import { useLive, useServerClock, useWord } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { formatDate, formatTimeOfDay } from '../../ui/time.ts';
import { useNow } from '../../ui/use-now.ts';
import { useDesk } from '../desk-context.tsx';
import { useDoor } from '../desk-door.tsx';
import { AnswerList } from './answer-list.tsx';
import styles from './beforehand.module.css';
import { OpenIn } from './open-in.tsx';
import { QuestionForm } from './question-form.tsx';

/** One question: until when, its link, what has been answered, and where it opens. */
export function AskedQuestion({ question }: { readonly question: BeforehandQuestion }) {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const { desk } = texts.beforehand;
  const { run } = useDesk();
  const announce = useAnnounce();
  const now = useNow(useServerClock());
  const [changing, setChanging] = useState(false);
  const { id, deadline, openedIn } = question;
  const answers = answersTo(state, id);
  const open = takesAnswers(question, now) && state.phase.kind !== 'ended';
  const when = `${formatDate(deadline, language, state.timeZone)}, ${formatTimeOfDay(deadline, language, state.timeZone)}`;

  if (changing && openedIn === null) {
    return (
      <QuestionForm
        before={question}
        submitLabel={desk.save}
        onCancel={() => setChanging(false)}
        onSave={async ({ question: words, deadline: until }) => {
          const done = await run({ type: 'changeBeforehand', questionId: id, question: words, deadline: until });
          if (done) setChanging(false);
        }}
      />
    );
  }
  return (
    <div className={styles.asked}>
      <div className={styles.head}>
        <p className="soft small">{desk.kinds[question.kind]}</p>
        <h3 lang={state.language}>{question.question}</h3>
        <p className="soft">
          {openedIn === null && (open ? desk.until(when) : desk.closed(when))}
          {openedIn !== null && openedWords(openedIn)}
        </p>
      </div>
      {open && <Link question={question} />}
      <AnswerList question={question} answers={answers} />
      {openedIn === null && answers.length > 0 && <OpenIn question={question} />}
      {openedIn === null && (
        <div className="row">
          <Button kind="plain" onClick={() => setChanging(true)}>
            {desk.edit}
          </Button>
          {open && answers.length > 0 && (
            <ArmedButton
              kind="plain"
              label={desk.closeNow}
              sure={desk.closeNowSure}
              about={id}
              onConfirm={() =>
                run({ type: 'changeBeforehand', questionId: id, question: question.question, deadline: 0 })
              }
            />
          )}
          {open && (
            <ArmedButton
              kind="plain"
              label={desk.renew}
              sure={desk.renewSure}
              about={question.linkId}
              onConfirm={async () => {
                if (await run({ type: 'renewBeforehand', questionId: id })) announce(desk.renewed);
              }}
            />
          )}
          <ArmedButton
            kind="plain"
            label={desk.remove}
            sure={desk.removeSure}
            about={id}
            onConfirm={() => run({ type: 'removeBeforehand', questionId: id })}
          />
        </div>
      )}
    </div>
  );

  function openedWords(stepId: string): string {
    const title = knownStep(state, stepId)?.title ?? '';
    const waits = (state.statuses.get(stepId)?.kind ?? 'waiting') === 'waiting';
    return waits ? desk.opensIn(title) : desk.openedIn(title);
  }
}

/** The link as others reach it, with its QR code. */
function Link({ question }: { readonly question: BeforehandQuestion }) {
  const { state } = useLive();
  const { desk } = useLanguage().texts.beforehand;
  const door = useDoor();
  const secret = useWord()(question.linkId);
  if (secret === '') return null;
  const origin = door ? new URL(door.joinLink).origin : location.origin;
  const link = `${origin}/q/${state.id}#${secret}`;
  return (
    <div className={styles.link}>
      <div className={styles.qr}>
        <QrCode value={link} size="fill" title={desk.qr} />
      </div>
      <CopyLink link={link} kind="pill" />
    </div>
  );
}
