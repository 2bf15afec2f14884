import { isLanguage, type Language } from '../../../shared/texts/language.ts';
import * as enGroups from './en/in-groups.ts';
import * as enPlenary from './en/in-plenary.ts';
import * as nbGroups from './nb/in-groups.ts';
import * as nbPlenary from './nb/in-plenary.ts';
import * as nnGroups from './nn/in-groups.ts';
import * as nnPlenary from './nn/in-plenary.ts';
import type { Lines } from './phrases.ts';

const lines: Readonly<Record<Language, Lines>> = {
  nb: { ...nbGroups, ...nbPlenary },
  nn: { ...nnGroups, ...nnPlenary },
  en: { ...enGroups, ...enPlenary },
};

/** What people say in a conference of that language. */
export function linesIn(language: string): Lines {
  return lines[isLanguage(language) ? language : 'nb'];
}
