import { useCallback, useEffect, useState } from 'react';
import { clearFragment, readFragment } from '../../ui/navigation.tsx';
import { type Choice, ownChoice } from './create-choice.ts';
import { forgetProgramme, type OwnProgramme, rememberedProgrammes, rememberProgramme } from './own-programmes.ts';
import { deleteProgramme, fetchProgramme } from './programme-calls.ts';

export interface OwnChoice {
  readonly own: OwnProgramme;
  readonly choice: Choice;
}

export interface OwnProgrammes {
  readonly choices: readonly OwnChoice[];
  /** The title of the one that the link of this page has led to. */
  readonly given: string | null;
  /** The link of this page leads to none any more. */
  readonly givenGone: boolean;
  /** How many of those this browser remembered are no longer there. */
  readonly gone: number;
  forget(id: string): void;
  /** @returns the code of the refusal, or null when it is gone */
  remove(own: OwnProgramme): Promise<string | null>;
}

/** The saved programmes that this browser remembers, and the one that a link has led here with. */
export function useOwnProgrammes(): OwnProgrammes {
  const [choices, setChoices] = useState<readonly OwnChoice[]>([]);
  const [given, setGiven] = useState<string | null>(null);
  const [givenGone, setGivenGone] = useState(false);
  const [gone, setGone] = useState(0);

  useEffect(() => {
    let current = true;
    const linked = readFragment();
    const remembered = rememberedProgrammes();
    const known = remembered.filter(({ id }) => id !== linked);
    const load = async (own: OwnProgramme) => ({ own, fetched: await fetchProgramme(own.id) });
    (async () => {
      const wanted = linked ? [{ id: linked, deleteKey: null, title: '' }, ...known] : known;
      const loaded = await Promise.all(wanted.map(load));
      if (!current) return;
      if (linked) clearFragment();
      const found: OwnChoice[] = [];
      for (const { own, fetched } of loaded) {
        if (fetched.ok) {
          const { title } = fetched.reply;
          if (own.id === linked) {
            rememberProgramme({ ...own, title });
            setGiven(title);
          }
          const key = remembered.find(({ id }) => id === own.id)?.deleteKey ?? null;
          found.push({ own: { id: own.id, deleteKey: key, title }, choice: ownChoice(own.id, fetched.reply) });
        } else if (own.id === linked) {
          setGivenGone(true);
        } else if (fetched.code === 'not_found') {
          forgetProgramme(own.id);
          setGone((before) => before + 1);
        }
      }
      setChoices(found);
    })();
    return () => {
      current = false;
    };
  }, []);

  const forget = useCallback((id: string) => {
    forgetProgramme(id);
    setChoices((before) => before.filter(({ own }) => own.id !== id));
  }, []);
  const remove = useCallback(
    async ({ id, deleteKey }: OwnProgramme) => {
      const refused = deleteKey === null ? 'not_allowed' : await deleteProgramme(id, deleteKey);
      if (refused === null) forget(id);
      return refused;
    },
    [forget],
  );
  return { choices, given, givenGone, gone, forget, remove };
}
