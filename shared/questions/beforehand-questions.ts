import type { AnswerLane, BeforehandKind } from '../conference/beforehand.ts';
import type { Language } from '../texts/language.ts';

/** What may be asked before the day, ready to be sent or changed: in the conference's language, as those who answer read it. */
export const beforehandQuestions: Readonly<Record<Language, Readonly<Record<BeforehandKind, string>>>> = {
  nb: {
    needs: 'Hva trenger dere mest å snakke med andre om akkurat nå, for å komme videre hos dere?',
    stories: 'Hva har dere prøvd hos dere som ble bra, eller som dere lærte mye av? Fortell kort.',
    help: 'Hva vil du gjerne ha hjelp til av de andre på samlingen, og hva kan du hjelpe andre med?',
  },
  nn: {
    needs: 'Kva treng de mest å snakke med andre om akkurat no, for å kome vidare hos dykk?',
    stories: 'Kva har de prøvd hos dykk som vart bra, eller som de lærte mykje av? Fortel kort.',
    help: 'Kva vil du gjerne ha hjelp til av dei andre på samlinga, og kva kan du hjelpe andre med?',
  },
  en: {
    needs: 'What do you most need to talk about with others right now, to get further where you work?',
    stories: 'What have you tried at your workplace that went well, or that taught you a lot? Tell it in short.',
    help: 'What would you like help with from the others on the day, and what can you help others with?',
  },
};

/** What stands before an answer about help on a board that has no lanes for it. */
export const helpWords: Readonly<Record<Language, Readonly<Partial<Record<AnswerLane, string>>>>> = {
  nb: { asked: 'Ber om hjelp: ', offered: 'Tilbyr hjelp: ' },
  nn: { asked: 'Bed om hjelp: ', offered: 'Tilbyd hjelp: ' },
  en: { asked: 'Asks for help: ', offered: 'Offers help: ' },
};
