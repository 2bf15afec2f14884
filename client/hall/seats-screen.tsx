import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import { useEffect, useMemo, useState } from 'react';
import type { Step } from '../../shared/conference/programme.ts';
import type { Group } from '../../shared/conference/state.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useHallTime } from '../steps/hall-clock.tsx';
import { WayInLine } from '../steps/hall-way-in.tsx';
import { Button } from '../ui/button.tsx';
import { ClockText } from '../ui/clock-text.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { SeatCards } from './seat-cards.tsx';
import { seatTables } from './seat-tables.ts';
import styles from './seats-screen.module.css';
import { useSeatPages } from './use-seat-pages.ts';

const turnEveryMs = 12_000;

/** Who sits where. More tables than the screen holds come page by page, calmly. */
export function SeatsScreen({ step, groups }: { readonly step: Step; readonly groups: readonly Group[] }) {
  const { language, texts } = useLanguage();
  const { state } = useLive();
  const word = useWord();
  const { people, workplaces } = state;
  const tables = useMemo(
    () => seatTables(groups, { people, workplaces }, word, language),
    [groups, people, workplaces, word, language],
  );
  const { room, measured, look, pages } = useSeatPages(tables);
  const { at, turning, setTurning } = useTurningPages(pages.length);
  const page = pages[at];
  const shown = page ? tables.slice(page.from, page.to) : [];
  const [first, last] = [shown[0]?.group.number ?? 0, shown.at(-1)?.group.number ?? 0];
  return (
    <main id="content" tabIndex={-1} className={styles.seats}>
      <header className={styles.top}>
        <h1>{texts.hall.findTable}</h1>
        <BeginsIn step={step} />
      </header>
      <div ref={room} className={styles.room}>
        {tables.length === 0 && <p className={styles.none}>{texts.hall.noTables}</p>}
        <div ref={measured} className={styles.measured} aria-hidden="true" inert>
          <SeatCards tables={tables} look={look} />
        </div>
        <div key={at} className={styles.page}>
          <SeatCards tables={shown} look={look} />
        </div>
      </div>
      <footer className={styles.foot}>
        {pages.length > 1 ? (
          <div className={styles.pages}>
            <p>
              <strong>{texts.hall.someTables(first, last, tables.length)}</strong>{' '}
              {texts.hall.page(at + 1, pages.length)}
            </p>
            <Button
              kind="pill"
              className={styles.turning}
              onClick={() => setTurning(!turning)}
              icon={turning ? <Pause size="1em" aria-hidden="true" /> : <Play size="1em" aria-hidden="true" />}
            >
              {turning ? texts.hall.stopPages : texts.hall.turnPages}
            </Button>
          </div>
        ) : (
          <span />
        )}
        <div className={styles.way}>
          <span>{texts.hall.newHere}</span> <WayInLine />
        </div>
      </footer>
    </main>
  );
}

function BeginsIn({ step }: { readonly step: Step }) {
  const { common, hall } = useTexts();
  const time = useHallTime(step);
  if (!time) return null;
  const over = time.remainingMs <= 0;
  return (
    <p className={styles.begins}>
      {time.paused ? common.timePaused : over ? hall.weBegin : hall.weBeginIn}{' '}
      <strong>
        <ClockText remainingMs={time.remainingMs} />
      </strong>
    </p>
  );
}

function useTurningPages(pages: number) {
  const [at, setAt] = useState(0);
  const [turning, setTurning] = useState(true);
  useEffect(() => {
    if (pages < 2 || !turning) return;
    const timer = setInterval(() => setAt((before) => (before + 1) % pages), turnEveryMs);
    return () => clearInterval(timer);
  }, [pages, turning]);
  return { at: pages === 0 ? 0 : at % pages, turning, setTurning };
}
