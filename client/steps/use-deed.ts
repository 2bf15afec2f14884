import { useState } from 'react';

export interface Deed {
  readonly busy: boolean;
  /** What is wrong, in words; gone as soon as the words it was about are others. */
  readonly error: string | undefined;
  /** Runs a deed unless one is under way; what it returns is what is wrong. @returns whether it was done */
  ask(deed: () => Promise<string | undefined> | string): Promise<boolean>;
}

/** One deed at a time, and what it said. @param about the words that the deed is about */
export function useDeed(about: string): Deed {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<{ readonly about: string; readonly words: string | undefined }>();
  return {
    busy,
    error: wrong?.about === about ? wrong.words : undefined,
    async ask(deed) {
      if (busy) return false;
      setBusy(true);
      const words = await deed();
      setBusy(false);
      setWrong({ about, words });
      return words === undefined;
    },
  };
}
