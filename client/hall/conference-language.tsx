import { type ReactNode, useEffect, useState } from 'react';
import { isLanguage, type Language } from '../../shared/texts/language.ts';
import { InLanguage, useLanguage } from '../ui/language.tsx';

const tryAgainMs = 5_000;

/** The hall speaks the conference's language, whatever the owner of the computer has chosen for their own pages. */
export function ConferenceLanguage({
  language,
  children,
}: {
  readonly language: string;
  readonly children: ReactNode;
}) {
  const { language: own, shelf } = useLanguage();
  const wanted = isLanguage(language) ? language : own;
  const [here, setHere] = useState<Language | null>(wanted === own ? own : null);

  useEffect(() => {
    if (here === wanted) return;
    let current = true;
    const load = () =>
      shelf.fill(wanted).then(
        () => current && setHere(wanted),
        // Without a network the browser's own language does until the words can be fetched.
        () => current && setHere((before) => before ?? own),
      );
    load();
    const timer = setInterval(load, tryAgainMs);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [wanted, here, own, shelf]);

  if (!here) return null;
  return (
    <InLanguage key={here} language={here}>
      {children}
    </InLanguage>
  );
}
