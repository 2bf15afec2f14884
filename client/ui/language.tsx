import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Catalogue, catalogues } from '../../shared/texts/catalogue.ts';
import { isLanguage, type Language, pickLanguage } from '../../shared/texts/language.ts';

interface LanguageValue {
  readonly language: Language;
  readonly texts: Catalogue;
  /** A person's own choice: kept in this browser. Stays with the present one when the catalogue cannot be fetched. */
  readonly chooseLanguage: (language: Language) => void;
  /** What fits here (a conference's language); yields to a choice once made. */
  readonly suggestLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageValue | undefined>(undefined);

const storageKey = 'samling.language';

/** The texts a page begins with: load before the first render, so that nobody sees a page without words. */
export interface LoadedLanguage {
  readonly language: Language;
  readonly texts: Catalogue;
}

export async function loadLanguage(language: Language = readChoice() ?? preferred()): Promise<LoadedLanguage> {
  return { language, texts: await catalogues[language]() };
}

export function LanguageProvider({ initial, children }: { readonly initial: LoadedLanguage; children: ReactNode }) {
  const [loaded, setLoaded] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = loaded.language;
  }, [loaded.language]);

  const turnTo = useCallback((language: Language) => {
    // Without a network the page stays in the language it has: nothing to tell anybody.
    loadLanguage(language).then(setLoaded, () => {});
  }, []);

  const chooseLanguage = useCallback(
    (language: Language) => {
      keepChoice(language);
      turnTo(language);
    },
    [turnTo],
  );

  const suggestLanguage = useCallback(
    (language: Language) => {
      if (!readChoice()) turnTo(language);
    },
    [turnTo],
  );

  const value = useMemo(
    () => ({ ...loaded, chooseLanguage, suggestLanguage }),
    [loaded, chooseLanguage, suggestLanguage],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useLanguage needs a LanguageProvider above it');
  return value;
}

export function useTexts(): Catalogue {
  return useLanguage().texts;
}

function preferred(): Language {
  return pickLanguage(navigator.languages);
}

/** Storage may be forbidden (private windows, school policies): then the browser's own languages decide each time. */
function readChoice(): Language | undefined {
  try {
    const kept = localStorage.getItem(storageKey);
    return isLanguage(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keepChoice(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // See readChoice.
  }
}
