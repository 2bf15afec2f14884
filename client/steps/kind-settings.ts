import { breakSettings } from './break/settings.ts';
import { checkInSettings } from './check-in/settings.ts';
import { checkOutSettings } from './check-out/settings.ts';
import { groupWorkSettings } from './group-work/settings.ts';
import { helpBoardSettings } from './help-board/settings.ts';
import { inputSettings } from './input/settings.ts';
import { planSettings } from './plan/settings.ts';
import { plenaryReportSettings } from './plenary-report/settings.ts';
import { practiceStorySettings } from './practice-story/settings.ts';
import { reflectionSettings } from './reflection/settings.ts';
import type { KindSettings } from './setting-field.ts';
import { talkSettings } from './talk/settings.ts';
import { voteSettings } from './vote/settings.ts';

/** What can be changed in each step kind, for the form that draws it. */
export const kindSettings: ReadonlyMap<string, KindSettings> = new Map([
  ['talk', talkSettings],
  ['checkIn', checkInSettings],
  ['input', inputSettings],
  ['practiceStory', practiceStorySettings],
  ['reflection', reflectionSettings],
  ['groupWork', groupWorkSettings],
  ['plenaryReport', plenaryReportSettings],
  ['vote', voteSettings],
  ['helpBoard', helpBoardSettings],
  ['plan', planSettings],
  ['break', breakSettings],
  ['checkOut', checkOutSettings],
]);
