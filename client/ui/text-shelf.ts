import type { Area, Catalogue } from '../../shared/texts/catalogue.ts';
import type { Language } from '../../shared/texts/language.ts';
import { loadPart, type Part, type PartLoaders, partOf } from '../../shared/texts/parts.ts';

/** The texts that this page has fetched, and those on their way. */
export interface TextShelf {
  /**
   * All areas of a language, always the same object. An area that has not come is fetched where it is read, and React
   * waits for it: read it while rendering, never first in an event handler.
   */
  readonly textsIn: (language: Language) => Catalogue;
  /** Begins to fetch; whoever reads an area that did not come gets its error. */
  readonly fetchParts: (language: Language, parts: readonly Part[]) => void;
  /** While rendering: lets React wait until all of these parts are there. */
  readonly waitFor: (language: Language, parts: readonly Part[]) => void;
  /**
   * Fetches in another language whatever this page has used so far, so that turning to it leaves no text missing.
   * @throws without a network; may be tried again
   */
  readonly fill: (language: Language) => Promise<void>;
}

const areas = Object.keys(partOf) as Area[];

interface Fetch {
  readonly done: Promise<void>;
  /** Why it did not come. */
  readonly fault?: unknown;
}

/** @param texts what is there from the beginning: the part `door` at least */
export function createTextShelf(
  language: Language,
  texts: Partial<Catalogue>,
  load: PartLoaders = loadPart,
): TextShelf {
  const here = new Map<Language, Partial<Catalogue>>([[language, texts]]);
  const fetches = new Map<string, Fetch>();
  const views = new Map<Language, Catalogue>();
  const inUse = new Set<Part>(['door']);

  const has = (language: Language, part: Part) =>
    areas.every((area) => partOf[area] !== part || here.get(language)?.[area] !== undefined);

  function fetchPart(language: Language, part: Part): Fetch {
    inUse.add(part);
    const key = `${language}/${part}`;
    const before = fetches.get(key);
    if (before) return before;
    const done = load[language][part]().then((texts) => {
      here.set(language, { ...here.get(language), ...texts });
    });
    // A refusal is kept: React asks anew each time it draws, and would otherwise fetch without an end.
    fetches.set(key, { done });
    done.catch((fault: unknown) => fetches.set(key, { done, fault }));
    return { done };
  }

  /**
   * Lets React wait for a part. By throwing what it waits for: after React's own `use` a component would have to call that again
   * when it is drawn anew, and here nothing is left to wait for then. React would stumble over the state that follows.
   */
  function awaitPart(language: Language, part: Part): never {
    const { done, fault } = fetchPart(language, part);
    throw fault ?? done;
  }

  function read<A extends Area>(language: Language, area: A): Catalogue[A] {
    return here.get(language)?.[area] ?? awaitPart(language, partOf[area]);
  }

  function view(language: Language): Catalogue {
    const view = {};
    for (const area of areas) {
      Object.defineProperty(view, area, { enumerable: true, get: () => read(language, area) });
    }
    // Each area of the catalogue has its getter now, which the types cannot see.
    return view as Catalogue;
  }

  return {
    textsIn(language) {
      const known = views.get(language) ?? view(language);
      views.set(language, known);
      return known;
    },

    fetchParts(language, parts) {
      for (const part of parts) {
        inUse.add(part);
        if (!has(language, part)) fetchPart(language, part).done.catch(() => {});
      }
    },

    waitFor(language, parts) {
      const missing = parts.filter((part) => !has(language, part));
      // All are on their way before the first is waited for.
      for (const part of missing) fetchPart(language, part).done.catch(() => {});
      const [first] = missing;
      if (first) awaitPart(language, first);
    },

    async fill(language) {
      const missing = () => [...inUse].filter((part) => !has(language, part));
      // More may come into use while one waits.
      for (let parts = missing(); parts.length > 0; parts = missing()) {
        const tries = parts.map((part) =>
          fetchPart(language, part).done.catch(() => {
            fetches.delete(`${language}/${part}`);
            return fetchPart(language, part).done;
          }),
        );
        await Promise.all(tries);
      }
    },
  };
}
