import { type ReactNode, useEffect, useState } from 'react';
import { isLanguage } from '../../shared/texts/language.ts';
import { LanguageProvider, type LoadedLanguage, loadLanguage, useLanguage } from '../ui/language.tsx';

const tryAgainMs = 5_000;

/** The hall speaks the conference's language, whatever the owner of the computer has chosen for their own pages. */
export function ConferenceLanguage({
  language,
  children,
}: {
  readonly language: string;
  readonly children: ReactNode;
}) {
  const { language: own, texts } = useLanguage();
  const [loaded, setLoaded] = useState<LoadedLanguage>({ language: own, texts });
  const wanted = isLanguage(language) ? language : own;

  useEffect(() => {
    if (loaded.language === wanted) return;
    let current = true;
    const load = () =>
      loadLanguage(wanted).then(
        (next) => current && setLoaded(next),
        () => {},
      );
    load();
    // Without a network the words come later.
    const timer = setInterval(load, tryAgainMs);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [wanted, loaded.language]);

  return (
    <LanguageProvider key={loaded.language} initial={loaded}>
      {children}
    </LanguageProvider>
  );
}
