import { hasWords, type Note, type PlanField, planFields } from '../../shared/boards/notes.ts';

/** What a person has written for themself in one step. */
export interface OwnNotes {
  readonly stepId: string;
  readonly title: string;
  readonly question: string;
  readonly notes: readonly Note[];
}

/** Steps without a word are left out. */
export function withWords(all: readonly OwnNotes[]): readonly OwnNotes[] {
  return all.map((one) => ({ ...one, notes: one.notes.filter(hasWords) })).filter(({ notes }) => notes.length > 0);
}

/** The lines of a note: its text, or the filled fields of a plan under their names. */
export function noteLines(note: Note, fieldNames: Readonly<Record<PlanField, string>>): readonly string[] {
  const { plan } = note;
  if (!plan) return [note.text.trim()];
  const fields = planFields.map((field) => [fieldNames[field], plan[field].trim()] as const);
  const filled = fields.filter(([, words]) => words !== '').map(([name, words]) => `${name}: ${words}`);
  return note.text.trim() === '' ? filled : [note.text.trim(), ...filled];
}

/** Everything as plain text, for a mail to oneself. */
export function takeHomeText(
  title: string,
  all: readonly OwnNotes[],
  fieldNames: Readonly<Record<PlanField, string>>,
): string {
  const steps = withWords(all).map((one) => {
    const notes = one.notes.map((note) => noteLines(note, fieldNames).join('\n'));
    return [one.title, one.question, '', notes.join('\n\n')].join('\n');
  });
  return [title, ...steps].join('\n\n\n');
}
