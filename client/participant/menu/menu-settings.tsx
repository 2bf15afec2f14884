import Volume from 'lucide-react/icons/volume-2';
import { useState } from 'react';
import { languages } from '../../../shared/texts/language.ts';
import { useLive, useSend } from '../../live/use-live.tsx';
import { PauseUpdates, useUpdatesPaused } from '../../ui/announcer.tsx';
import { Chips } from '../../ui/chips.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { HallField } from '../door/hall-field.tsx';
import styles from './menu.module.css';

/** What one may set for oneself: the language, where one sits, and whether the page may speak of what is new. */
export function SettingsPage() {
  const { language, texts, chooseLanguage } = useLanguage();
  const { common, participant } = texts;
  const paused = useUpdatesPaused();
  return (
    <div className={styles.settings}>
      <Chips
        label={common.chooseLanguage}
        options={languages.map((one) => ({
          value: one,
          label: <span lang={one}>{common.languageNames[one]}</span>,
        }))}
        value={language}
        onChange={chooseLanguage}
      />
      <OwnHall />
      <div className={styles.pause}>
        <PauseUpdates className={styles.quiet} icon={<Volume size="1.2em" aria-hidden="true" />} />
        <p className="soft small">{paused ? participant.menu.paused : participant.menu.pauseMeans}</p>
      </div>
    </div>
  );
}

/** People move: a seat at a table stays, and the next groups know where one sits. */
function OwnHall() {
  const texts = useTexts();
  const { menu } = texts.participant;
  const { state, personId } = useLive();
  const send = useSend();
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<string>();
  const own = state.people.get(personId ?? '')?.hallId;
  if (state.halls.length < 2 || state.phase.kind === 'ended' || personId === null) return null;
  const move = async (hallId: string) => {
    setAsked(hallId);
    const reply = await send({ type: 'moveToHall', personId, hallId });
    setAsked(undefined);
    setProblem(reply.ok ? undefined : errorText(texts, reply.code));
  };
  return (
    <div className="stack-tight">
      <HallField halls={state.halls} told={undefined} value={asked ?? own} onChange={move} error={problem} />
      <p className="soft small">{menu.hallMeans}</p>
    </div>
  );
}
