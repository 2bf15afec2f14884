import { describe, expect, it } from 'vitest';
import { findQuestions, ownTheme } from '../../../../client/facilitator/bank/find-questions.ts';
import { questionBank } from '../../../../shared/questions/question-bank.ts';

const themes = await questionBank('nb');
const own = [{ question: 'Hva gleder dere dere til?', sensitive: false, networkId: null }];
const find = (theme: string, search: string) => findQuestions(themes, own, 'Egne', { theme, search });

describe('searching the question bank', () => {
  it('finds all with no words, one’s own first', () => {
    const all = find('', ' ');
    expect(all[0]?.question).toBe(own[0]?.question);
    expect(all).toHaveLength(1 + themes.reduce((sum, { questions }) => sum + questions.length, 0));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('wants every word, in the question or its theme, whatever the case', () => {
    const found = find('', 'MOBBING feste');
    expect(found.map(({ question }) => question)).toEqual([expect.stringContaining('få feste')]);
    expect(find('', 'finnes ikke noe sted')).toEqual([]);
  });

  it('keeps to a theme', () => {
    expect(new Set(find('violence', '').map(({ theme }) => theme))).toEqual(new Set(['violence']));
    expect(find(ownTheme, '').map(({ own: kept }) => kept)).toEqual(own);
  });
});
