import { limits } from '../../../shared/conference/limits.ts';
import { cleanLine, sameName } from '../../../shared/conference/text.ts';
import type { JoinBody } from '../../../shared/protocol/http.ts';

export interface ListedWorkplace {
  readonly id: string;
  readonly name: string;
}

/** What stands in the fields for the workplace: a choice from the list, and what is typed. */
export interface WorkplaceChoice {
  /** The id of one on the list, `other` to type it, or empty. */
  readonly chosen: string;
  readonly typed: string;
}

/** More than this is no wheel to turn with a thumb: then one types, and the browser proposes. */
export const mostInWheel = 30;

/** How the workplace is asked for: from a list, by typing with the list as help, or by typing alone. */
export type WorkplaceAsking = 'list' | 'typed-from-list' | 'typed';

export function howToAsk(workplaces: readonly ListedWorkplace[]): WorkplaceAsking {
  if (workplaces.length === 0) return 'typed';
  return workplaces.length > mostInWheel ? 'typed-from-list' : 'list';
}

/** The one of the list that a typed name means, case and spaces aside. */
export function listedAs(typed: string, workplaces: readonly ListedWorkplace[]): ListedWorkplace | undefined {
  return workplaces.find((workplace) => sameName(workplace.name, typed));
}

/** What to join with, or what is wrong with the choice. */
export function readChoice(
  choice: WorkplaceChoice,
  workplaces: readonly ListedWorkplace[],
): JoinBody['workplace'] | 'missing' | 'too-long' {
  if (howToAsk(workplaces) === 'list' && choice.chosen !== 'other') {
    return choice.chosen === '' ? 'missing' : { id: choice.chosen };
  }
  const name = cleanLine(choice.typed);
  if (name === '') return 'missing';
  if (name.length > limits.workplaceLength) return 'too-long';
  const listed = listedAs(name, workplaces);
  return listed ? { id: listed.id } : { name };
}
