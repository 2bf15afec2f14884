import type { Behaviour } from './behaviour.ts';
import { checkIn } from './check-in.ts';
import { checkOut } from './check-out.ts';
import { groupWork } from './group-work.ts';
import { helpBoard } from './help-board.ts';
import { input } from './input.ts';
import { plan } from './plan.ts';
import { plenaryReport } from './plenary-report.ts';
import { practiceStory } from './practice-story.ts';
import { reflection } from './reflection.ts';
import { rest } from './rest.ts';
import { talk } from './talk.ts';
import { vote } from './vote.ts';

const behaviours: ReadonlyMap<string, Behaviour> = new Map([
  ['talk', talk],
  ['checkIn', checkIn],
  ['reflection', reflection],
  ['vote', vote],
  ['groupWork', groupWork],
  ['break', rest],
  ['practiceStory', practiceStory],
  ['input', input],
  ['helpBoard', helpBoard],
  ['plan', plan],
  ['plenaryReport', plenaryReport],
  ['checkOut', checkOut],
]);

/** How people behave in steps of a kind; in one that nobody has rehearsed they wait. */
export function behaviourIn(kind: string): Behaviour {
  return behaviours.get(kind) ?? rest;
}
