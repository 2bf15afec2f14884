import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadCardReply } from '../../../shared/protocol/http.ts';
import { isLanguage } from '../../../shared/texts/language.ts';
import { readReturnCard } from '../../live/return-card.ts';
import { openSession } from '../../live/session.ts';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Loading } from '../../ui/loading.tsx';
import { navigate, readFragment } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { endSeat } from '../leave/leave-now.tsx';
import { wipeBrowser } from '../leave/leave-wipe.ts';
import { useHasUnsaved } from './return-unsaved.ts';

const lookAgainMs = 8_000;
const spreadMs = 4_000;

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly card: ReadCardReply }
  | { readonly kind: 'refused'; readonly code: string };

/** Where a return card leads: whose seat it is, and one button. The card's secret stays in the address until it is pressed. */
export function ReturnPage({ conferenceId }: { readonly conferenceId: string }) {
  const { texts, suggestLanguage } = useLanguage();
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  const readAgain = useCallback(() => setAttempt((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads anew
  useEffect(() => {
    let current = true;
    setReading({ kind: 'reading' });
    readReturnCard({ conferenceId, token: readFragment() }).then((answer) => {
      if (!current) return;
      if (!answer.ok) return setReading({ kind: 'refused', code: answer.code });
      // Scanned where one sits already.
      if (answer.reply.seated?.same) return navigate(`/c/${conferenceId}`, { replace: true });
      if (isLanguage(answer.reply.language)) suggestLanguage(answer.reply.language);
      setReading({ kind: 'read', card: answer.reply });
    });
    return () => {
      current = false;
    };
  }, [conferenceId, attempt, suggestLanguage]);

  // Another card's link that is pasted over this one, and a network that is back.
  useEffect(() => {
    window.addEventListener('hashchange', readAgain);
    return () => window.removeEventListener('hashchange', readAgain);
  }, [readAgain]);

  switch (reading.kind) {
    case 'reading':
      return <Loading page text={texts.join.back.reading} />;
    case 'refused':
      return <Refused code={reading.code} onRetry={readAgain} />;
    case 'read':
      return (
        <Continue
          conferenceId={conferenceId}
          card={reading.card}
          onRefused={(code) => setReading({ kind: 'refused', code })}
        />
      );
  }
}

function Continue({
  conferenceId,
  card,
  onRefused,
}: {
  readonly conferenceId: string;
  readonly card: ReadCardReply;
  readonly onRefused: (code: string) => void;
}) {
  const { texts } = useLanguage();
  const { back } = texts.join;
  const [going, setGoing] = useState(false);
  const [offline, setOffline] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const other = card.seated?.same === false ? card.seated.name : null;
  const unsaved = useHasUnsaved(conferenceId, other !== null);
  usePageTitle(card.title);

  const go = async () => {
    if (going) return;
    setGoing(true);
    setOffline(false);
    // Two people's words must not lie in one browser under one seat.
    if (other !== null && !(await endSeat(conferenceId))) return fail('offline');
    if (other !== null) await wipeBrowser(conferenceId);
    const session = await openSession(conferenceId, 'participant');
    if (session.kind === 'open') navigate(`/c/${conferenceId}`, { replace: true });
    else if (session.kind === 'refused') fail(session.code);
  };
  const fail = (code: string) => {
    setGoing(false);
    if (code === 'door_locked') setWaiting(true);
    else if (code === 'offline') setOffline(true);
    else onRefused(code);
  };

  const goAgain = useRef(go);
  goAgain.current = go;
  useEffect(() => {
    if (!waiting) return;
    // Not all of those who wait in the same second.
    const timer = setInterval(() => goAgain.current(), lookAgainMs + Math.random() * spreadMs);
    return () => clearInterval(timer);
  }, [waiting]);

  return (
    <Page
      top={[
        <span key="title" lang={card.language}>
          {card.title}
        </span>,
        <LanguageSwitch key="language" />,
      ]}
      middle
    >
      <div className="stack">
        <h1>{(card.expected ? back.comeAs : back.continueAs)(card.name, card.workplace)}</h1>
        <p>{card.expected ? back.comeText : back.text}</p>
        {other !== null && <Notice>{back.takesOver(other)}</Notice>}
        {other !== null && unsaved && <Notice tone="attention">{back.takesOverUnsaved(other)}</Notice>}
        {waiting && <Notice>{back.waits}</Notice>}
        {offline && <Notice tone="attention">{texts.errors.offline}</Notice>}
        <Button kind="primary" large wide aria-disabled={going} onClick={go}>
          {card.expected ? back.come : back.go(card.name)}
        </Button>
        <p className="soft">{back.notYou}</p>
      </div>
    </Page>
  );
}

function Refused({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const { texts } = useLanguage();
  const { common, front, join } = texts;
  const [title, words] = explain();
  usePageTitle(title);
  return (
    <Page top={[common.productName, <LanguageSwitch key="language" />]} middle>
      <div className="stack" role="alert">
        <h1>{title}</h1>
        <p>{words}</p>
      </div>
      <div className="row">
        {code === 'no_identity' || code === 'removed' ? (
          <Button large onClick={() => navigate('/', { replace: true })}>
            {front.toFront}
          </Button>
        ) : (
          <Button kind="primary" large onClick={onRetry}>
            {common.retry}
          </Button>
        )}
      </div>
    </Page>
  );

  function explain(): readonly [string, string] {
    if (code === 'no_identity' || code === 'bad_request') return [join.back.unknownTitle, join.back.unknownText];
    if (code === 'removed') return [join.back.goneTitle, join.back.goneText];
    return [join.refusedTitle, errorText(texts, code)];
  }
}
