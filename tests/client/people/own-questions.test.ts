import { describe, expect, it } from 'vitest';
import {
  forgetQuestion,
  type KeptQuestion,
  keepNetworkQuestions,
  keepQuestion,
  keptQuestions,
} from '../../../client/people/own-questions.ts';

function store() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => held.set(key, text),
  };
}

const mine: KeptQuestion = { question: 'Hva virker?', sensitive: false, networkId: null };

describe('questions of one’s own', () => {
  it('are kept once, and forgotten', () => {
    const place = store();
    keepQuestion(mine, place);
    keepQuestion({ ...mine, sensitive: true }, place);
    expect(keptQuestions(place)).toEqual([{ ...mine, sensitive: true }]);
    expect(forgetQuestion(mine, place)).toEqual([]);
  });

  it('leave room for those of networks, which follow the network', () => {
    const place = store();
    keepQuestion(mine, place);
    keepNetworkQuestions('n1', [{ question: 'A?', sensitive: false }], place);
    keepNetworkQuestions('n1', [{ question: 'B?', sensitive: true }], place);
    expect(keptQuestions(place)).toEqual([mine, { question: 'B?', sensitive: true, networkId: 'n1' }]);
  });

  it('are none where something else stands, or nothing can be kept', () => {
    const broken = { getItem: () => '{"a":1}', setItem: () => {} };
    expect(keptQuestions(broken)).toEqual([]);
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keepQuestion(mine, full)).toEqual([mine]);
  });
});
