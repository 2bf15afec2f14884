import { expect, test } from 'vitest';
import { splitQuestion } from '../../../client/steps/hall-question.ts';
import { gatherWords } from '../../../client/steps/hall-words.ts';

const said = (...texts: string[]) => gatherWords(texts.map((text, at) => ({ id: `w:${at}`, text })));

test('words keep their order, and one that several have said stands once', () => {
  expect(said('Ro', 'Håp', 'ro ', 'RO', 'Nysgjerrighet')).toEqual([
    { id: 'w:0', text: 'Ro', count: 3 },
    { id: 'w:1', text: 'Håp', count: 1 },
    { id: 'w:4', text: 'Nysgjerrighet', count: 1 },
  ]);
});

test('letters of Sámi are letters of their own, however they are composed', () => {
  expect(said('čáhci', 'c\u030ca\u0301hci', 'cahci')).toHaveLength(2);
});

test('an erased word leaves no hole, and a word called like a method is a word', () => {
  expect(said('', 'constructor', '  ').map((one) => one.text)).toEqual(['constructor']);
});

test('a scene and a question part; what is asked now is not said twice', () => {
  const question = 'Tenk på en situasjon siden sist. Hva gjorde du, og hva skjedde?';
  const parted = { text: 'Tenk på en situasjon siden sist.', follow: 'Hva gjorde du, og hva skjedde?' };
  expect(splitQuestion(question)).toEqual(parted);
  expect(splitQuestion(question, 'Hva gjorde du, og hva skjedde?')).toEqual(parted);
  expect(splitQuestion(question, 'Skriv ett ord.')).toEqual({ text: question, follow: 'Skriv ett ord.' });
});

test('one sentence stays one, also when it is the prompt itself', () => {
  const one = { text: 'Hva av dette er relevant hos dere?', follow: undefined };
  expect(splitQuestion(one.text)).toEqual(one);
  expect(splitQuestion(one.text, one.text)).toEqual(one);
  expect(splitQuestion('Kl. 10? Ja.')).toEqual({ text: 'Kl. 10? Ja.', follow: undefined });
});
