import { counted } from '../plural.ts';

export const boards = {
  writeNote: 'Skriv en lapp …',
  noteLabel: 'Ny lapp',
  hearts: (n: number) => counted(n, 'ett hjerte', 'hjerter'),
  lifted: 'løftet til plenum',
  liftToPlenary: 'Løft til plenum',
  takeDown: 'Ta ned fra plenum',
  giveHeart: 'Gi et hjerte',
  takeHeartBack: 'Ta hjertet tilbake',
  moveTo: 'Flytt til …',
  comment: 'Kommenter',
  typing: (name: string) => `${name} skriver …`,
  locked: 'Tavla er lukket for skriving.',
  emptyExample: (example: string) => `For eksempel: «${example}»`,
};
