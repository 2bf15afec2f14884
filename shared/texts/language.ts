/** The languages that have a catalogue. A new one is a catalogue, a line here and a line in `catalogue.ts`. */
export const languages = ['nb', 'nn', 'en'] as const;

export type Language = (typeof languages)[number];

/** Languages whose readers are better served by one of ours than by the fallback. */
const nearest: Readonly<Record<string, Language>> = {
  nb: 'nb',
  no: 'nb',
  nn: 'nn',
  da: 'nb',
  sv: 'nb',
  se: 'nb',
  sma: 'nb',
  smj: 'nb',
  en: 'en',
};

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/**
 * The first language we can speak among those a person prefers.
 * @param preferred an Accept-Language header, or `navigator.languages`
 */
export function pickLanguage(preferred: string | readonly string[] | undefined, fallback: Language = 'nb'): Language {
  const tags = typeof preferred === 'string' ? byWeight(preferred) : (preferred ?? []);
  for (const tag of tags) {
    const primary = tag.trim().toLowerCase().split('-')[0] ?? '';
    const language = Object.hasOwn(nearest, primary) ? nearest[primary] : undefined;
    if (language) return language;
  }
  return fallback;
}

/** The tags of an Accept-Language header, dearest first; what cannot be read counts as least wanted. */
function byWeight(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';');
      const weight = parameters.map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.trim(), weight: weight === undefined ? (parameters.length > 0 ? 0 : 1) : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
