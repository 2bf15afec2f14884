import { useCallback, useEffect, useState } from 'react';
import type { BeforehandReply } from '../../shared/protocol/beforehand.ts';
import { isLanguage } from '../../shared/texts/language.ts';
import type { Answer } from '../live/ask-server.ts';
import { errorText } from '../ui/error-text.ts';
import { useLanguage } from '../ui/language.tsx';
import { Loading } from '../ui/loading.tsx';
import { readFragment } from '../ui/navigation.tsx';
import { onReturn } from '../ui/on-return.ts';
import { RefusedPage } from '../ui/refused-page.tsx';
import { askQuestion } from './beforehand-calls.ts';
import { QuestionPage } from './question-page.tsx';

type Asked = Answer<BeforehandReply> | 'asking';

const tryAgainMs = 8_000;
/** Browsers count the time of a timer in 32 bits. */
const longestTimerMs = 2 ** 31 - 1;

/** The page of a question's link: whoever holds it answers here, without a seat. */
export function BeforehandPage({ conferenceId }: { readonly conferenceId: string }) {
  const { texts, suggestLanguage } = useLanguage();
  const secret = useSecret();
  const [asked, setAsked] = useState<Asked>('asking');

  const ask = useCallback(async () => {
    const answer = await askQuestion(conferenceId, secret);
    // What is shown stays while there is no network.
    setAsked((before) =>
      before !== 'asking' && before.ok && !answer.ok && answer.code === 'offline' ? before : answer,
    );
  }, [conferenceId, secret]);

  useEffect(() => {
    void ask();
    return onReturn(() => void ask());
  }, [ask]);

  const away = asked !== 'asking' && !asked.ok && asked.code === 'offline';
  useEffect(() => {
    if (!away) return;
    const timer = setInterval(() => void ask(), tryAgainMs);
    return () => clearInterval(timer);
  }, [away, ask]);

  // At the deadline the server is asked: its clock decides, not this one.
  const reply = asked !== 'asking' && asked.ok ? asked.reply : undefined;
  useEffect(() => {
    if (!reply || reply.closed) return;
    const timer = setTimeout(() => void ask(), Math.min(longestTimerMs, reply.deadline - reply.now + 500));
    return () => clearTimeout(timer);
  }, [reply, ask]);

  const language = reply?.language;
  useEffect(() => {
    if (isLanguage(language)) suggestLanguage(language);
  }, [language, suggestLanguage]);

  if (asked === 'asking') return <Loading page text={texts.beforehand.page.looking} />;
  if (asked.ok) {
    const { questionId } = asked.reply;
    return (
      <QuestionPage key={questionId} conferenceId={conferenceId} secret={secret} asked={asked.reply} onLook={ask} />
    );
  }
  const { page } = texts.beforehand;
  const [title, words] =
    asked.code === 'not_found'
      ? [page.deadTitle, page.dead]
      : asked.code === 'offline'
        ? [page.awayTitle, page.away]
        : [texts.join.refusedTitle, errorText(texts, asked.code)];
  return (
    <RefusedPage title={title} onRetry={() => void ask()}>
      <p>{words}</p>
    </RefusedPage>
  );
}

/** The secret of the link. It stays in the address, so that the page can be kept and sent on. */
function useSecret(): string {
  const [secret, setSecret] = useState(readFragment);
  useEffect(() => {
    // The place on a page that a skip link leads to is no secret.
    const pasted = () => {
      const fragment = readFragment();
      if (fragment.length >= 16) setSecret(fragment);
    };
    window.addEventListener('hashchange', pasted);
    return () => window.removeEventListener('hashchange', pasted);
  }, []);
  return secret;
}
