import Printer from 'lucide-react/icons/printer';
import RotateCw from 'lucide-react/icons/rotate-cw';
import { useEffect, useRef } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { formatDate, formatTimeOfDay } from '../../ui/time.ts';
import { BackToRoom } from '../back-to-room.tsx';
import boardStyles from '../room/board-panel.module.css';
import { useFocusBack } from '../use-focus-back.ts';
import styles from './log-panel.module.css';
import { logSentence } from './log-sentences.ts';
import { useDayLog } from './use-day-log.ts';

/** The day in words, to read and to print: a line for each thing that was done. */
export function LogPanel() {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.facilitator.dayLog;
  const { view, fetchAgain } = useDayLog(state.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useFocusBack('[data-log]');
  const entries = view.kind === 'here' ? view.log.entries : [];
  return (
    <section className={boardStyles.panel} aria-labelledby="day-log">
      <div className={`${boardStyles.bar} screen-only`}>
        <BackToRoom />
        <div className="row">
          <Button kind="pill" icon={<RotateCw size="1.1em" aria-hidden="true" />} onClick={fetchAgain}>
            {words.refresh}
          </Button>
          <Button kind="pill" icon={<Printer size="1.1em" aria-hidden="true" />} onClick={() => print()}>
            {words.print}
          </Button>
        </div>
      </div>
      <header>
        <h2 id="day-log" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <p className="soft">
          {state.title} · {formatDate(entries[0]?.at ?? state.createdAt, language, state.timeZone)}
        </p>
        <p className="soft small">{words.intro}</p>
      </header>
      {view.kind === 'loading' && <Skeleton lines={6} />}
      {view.kind === 'refused' && <Notice tone="attention">{errorText(texts, view.code)}</Notice>}
      {view.kind === 'here' && entries.length === 0 && <p>{words.empty}</p>}
      <ol className={styles.entries}>
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end
          <li key={at} className={entry.kind === 'stepStarted' ? styles.step : undefined}>
            <time className="numbers">{formatTimeOfDay(entry.at, language, state.timeZone)}</time>
            <span>{logSentence(entry, texts)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
