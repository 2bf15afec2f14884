import type { ConferenceEvent } from './events.ts';

/** The words that are gone for good once this has happened: whoever holds them lets go of them. */
export function erasedWords(event: ConferenceEvent): readonly string[] {
  switch (event.type) {
    case 'wordRedacted':
      return [event.wordId];
    case 'beforehandRenewed':
    case 'beforehandRemoved':
    case 'answerChanged':
    case 'answerRemoved':
      return event.erased;
    default:
      return [];
  }
}
