import type { BankQuestion, BankTheme } from '../../../shared/questions/question-bank.ts';
import type { KeptQuestion } from '../../people/own-questions.ts';

export const ownTheme = 'own';

/** A question of the bank or of one's own, as the list shows it. */
export interface FoundQuestion {
  readonly id: string;
  readonly question: string;
  readonly theme: string;
  readonly themeTitle: string;
  readonly sensitive: boolean;
  readonly stepKind: string | null;
  /** Set where it is one's own and may be removed. */
  readonly own: KeptQuestion | null;
}

/** The questions of a theme (empty: of all) in which every word that is searched for occurs, one's own first. */
export function findQuestions(
  themes: readonly BankTheme[],
  own: readonly KeptQuestion[],
  ownTitle: string,
  { theme, search }: { readonly theme: string; readonly search: string },
): readonly FoundQuestion[] {
  const mine = own.map(
    (one): FoundQuestion => ({
      id: `${ownTheme}/${one.networkId ?? ''}/${one.question}`,
      question: one.question,
      theme: ownTheme,
      themeTitle: ownTitle,
      sensitive: one.sensitive,
      stepKind: null,
      own: one,
    }),
  );
  const ready = themes.flatMap(({ id, title, questions }) =>
    questions.map((one: BankQuestion): FoundQuestion => ({ ...one, theme: id, themeTitle: title, own: null })),
  );
  const words = fold(search).split(/\s+/).filter(Boolean);
  return [...mine, ...ready].filter((one) => {
    const text = fold(`${one.question} ${one.themeTitle}`);
    return (theme === '' || one.theme === theme) && words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.toLocaleLowerCase('nb');
}
