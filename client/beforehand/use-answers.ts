import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerBody } from '../../shared/protocol/beforehand.ts';
import { onReturn } from '../ui/on-return.ts';
import { giveAnswer, takeBackAnswer } from './beforehand-calls.ts';
import { concernsKept, type Kept, type KeptAnswer, nothingKept, readKept, writeKept } from './kept-answers.ts';

/** Refusals that another try may mend. */
const passing: ReadonlySet<string> = new Set([
  'offline',
  'too_many_requests',
  'storage_unavailable',
  'shutting_down',
  'internal',
]);
const tryAgainMs = 10_000;

export interface Answers {
  readonly kept: Kept;
  write(draft: AnswerBody | null): void;
  /** Keeps it here and sends it. Resolves with `sent`, `unsent` (it is sent later) or the code of a refusal. */
  send(answer: Required<AnswerBody>): Promise<string>;
  /** The same for taking it back; resolves with `gone`, `leaving` or the code of a refusal. */
  takeBack(key: string): Promise<string>;
  /** Only here: the server keeps them. */
  forget(): void;
}

/** The answers that this device has given to a question: kept here first, sent now or as soon as there is a network. */
export function useAnswers(conferenceId: string, questionId: string, secret: string): Answers {
  const [kept, setKept] = useState(() => readKept(conferenceId, questionId));
  const latest = useRef(kept);
  const lines = useRef(new Map<string, Promise<string>>());

  const keep = useCallback(
    (next: Kept) => {
      latest.current = next;
      writeKept(conferenceId, questionId, next);
      setKept(next);
    },
    [conferenceId, questionId],
  );

  // What another tab has sent, this one must neither lose nor send once more.
  useEffect(() => {
    const changed = (event: StorageEvent) => {
      if (!concernsKept(event, conferenceId, questionId)) return;
      latest.current = { ...readKept(conferenceId, questionId), draft: latest.current.draft };
      setKept(latest.current);
    };
    window.addEventListener('storage', changed);
    return () => window.removeEventListener('storage', changed);
  }, [conferenceId, questionId]);

  const settle = useCallback(
    (key: string, change: Partial<KeptAnswer> | null) => {
      const answers = latest.current.answers.flatMap((one) =>
        one.key !== key ? [one] : change === null ? [] : [{ ...one, ...change }],
      );
      keep({ ...latest.current, answers });
    },
    [keep],
  );

  /** Sends one as it stands, unless it has become another meanwhile. */
  const sendNow = useCallback(
    async (answer: KeptAnswer): Promise<string> => {
      const held = () => latest.current.answers.find(({ key }) => key === answer.key);
      if (held() !== answer) return held()?.state ?? 'gone';
      const { state, code: _, ...body } = answer;
      const leaves = state === 'leaving';
      const reply = leaves
        ? await takeBackAnswer(conferenceId, secret, { key: answer.key })
        : await giveAnswer(conferenceId, secret, body);
      if (held() !== answer) return held()?.state ?? 'gone';
      if (reply.ok) {
        settle(answer.key, leaves ? null : { state: 'sent' });
        return leaves ? 'gone' : 'sent';
      }
      if (passing.has(reply.code)) return state;
      // What could not be taken back is still there.
      settle(answer.key, leaves ? { state: 'sent' } : { state: 'refused', code: reply.code });
      return reply.code;
    },
    [conferenceId, secret, settle],
  );

  /** One after the other for each answer: what is taken back must not come after all. */
  const deliver = useCallback(
    (answer: KeptAnswer): Promise<string> => {
      const before = lines.current.get(answer.key) ?? Promise.resolve('');
      const sent = before.then(() => sendNow(answer));
      lines.current.set(answer.key, sent);
      return sent;
    },
    [sendNow],
  );

  const flush = useCallback(() => {
    for (const answer of latest.current.answers) {
      if (answer.state === 'unsent' || answer.state === 'leaving') void deliver(answer);
    }
  }, [deliver]);

  const waits = kept.answers.some(({ state }) => state === 'unsent' || state === 'leaving');
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(flush, tryAgainMs);
    const stop = onReturn(flush);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [waits, flush]);
  useEffect(() => flush(), [flush]);

  return {
    kept,
    write: (draft) => keep({ ...latest.current, draft }),
    send(answer) {
      const held: KeptAnswer = { ...answer, state: 'unsent' };
      const { answers } = latest.current;
      const next = answers.some(({ key }) => key === answer.key)
        ? answers.map((one) => (one.key === answer.key ? held : one))
        : [...answers, held];
      keep({ answers: next, draft: null });
      return deliver(held);
    },
    takeBack(key) {
      const before = latest.current.answers.find((one) => one.key === key);
      if (!before) return Promise.resolve('gone');
      const { code: _, ...rest } = before;
      const leaving: KeptAnswer = { ...rest, state: 'leaving' };
      keep({ ...latest.current, answers: latest.current.answers.map((one) => (one === before ? leaving : one)) });
      return deliver(leaving);
    },
    forget: () => keep(nothingKept),
  };
}
