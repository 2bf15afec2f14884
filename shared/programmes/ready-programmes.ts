import type { ReadyProgramme } from './programme.ts';
import { trygtSkolemiljo } from './trygt-skolemiljo.ts';

export const readyProgrammes: readonly ReadyProgramme[] = [trygtSkolemiljo];

export function readyProgramme(id: string): ReadyProgramme | undefined {
  return readyProgrammes.find((programme) => programme.id === id);
}
