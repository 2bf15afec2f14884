import { useCallback, useEffect, useState } from 'react';
import type { DoorReply } from '../../../shared/protocol/http.ts';
import { isLanguage } from '../../../shared/texts/language.ts';
import type { Answer } from '../../live/ask-server.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { navigate } from '../../ui/navigation.tsx';
import { RehearsalFrame } from '../../ui/rehearsal-band.tsx';
import { rememberSeat, seatBehind } from '../seat-memory.ts';
import { askDoor, doorInAddress } from './door.ts';
import { JoinForm } from './join-form.tsx';
import { LockedDoor } from './locked-door.tsx';
import { NoEntry } from './no-entry.tsx';

type Door = Answer<DoorReply> | 'asking';

/** The door: whoever has a seat goes straight to it, whoever has the code is asked who they are. */
export function JoinPage({ code }: { readonly code: string }) {
  const { texts, suggestLanguage } = useLanguage();
  const [door, setDoor] = useState<Door>('asking');
  const [attempt, setAttempt] = useState(0);
  const secret = doorInAddress();
  const askAgain = useCallback(() => setAttempt((count) => count + 1), []);
  // What is shown stays meanwhile; without an answer nothing has changed.
  const lookAgain = useCallback(async () => {
    const answer = await askDoor(code, secret);
    if (answer.ok) setDoor(answer);
  }, [code, secret]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    let current = true;
    setDoor('asking');
    askDoor(code, secret).then((answer) => {
      if (!current) return;
      const seat = seatAt(code, answer);
      if (seat === null) setDoor(answer);
      else navigate(`/c/${seat}`, { replace: true });
    });
    return () => {
      current = false;
    };
  }, [code, secret, attempt]);

  const offline = door !== 'asking' && !door.ok && door.code === 'offline';
  useEffect(() => {
    if (!offline) return;
    window.addEventListener('online', askAgain);
    return () => window.removeEventListener('online', askAgain);
  }, [offline, askAgain]);

  const language = door !== 'asking' && door.ok ? door.reply.language : undefined;
  useEffect(() => {
    if (isLanguage(language)) suggestLanguage(language);
  }, [language, suggestLanguage]);

  if (door === 'asking') return <Loading page text={texts.join.looking} />;
  if (!door.ok) return <NoEntry code={door.code} joinCode={code} onRetry={askAgain} />;
  return (
    <RehearsalFrame on={door.reply.rehearsal === true}>
      {door.reply.locked && !door.reply.opensLater ? (
        <LockedDoor door={door.reply} onLook={lookAgain} />
      ) : (
        <JoinForm code={code} secret={secret} door={door.reply} />
      )}
    </RehearsalFrame>
  );
}

/** The conference where this browser already sits. A code whose conference has ended is unknown to the server, but not to us. */
function seatAt(code: string, answer: Answer<DoorReply>): string | null {
  if (!answer.ok) return answer.code === 'unknown_code' ? seatBehind(code) : null;
  if (!answer.reply.seated) return null;
  rememberSeat(code, answer.reply.conferenceId);
  return answer.reply.conferenceId;
}
