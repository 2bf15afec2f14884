import type { ComponentType } from 'react';
import { BreakDesk } from './break/facilitator.tsx';
import { CheckInDesk } from './check-in/facilitator.tsx';
import { CheckOutDesk } from './check-out/facilitator.tsx';
import { GroupWorkDesk } from './group-work/facilitator.tsx';
import { HelpBoardDesk } from './help-board/facilitator.tsx';
import { InputDesk } from './input/facilitator.tsx';
import { PlanDesk } from './plan/facilitator.tsx';
import { PlenaryReportDesk } from './plenary-report/facilitator.tsx';
import { PracticeStoryDesk } from './practice-story/facilitator.tsx';
import { ReflectionDesk } from './reflection/facilitator.tsx';
import type { StepViewProps } from './step-view.ts';
import { TalkDesk } from './talk/facilitator.tsx';
import { VoteDesk } from './vote/facilitator.tsx';

/** What each step kind shows in the middle of the desk. The desk draws the question, the clock, tables and people. */
export const facilitatorViews: ReadonlyMap<string, ComponentType<StepViewProps>> = new Map([
  ['talk', TalkDesk],
  ['checkIn', CheckInDesk],
  ['groupWork', GroupWorkDesk],
  ['break', BreakDesk],
  ['practiceStory', PracticeStoryDesk],
  ['input', InputDesk],
  ['reflection', ReflectionDesk],
  ['vote', VoteDesk],
  ['helpBoard', HelpBoardDesk],
  ['plan', PlanDesk],
  ['plenaryReport', PlenaryReportDesk],
  ['checkOut', CheckOutDesk],
]);
