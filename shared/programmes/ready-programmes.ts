import { dialogkonferanse } from './dialogkonferanse.ts';
import { hybridSamling } from './hybrid-samling.ts';
import { kortOkt } from './kort-okt.ts';
import type { ReadyProgramme } from './programme.ts';
import { trygtSkolemiljo } from './trygt-skolemiljo.ts';

export const readyProgrammes: readonly ReadyProgramme[] = [trygtSkolemiljo, dialogkonferanse, hybridSamling, kortOkt];

export function readyProgramme(id: string): ReadyProgramme | undefined {
  return readyProgrammes.find((programme) => programme.id === id);
}
