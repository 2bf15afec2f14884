import { useMemo } from 'react';
import type { Step } from '../../shared/conference/programme.ts';
import type { Group } from '../../shared/conference/state.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import { useHallTime } from '../steps/hall-clock.tsx';
import { groupsHere } from '../steps/hall-groups.ts';
import { PageTurns, useTurningPages } from '../steps/hall-page-turns.tsx';
import { WayInLine } from '../steps/hall-way-in.tsx';
import { useFittingPages } from '../steps/use-fitting-pages.ts';
import { useOwnHall } from '../steps/use-own-hall.ts';
import { ClockText } from '../ui/clock-text.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { SeatCards, type SeatLook } from './seat-cards.tsx';
import { seatTables } from './seat-tables.ts';
import styles from './seats-screen.module.css';

/** From the largest letters to the most tables. */
const looks: readonly SeatLook[] = [
  { columns: 'widest', letters: 4.6 },
  { columns: 'widest', letters: 4 },
  { columns: 'wide', letters: 3.6 },
  { columns: 'wide', letters: 3.2 },
  { columns: 'few', letters: 3 },
  { columns: 'few', letters: 2.6 },
  { columns: 'few', letters: 2.3 },
  { columns: 'few', letters: 2 },
  { columns: 'few', letters: 1.75 },
  { columns: 'many', letters: 1.75 },
  { columns: 'few', letters: 1.55 },
  { columns: 'many', letters: 1.55 },
  { columns: 'few', letters: 1.4 },
  { columns: 'many', letters: 1.4 },
];
const firstLook: SeatLook = { columns: 'few', letters: 1.75 };

function dress(cards: HTMLElement, { columns, letters }: SeatLook): void {
  cards.dataset.columns = columns;
  cards.style.setProperty('--letters', String(letters));
}

/** Who of this hall sits where. More tables than the screen holds come page by page, calmly. */
export function SeatsScreen({ step, groups }: { readonly step: Step; readonly groups: readonly Group[] }) {
  const { language, texts } = useLanguage();
  const { state } = useLive();
  const own = useOwnHall();
  const hallId = own?.id ?? null;
  const word = useWord();
  const { people, workplaces, halls } = state;
  const tables = useMemo(
    () => seatTables(groupsHere(groups, { people, halls }, hallId), { people, workplaces }, word, language),
    [groups, people, workplaces, halls, hallId, word, language],
  );
  const { room, measured, look, pages } = useFittingPages(looks, firstLook, dress, tables);
  const turns = useTurningPages(pages.length);
  const page = pages[turns.at];
  const shown = page ? tables.slice(page.from, page.to) : [];
  const [first, last] = [shown[0]?.group.number ?? 0, shown.at(-1)?.group.number ?? 0];
  // In a hall of several the numbers may have gaps, and "of 12" would count the tables of the others.
  const all = own ? undefined : tables.length;
  return (
    <main id="content" tabIndex={-1} className={styles.seats}>
      <header className={styles.top}>
        {own && <p className={styles.hall}>{own.name}</p>}
        <h1>{texts.hall.findTable}</h1>
        <BeginsIn step={step} />
      </header>
      <div ref={room} className={styles.room}>
        {tables.length === 0 && <p className={styles.none}>{own ? texts.hall.noTablesHere : texts.hall.noTables}</p>}
        <div key={turns.at} className={styles.page}>
          <SeatCards tables={shown} look={look} />
        </div>
        <div ref={measured} className={styles.measured} aria-hidden="true" inert>
          <SeatCards tables={tables} look={look} />
        </div>
      </div>
      <footer className={styles.foot}>
        {pages.length > 1 ? (
          <PageTurns {...turns}>
            <strong>
              {all === undefined ? texts.hall.theseTables(first, last) : texts.hall.someTables(first, last, all)}
            </strong>
          </PageTurns>
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
