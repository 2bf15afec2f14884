import { useCallback, useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { forgetMeetings, readMemory } from '../network-calls.ts';
import { networkErrorText } from '../network-error-text.ts';
import { useNetwork } from '../use-network.tsx';
import styles from './people.module.css';

/** That the network remembers who sat with whom, of how many gatherings, and the way to make it forget. */
export function MeetingsRemembered() {
  const texts = useTexts();
  const words = texts.network.people.meetings;
  const { id } = useNetwork().network;
  const announce = useAnnounce();
  const [gatherings, setGatherings] = useState<number>();
  const [forgetting, setForgetting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keepFocus = useKeepFocus(heading, String(gatherings));

  const look = useCallback(async () => {
    const answer = await readMemory(id);
    if (answer.ok) setGatherings(answer.reply.gatherings);
    else setRefusal(answer.code);
  }, [id]);
  useEffect(() => void look(), [look]);

  const forget = async () => {
    if (forgetting) return;
    setForgetting(true);
    setRefusal(null);
    const answer = await forgetMeetings(id);
    setForgetting(false);
    if (!answer.ok) return setRefusal(answer.code);
    announce(words.forgotten);
    await look();
  };

  return (
    <section className={styles.keeping} {...keepFocus}>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.means}</p>
      {gatherings !== undefined && <p className="soft">{words.remembered(gatherings)}</p>}
      {refusal !== null && <Notice tone="attention">{networkErrorText(texts, refusal)}</Notice>}
      {gatherings !== undefined && gatherings > 0 && (
        <>
          <div>
            <ArmedButton
              kind="plain"
              label={forgetting ? words.forgetting : words.forget}
              sure={words.forgetSure}
              aria-disabled={forgetting}
              onConfirm={forget}
            />
          </div>
          <p className="soft small">{words.forgetHint}</p>
        </>
      )}
    </section>
  );
}
