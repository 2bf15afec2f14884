import { useEffect, useState } from 'react';
import { expectedAt, workplacesOf } from '../../../shared/network/gatherings-conference.ts';
import type { Day, Gathering } from '../../../shared/network/network.ts';
import type { HeldConferencesReply, HeldState } from '../../../shared/protocol/gatherings.ts';
import type { Answer } from '../../live/ask-server.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { navigate } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { networkErrorText } from '../network-error-text.ts';
import { useNetwork } from '../use-network.tsx';
import { longDay } from './day-words.ts';
import { beginConference, deskAddress, readHeld } from './gathering-calls.ts';
import styles from './held-conferences.module.css';

const tones: Readonly<Record<HeldState, Tone>> = { prepared: 'fjord', running: 'good', ended: 'calm', erased: 'calm' };

/** What has been begun from a gathering, and the way to begin one. */
export function HeldConferences({
  gathering,
  today,
  large = false,
}: {
  readonly gathering: Gathering;
  readonly today: Day;
  /** It is what one most likely came for. */
  readonly large?: boolean;
}) {
  const { texts, language } = useLanguage();
  const words = texts.gatherings;
  const { network, settled, refresh } = useNetwork();
  const [busy, setBusy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const states = useHeldStates(gathering);
  const { id, conferenceIds, programme, day } = gathering;
  const workplaces = workplacesOf(network, gathering).length;
  const people = expectedAt(network, gathering).length;
  const cohortEnd = network.cohort?.to ?? null;

  /** Goes where the answer leads, or tells why not. */
  const follow = async (what: string, ask: () => Promise<Answer<string>>) => {
    if (busy !== null) return;
    setBusy(what);
    setRefusal(null);
    const answer = await ask();
    if (answer.ok) {
      navigate(answer.reply);
      return;
    }
    setBusy(null);
    setRefusal(answer.code);
    if (answer.code === 'begun_already') refresh();
  };
  const begin = () =>
    follow('new', async () => {
      // It is made from what the server holds.
      if (!(await settled())) return { ok: false, code: 'offline' };
      const made = await beginConference(network.id, id, conferenceIds.length);
      if (!made.ok) return made;
      const link = new URL(made.reply.facilitatorLink);
      return { ok: true, reply: link.pathname + link.hash };
    });

  return (
    <div className={styles.conferences}>
      {conferenceIds.length > 0 && (
        <ul className={styles.held}>
          {conferenceIds.map((conferenceId, at) => {
            const state = states?.get(conferenceId);
            return (
              <li key={conferenceId}>
                <span>{words.conference(at + 1)}</span>
                {state && <Tag tone={tones[state]}>{words.states[state]}</Tag>}
                {state !== 'erased' && (
                  <Button
                    kind={large && at === conferenceIds.length - 1 ? 'primary' : 'quiet'}
                    aria-disabled={busy !== null}
                    onClick={() => follow(conferenceId, () => deskAddress(network.id, id, conferenceId))}
                  >
                    {busy === conferenceId ? words.openingDesk : words.openDesk}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {programme === null ? (
        <p className="soft small">{words.needsProgramme}</p>
      ) : (
        <div className={styles.begin}>
          <Button
            kind={conferenceIds.length > 0 ? 'plain' : large ? 'primary' : 'quiet'}
            large={large && conferenceIds.length === 0}
            className={conferenceIds.length > 0 ? 'flush' : undefined}
            aria-disabled={busy !== null}
            onClick={begin}
          >
            {busy === 'new' ? words.preparing : conferenceIds.length === 0 ? words.prepare : words.prepareAgain}
          </Button>
          <p className="soft small">
            {workplaces + people > 0 && words.startsWith(workplaces, people)}
            {network.keepsPeople && ` ${words.remembers}`}
            {day !== null && day < today && ` ${words.pastStill}`}
            {cohortEnd !== null &&
              cohortEnd < today &&
              ` ${words.cohortStill(network.cohort?.name ?? '', longDay(cohortEnd, language))}`}
          </p>
        </div>
      )}
      {refusal !== null && <Notice tone="attention">{networkErrorText(texts, refusal)}</Notice>}
    </div>
  );
}

/** How far each has come; undefined until the server has said. */
function useHeldStates({ id, conferenceIds }: Gathering): ReadonlyMap<string, HeldState> | undefined {
  const { network } = useNetwork();
  const [held, setHeld] = useState<HeldConferencesReply['conferences']>();
  const asked = conferenceIds.join(' ');
  useEffect(() => {
    if (asked === '') return;
    let current = true;
    void readHeld(network.id, id).then((answer) => {
      if (current && answer.ok) setHeld(answer.reply.conferences);
    });
    return () => {
      current = false;
    };
  }, [network.id, id, asked]);
  return held && new Map(held.map((one) => [one.id, one.state]));
}
