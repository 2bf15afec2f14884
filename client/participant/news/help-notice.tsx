import { useState } from 'react';
import { useSend, useWord } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { callInWords, useNews } from './news.tsx';
import styles from './notices.module.css';

/** How the table's call for help stands, for everybody who sits there; any of them may take it back. */
export function CallNotice() {
  const texts = useTexts();
  const { help } = texts.participant;
  const { call } = useNews();
  const word = useWord();
  const send = useSend();
  const [problem, setProblem] = useState<string>();
  if (!call) return null;
  const asked = call.textId === null ? '' : word(call.textId);
  const withdraw = async () => {
    const reply = await send({ type: 'withdrawHelp', helpId: call.id });
    setProblem(reply.ok || reply.code === 'help_unknown' ? undefined : errorText(texts, reply.code));
  };
  return (
    <>
      <Notice
        silent
        tone={call.reply ? 'good' : 'calm'}
        action={
          <Button kind="plain" onClick={withdraw}>
            {call.reply ? help.helped : help.withdraw}
          </Button>
        }
      >
        <span className={styles.message}>{callInWords(call, texts, word)}</span>
        {asked && <span className={styles.asked}>{help.about(asked)}</span>}
      </Notice>
      {problem && <Notice tone="attention">{problem}</Notice>}
    </>
  );
}
