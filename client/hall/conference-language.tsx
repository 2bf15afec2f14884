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
  const wanted = isLanguage(language) ? language : own;
  const [loaded, setLoaded] = useState<LoadedLanguage | null>(wanted === own ? { language: own, texts } : null);
  const here = loaded?.language;

  useEffect(() => {
    if (here === wanted) return;
    let current = true;
    const load = () =>
      loadLanguage(wanted).then(
        (next) => current && setLoaded(next),
        // Without a network the browser's own language does until the words can be fetched.
        () => current && setLoaded((before) => before ?? { language: own, texts }),
      );
    load();
    const timer = setInterval(load, tryAgainMs);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [wanted, here, own, texts]);

  if (!loaded) return null;
  return (
    <LanguageProvider key={loaded.language} initial={loaded}>
      {children}
    </LanguageProvider>
  );
}
