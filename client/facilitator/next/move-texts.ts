import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import type { NextMove } from './next-move.ts';

type Texts = Catalogue['facilitator'];

/** A title within a sentence: in quotation marks where its own punctuation would end the sentence. */
export function titleInSentence(title: string, texts: Texts): string {
  return /[.,:;?!–]/.test(title) ? texts.quoted(title) : title;
}

/** What stands on the *Next* button: what it will do. */
export function moveLabel(move: NextMove, texts: Texts, timeOfDay: (at: number) => string): string {
  switch (move.kind) {
    case 'begin':
      return texts.begin(titleInSentence(move.step.title, texts));
    case 'part':
      return texts.nextPart(texts.parts[move.part.kind], move.minutes);
    case 'step':
      return texts.nextStep(titleInSentence(move.step.title, texts), timeOfDay(move.endsAt));
    case 'groups':
      return texts.nextGroups(texts.quoted(move.step.title));
    case 'end':
      return texts.finish;
  }
}

/** The rest of what it means, said beside the button; empty where the button says it all. */
export function moveMeaning(move: NextMove, leavesGroups: boolean, texts: Texts): string {
  switch (move.kind) {
    case 'begin':
      return texts.beginMeans;
    case 'groups':
      return texts.groupsMean;
    case 'end':
      return texts.finishMeans;
    case 'step':
      return leavesGroups ? texts.leavingMeans : '';
    case 'part':
      return '';
  }
}
