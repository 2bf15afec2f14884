import { describe, expect, test } from 'vitest';
import type { Step } from '../../../shared/conference/programme.ts';
import { type Field, type Readers, readersOf } from '../../../shared/privacy/readers.ts';
import { trygtSkolemiljo } from '../../../shared/programmes/trygt-skolemiljo.ts';
import { catalogues } from '../../../shared/texts/catalogue.ts';
import { languages } from '../../../shared/texts/language.ts';

const plain = trygtSkolemiljo.steps.nb[0] as Step;
const as = (changes: Partial<Step>): Step => ({ ...plain, ...changes });

describe('who will see the words of a field', () => {
  const rows: readonly [Partial<Step>, Field, 'group' | 'plenary' | undefined, Readers][] = [
    [{}, 'own', 'group', 'own'],
    [{}, 'shareable', undefined, 'own'],
    [{}, 'shareable', 'group', 'draftGroup'],
    [{}, 'shareable', 'plenary', 'draftAll'],
    [{}, 'sent', 'plenary', 'sentAll'],
    [{}, 'group', 'group', 'group'],
    [{ attribution: 'group' }, 'sent', 'plenary', 'sentAll'],
    [{ attribution: 'name' }, 'own', 'plenary', 'own'],
    [{ attribution: 'name' }, 'shareable', 'group', 'draftGroupNamed'],
    [{ attribution: 'name' }, 'shareable', 'plenary', 'draftAllNamed'],
    [{ attribution: 'name' }, 'sent', 'plenary', 'sentAllNamed'],
    [{ attribution: 'name' }, 'group', 'group', 'group'],
    [{ hidden: true }, 'shareable', 'group', 'draftGroupLater'],
    [{ hidden: true }, 'sent', 'plenary', 'sentAllLater'],
    [{ hidden: true, attribution: 'name' }, 'shareable', 'plenary', 'draftAllNamedLater'],
    [{ attribution: 'anonymous' }, 'shareable', 'group', 'draftAnonymous'],
    [{ attribution: 'anonymous' }, 'sent', 'plenary', 'sentAnonymous'],
    [{ attribution: 'anonymous' }, 'own', 'plenary', 'own'],
    [{ attribution: 'anonymous' }, 'group', 'group', 'group'],
  ];
  test.each(rows)('%j, %s, shared to %s: %s', (changes, field, sharesTo, readers) => {
    expect(readersOf(as(changes), field, sharesTo)).toBe(readers);
  });

  test.each(languages)('%s: only what is anonymous is called so, only what is named says so', async (language) => {
    const { readers } = (await catalogues[language]()).privacy;
    for (const [key, text] of Object.entries(readers)) {
      expect(/anonym/i.test(text), key).toBe(/Anonymous/.test(key));
      expect(/med navnet ditt|med namnet ditt|with your name/.test(text), key).toBe(/Named/.test(key));
      expect(text, key).toMatch(/\.$/);
    }
  });
});
