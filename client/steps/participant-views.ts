import type { ComponentType } from 'react';
import { BreakView } from './break/participant.tsx';
import { CheckInView } from './check-in/participant.tsx';
import { CheckOutView } from './check-out/participant.tsx';
import { GroupWorkView } from './group-work/participant.tsx';
import { HelpBoardView } from './help-board/participant.tsx';
import { InputView } from './input/participant.tsx';
import { PlanView } from './plan/participant.tsx';
import { PlenaryReportView } from './plenary-report/participant.tsx';
import { PracticeStoryView } from './practice-story/participant.tsx';
import { ReflectionView } from './reflection/participant.tsx';
import type { StepViewProps } from './step-view.ts';
import { TalkView } from './talk/participant.tsx';
import { VoteView } from './vote/participant.tsx';

/** What a participant sees of each step kind. A kind without a line here has only its question. */
export const participantViews: ReadonlyMap<string, ComponentType<StepViewProps>> = new Map([
  ['talk', TalkView],
  ['checkIn', CheckInView],
  ['groupWork', GroupWorkView],
  ['break', BreakView],
  ['practiceStory', PracticeStoryView],
  ['input', InputView],
  ['reflection', ReflectionView],
  ['vote', VoteView],
  ['helpBoard', HelpBoardView],
  ['plan', PlanView],
  ['plenaryReport', PlenaryReportView],
  ['checkOut', CheckOutView],
]);
