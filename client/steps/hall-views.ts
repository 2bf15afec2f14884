import type { ComponentType } from 'react';
import { BreakHall } from './break/hall.tsx';
import { CheckInHall } from './check-in/hall.tsx';
import { CheckOutHall } from './check-out/hall.tsx';
import { GroupWorkHall } from './group-work/hall.tsx';
import { HelpBoardHall } from './help-board/hall.tsx';
import { InputHall } from './input/hall.tsx';
import { PlanHall } from './plan/hall.tsx';
import { PlenaryReportHall } from './plenary-report/hall.tsx';
import { PracticeStoryHall } from './practice-story/hall.tsx';
import { ReflectionHall } from './reflection/hall.tsx';
import type { StepViewProps } from './step-view.ts';
import { TalkHall } from './talk/hall.tsx';
import { VoteHall } from './vote/hall.tsx';

/** What each step kind shows in the hall. The surface draws the rest: the way in, messages, who sits where. */
export const hallViews: ReadonlyMap<string, ComponentType<StepViewProps>> = new Map([
  ['talk', TalkHall],
  ['checkIn', CheckInHall],
  ['groupWork', GroupWorkHall],
  ['break', BreakHall],
  ['practiceStory', PracticeStoryHall],
  ['input', InputHall],
  ['reflection', ReflectionHall],
  ['vote', VoteHall],
  ['helpBoard', HelpBoardHall],
  ['plan', PlanHall],
  ['plenaryReport', PlenaryReportHall],
  ['checkOut', CheckOutHall],
]);
