import type { Step } from '../../shared/conference/programme.ts';
import type { ReadyProgramme } from '../../shared/programmes/programme.ts';
import type { Language } from '../../shared/texts/language.ts';

/** The steps of a ready programme by their ids. What comes back throws for an id that is not there. */
export function stepsIn(programme: ReadyProgramme, language: Language): (id: string) => Step {
  return (id) => {
    const found = programme.steps[language].find((step) => step.id === id);
    if (!found) throw new Error(`${programme.id} has no step ${id}`);
    return found;
  };
}

/** What people are asked while they write alone; by that the field is called, too. */
export function aloneQuestion(step: Step): string {
  return (step.settings as { readonly alonePrompt: string }).alonePrompt || step.question;
}
