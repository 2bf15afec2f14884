import type { Language } from '../texts/language.ts';
import type { nb } from './words/nb.ts';

type Words = typeof nb;
export type ThemeId = keyof Words;

/** A language of the bank: the same themes, questions and links as Bokmål has; one that misses any does not compile. */
export type QuestionWords = {
  readonly [Theme in ThemeId]: {
    readonly title: string;
    readonly questions: { readonly [Id in keyof Words[Theme]['questions']]: string };
    readonly links: { readonly [Id in keyof Words[Theme]['links']]: string };
  };
};

export interface BankQuestion {
  /** `theme/question`, the same in every language. */
  readonly id: string;
  readonly theme: ThemeId;
  readonly question: string;
  /** The kind of step that it is good for. */
  readonly stepKind: string;
  /** What is answered may hurt somebody: the step should be marked as sensitive. */
  readonly sensitive: boolean;
}

export interface BankTheme {
  readonly id: ThemeId;
  readonly title: string;
  readonly questions: readonly BankQuestion[];
  readonly links: readonly { readonly href: string; readonly title: string }[];
}

const addresses: Readonly<Record<string, string>> = {
  barnehagelov: 'https://lovdata.no/dokument/NL/lov/2005-06-17-64',
  bufdir: 'https://www.bufdir.no/',
  datatilsynet: 'https://www.datatilsynet.no/',
  dubestemmer: 'https://www.dubestemmer.no/',
  elev: 'https://www.elev.no/',
  foreldre: 'https://www.foreldreutvalgene.no/',
  medietilsynet: 'https://www.medietilsynet.no/',
  ombud: 'https://www.barneombudet.no/',
  opplaeringslov: 'https://lovdata.no/dokument/NL/lov/2023-06-09-30',
  plikt: 'https://plikt.no/',
  statped: 'https://www.statped.no/',
  udir: 'https://www.udir.no/',
};

/** Themes all of whose questions touch what may hurt somebody; and single questions of others. */
const sensitive: ReadonlySet<string> = new Set([
  'violence',
  'bullying/see',
  'bullying/bystanders',
  'bullying/after',
  'netSense/spread',
  'inclusion/door',
  'parents/hard',
  'safeEnvironment/follow',
  'safeEnvironment/hear',
]);

/** What is best told as a story, and what one rather thinks about alone; all others are for talk in groups. */
const otherKinds: Readonly<Record<string, string>> = {
  'bullying/bystanders': 'practiceStory',
  'pupilVoice/changed': 'practiceStory',
  'everydayHeroes/saw': 'practiceStory',
  'inclusion/support': 'practiceStory',
  'professionalCommunity/learned': 'reflection',
  'classLeadership/relation': 'reflection',
  'violence/care': 'reflection',
  'bullying/try': 'plan',
  'professionalCommunity/spread': 'plan',
  'kindergartenSchool/meet': 'plan',
};

const words: { readonly [L in Language]: () => Promise<QuestionWords> } = {
  nb: async () => (await import('./words/nb.ts')).nb,
  nn: async () => (await import('./words/nn.ts')).nn,
  en: async () => (await import('./words/en.ts')).en,
};

/** The bank in a language. Rejects when its words cannot be fetched. */
export async function questionBank(language: Language): Promise<readonly BankTheme[]> {
  const spoken = await words[language]();
  return (Object.keys(spoken) as ThemeId[]).map((theme) => {
    const { title, questions, links } = spoken[theme];
    return {
      id: theme,
      title,
      questions: Object.entries(questions as Record<string, string>).map(([name, question]) => {
        const id = `${theme}/${name}`;
        return {
          id,
          theme,
          question,
          stepKind: otherKinds[id] ?? 'groupWork',
          sensitive: sensitive.has(theme) || sensitive.has(id),
        };
      }),
      links: Object.entries(links as Record<string, string>).map(([name, said]) => ({
        href: addresses[name] ?? '',
        title: said,
      })),
    };
  });
}
