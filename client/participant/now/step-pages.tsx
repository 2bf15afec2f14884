import { lazy, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { TabsBar } from '../../ui/tabs-bar.tsx';
import type { LastPlace } from '../arrival.tsx';
import { MenuFoot } from '../menu/menu-button.tsx';
import { Notices } from '../news/notices.tsx';
import { BrokenPart } from './broken-part.tsx';
import { isQuiet, type Screen, stretchOf } from './screen.ts';
import { PartClock, PartProgress, Place, showsGroupBoard } from './step-header.tsx';
import type { ShownStep } from './writing.ts';

// They bring boards and the views of all step kinds with them, which the first screen can do without: see fetch-pages.ts.
const NowPage = lazy(async () => ({ default: (await import('./now-page.tsx')).NowPage }));
const BoardPage = lazy(async () => ({ default: (await import('./board-page.tsx')).BoardPage }));
const TakeHomePage = lazy(async () => ({ default: (await import('../take-home/take-home-page.tsx')).TakeHomePage }));
const LeftOnBoard = lazy(async () => ({
  default: (await import('../../boards/late-words/left-on-board.tsx')).LeftOnBoard,
}));
const MenuPage = lazy(async () => ({ default: (await import('../menu/menu-page.tsx')).MenuPage }));

type Tab = 'now' | 'board' | 'takeHome' | 'menu';
export type InStep = Extract<Screen, { kind: 'step' | 'seated' | 'noSeat' }>;

export interface StepPagesProps {
  readonly screen: InStep;
  readonly shown: ShownStep;
  readonly lastPlace: LastPlace;
  readonly onSeat: () => void;
}

/** A running step on the phone: where one is and the clock, the task, and three more pages at the thumb. */
export function StepPages({ screen, shown, lastPlace, onSeat }: StepPagesProps) {
  const { participant } = useTexts();
  const [chosen, setTab] = useState<Tab>('now');
  useFollowTheRoom(stretchOf(screen), () => setTab('now'));
  const quiet = isQuiet(screen);
  const tab = quiet ? 'now' : chosen;
  return (
    <Page
      width={tab === 'board' || (tab === 'now' && showsGroupBoard(screen)) ? 'wide' : 'text'}
      top={[<Place key="place" screen={screen} onSeat={onSeat} />, <PartClock key="clock" step={screen.step} />]}
      tabs={
        quiet ? undefined : (
          <TabsBar
            label={participant.tabsLabel}
            items={[
              { id: 'now', label: participant.tabNow },
              { id: 'board', label: participant.tabBoard },
              { id: 'takeHome', label: participant.tabTakeHome },
              { id: 'menu', label: participant.menu.title },
            ]}
            current={tab}
            onChange={(next) => {
              setTab(next);
              window.scrollTo(0, 0);
            }}
          />
        )
      }
    >
      <PartProgress step={screen.step} />
      {tab === 'now' && !quiet && (
        <Suspense>
          <LeftOnBoard stepId={screen.step.id} />
        </Suspense>
      )}
      <Notices waiting={shown.waiting} onGo={shown.go} />
      <ErrorBoundary resetKey={tab} fallback={<BrokenPart />}>
        <Suspense fallback={<Loading />}>
          {tab === 'now' && <NowPage screen={screen} lastPlace={lastPlace} />}
          {tab === 'board' && <BoardPage />}
          {tab === 'takeHome' && <TakeHomePage />}
          {tab === 'menu' && <MenuPage />}
        </Suspense>
      </ErrorBoundary>
      <MenuFoot menu={quiet} help={tab === 'now' && 'group' in screen && screen.group !== null} />
    </Page>
  );
}

/** When the programme goes on, every phone goes with it; whoever is in the middle of a sentence comes later (see `useShownStep`). */
function useFollowTheRoom(stretch: string, follow: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new stretch calls
  useEffect(follow, [stretch]);
}
