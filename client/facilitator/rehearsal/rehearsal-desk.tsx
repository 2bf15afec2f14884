import Drama from 'lucide-react/icons/drama';
import ExternalLink from 'lucide-react/icons/external-link';
import { type ReactNode, useState } from 'react';
import { speeds } from '../../../shared/protocol/http.ts';
import type { Answer } from '../../live/ask-server.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { navigate } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { endRehearsal, runClock, takeSeat } from './rehearsal-calls.ts';
import styles from './rehearsal-desk.module.css';

/** The desk, and in a rehearsal above it: that it is one, how fast its clock runs, and how others see it. */
export function RehearsalDesk({ children }: { readonly children: ReactNode }) {
  const { state } = useLive();
  if (!state.rehearsal) return children;
  return (
    <div className={styles.whole}>
      <RehearsalBar conferenceId={state.id} />
      {children}
    </div>
  );
}

function RehearsalBar({ conferenceId }: { readonly conferenceId: string }) {
  const texts = useTexts();
  const { common, facilitator } = texts;
  const { rehearsal } = facilitator;
  const { speed = 1 } = useServerClock();
  const announce = useAnnounce();
  const [fault, setFault] = useState<string | null>(null);

  const attempt = async (deed: Promise<Answer<unknown>>): Promise<boolean> => {
    const answer = await deed;
    setFault(answer.ok ? null : answer.code);
    return answer.ok;
  };
  const turn = async (wanted: string) => {
    const next = speeds.find((one) => String(one) === wanted);
    if (next === undefined || !(await attempt(runClock(conferenceId, next)))) return;
    announce(rehearsal.clockTurned(rehearsal.speedSpoken(next)));
  };
  const see = async (as: 'participant' | 'hall') => {
    // Opened before anything is awaited: later no browser would let it.
    const tab = window.open('', '_blank');
    if (!(await attempt(takeSeat(conferenceId, as)))) return tab?.close();
    const address = `/${as === 'hall' ? 'h' : 'c'}/${conferenceId}`;
    if (tab) tab.location.replace(address);
    else location.assign(address);
  };
  const end = async () => {
    if (await attempt(endRehearsal(conferenceId))) navigate('/');
  };

  const outside = <ExternalLink size="1.05em" aria-hidden="true" />;
  return (
    <section className={styles.bar} aria-label={rehearsal.title}>
      <p className={styles.name}>
        <Drama size="1.15em" aria-hidden="true" />
        {common.rehearsal.band}
      </p>
      <div className={styles.speed}>
        <span aria-hidden="true">{rehearsal.speed}</span>
        <Chips
          label={rehearsal.speed}
          labelHidden
          options={speeds.map((value) => ({
            value: String(value),
            label: (
              <>
                <span aria-hidden="true" className="numbers">
                  {rehearsal.speedOf(value)}
                </span>
                <span className="visually-hidden">{rehearsal.speedSpoken(value)}</span>
              </>
            ),
          }))}
          value={String(speed)}
          onChange={turn}
        />
      </div>
      <div className={styles.actions}>
        <Button kind="plain" icon={outside} onClick={() => see('participant')}>
          {rehearsal.seeAsParticipant}
          <span className="visually-hidden"> ({facilitator.newTab})</span>
        </Button>
        <Button kind="plain" icon={outside} onClick={() => see('hall')}>
          {rehearsal.seeHall}
          <span className="visually-hidden"> ({facilitator.newTab})</span>
        </Button>
      </div>
      <div className={`${styles.actions} ${styles.end}`}>
        <ArmedButton
          kind="plain"
          label={rehearsal.end}
          sure={rehearsal.endSure}
          title={rehearsal.endHint}
          onConfirm={end}
        />
      </div>
      {fault && (
        <div className={styles.fault}>
          <Notice tone="attention">{errorText(texts, fault)}</Notice>
        </div>
      )}
    </section>
  );
}
