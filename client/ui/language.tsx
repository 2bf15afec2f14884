import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Catalogue } from '../../shared/texts/catalogue.ts';
import { isLanguage, type Language, pickLanguage } from '../../shared/texts/language.ts';
import { loadPart, type Part } from '../../shared/texts/parts.ts';
import { createTextShelf, type TextShelf } from './text-shelf.ts';

interface LanguageValue {
  readonly language: Language;
  /** Read areas while rendering: one that this page has not fetched yet is waited for. */
  readonly texts: Catalogue;
  /** A person's own choice: kept in this browser. Stays with the present one when the texts cannot be fetched. */
  readonly chooseLanguage: (language: Language) => void;
  /** What fits here (a conference's language); yields to a choice once made. */
  readonly suggestLanguage: (language: Language) => void;
  readonly shelf: TextShelf;
}

const LanguageContext = createContext<LanguageValue | undefined>(undefined);

const storageKey = 'samling.language';

/** The texts a page begins with: load before the first render, so that nobody sees a page without words. */
export interface LoadedLanguage {
  readonly language: Language;
  readonly texts: Partial<Catalogue>;
}

export async function loadLanguage(language: Language = readChoice() ?? preferred()): Promise<LoadedLanguage> {
  return { language, texts: await loadPart[language].door() };
}

export function LanguageProvider({ initial, children }: { readonly initial: LoadedLanguage; children: ReactNode }) {
  const [shelf] = useState(() => createTextShelf(initial.language, initial.texts));
  const [language, setLanguage] = useState(initial.language);
  const turns = useRef(0);
  usePageLanguage(language);

  const turnTo = useCallback(
    (wanted: Language) => {
      turns.current += 1;
      const turn = turns.current;
      shelf.fill(wanted).then(
        // As a transition: should an area be missing after all, the present words stay until it is there.
        () => turn === turns.current && startTransition(() => setLanguage(wanted)),
        // Without a network the page stays in the language it has: nothing to tell anybody.
        () => {},
      );
    },
    [shelf],
  );

  const chooseLanguage = useCallback(
    (language: Language) => {
      keepChoice(language);
      turnTo(language);
    },
    [turnTo],
  );

  const suggestLanguage = useCallback(
    (language: Language) => {
      // A browser that asks for Nynorsk does so by somebody's will, where Bokmål may be what it came with.
      if (!readChoice() && !(language === 'nb' && preferred() === 'nn')) turnTo(language);
    },
    [turnTo],
  );

  const value = useMemo(
    () => ({ language, texts: shelf.textsIn(language), chooseLanguage, suggestLanguage, shelf }),
    [language, chooseLanguage, suggestLanguage, shelf],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/**
 * What stands within speaks this language, whatever the page around it does. Fill the shelf with it first.
 * @param part only a part of the page: it carries its `lang` itself
 */
export function InLanguage({
  language,
  part = false,
  children,
}: {
  readonly language: Language;
  readonly part?: boolean;
  readonly children: ReactNode;
}) {
  const outer = useLanguage();
  usePageLanguage(part ? outer.language : language);
  const value = useMemo(() => ({ ...outer, language, texts: outer.shelf.textsIn(language) }), [outer, language]);
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

/** Begins to fetch what will be read soon, and waits for nothing. */
export function useComingTexts(parts: readonly Part[]): void {
  const { language, shelf } = useLanguage();
  shelf.fetchParts(language, parts);
}

/** Waits, with the Suspense above it, until all texts of these parts are there. */
export function TextsReady({ parts }: { readonly parts: readonly Part[] }): null {
  const { language, shelf } = useLanguage();
  shelf.waitFor(language, parts);
  return null;
}

function usePageLanguage(language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
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
