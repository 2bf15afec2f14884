import { useEffect, useState } from 'react';
import { type BankTheme, questionBank } from '../../../shared/questions/question-bank.ts';
import type { Language } from '../../../shared/texts/language.ts';

const none: readonly BankTheme[] = [];

/** The themes of the bank; none until they are here, and where they cannot be fetched. */
export function useBankThemes(language: Language): readonly BankTheme[] {
  const [themes, setThemes] = useState(none);
  useEffect(() => {
    let current = true;
    questionBank(language).then(
      (bank) => current && setThemes(bank),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [language]);
  return themes;
}
