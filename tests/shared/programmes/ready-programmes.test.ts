import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/conference/limits.ts';
import { parseProgramme } from '../../../shared/conference/parse-programme.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import type { ReadyProgramme } from '../../../shared/programmes/programme.ts';
import { readyProgramme, readyProgrammes } from '../../../shared/programmes/ready-programmes.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { languages } from '../../../shared/texts/language.ts';

/** Minutes of each step, as the method's table has them. */
const tables: Readonly<Record<string, readonly number[]>> = {
  'trygt-skolemiljo': [10, 50, 10, 15, 20, 35, 10, 20, 10],
  dialogkonferanse: [15, 45, 15, 30, 60, 15, 45, 50, 20, 5],
  'hybrid-samling': [15, 45, 40, 15, 30, 40, 25, 10],
  'kort-okt': [5, 10, 5, 25, 15, 5, 8, 2],
};
const sums: Readonly<Record<string, number>> = {
  'trygt-skolemiljo': 180,
  dialogkonferanse: 300,
  'hybrid-samling': 220,
  'kort-okt': 75,
};

const each = readyProgrammes.map((ready) => [ready.id, ready] as const);
const inEachLanguage = readyProgrammes.flatMap((ready) =>
  languages.map((language) => [ready.id, language, ready.steps[language], ready] as const),
);

const inMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const settingsOf = (step: Step) => step.settings as Readonly<Record<string, unknown>>;

/** Settings that are read by people. */
const wordSettings = ['alonePrompt', 'openPrompt', 'scaleQuestion'];

/** A step with each of its texts replaced by whether there is one. */
function shapeOf(step: Step): unknown {
  const settings = Object.entries(settingsOf(step)).map(([key, value]) => {
    if (wordSettings.includes(key)) return [key, value !== ''];
    if (key === 'lanes') return [key, (value as { id: string }[]).map((lane) => lane.id)];
    return [key, value];
  });
  const { title, question, instruction, forLeaders } = step;
  const told = { title: title !== '', question: question !== '', instruction: instruction !== '' };
  return { ...step, ...told, forLeaders: forLeaders !== undefined, settings };
}

function textsOf(step: Step): readonly string[] {
  const settings = settingsOf(step);
  const lanes = (settings.lanes ?? []) as readonly { readonly title: string }[];
  const prompts = wordSettings.map((key) => String(settings[key] ?? ''));
  return [
    step.title,
    step.question,
    step.instruction,
    step.forLeaders ?? '',
    ...prompts,
    ...lanes.map((lane) => lane.title),
  ].filter(Boolean);
}

function allTexts(ready: ReadyProgramme, language: (typeof languages)[number]): readonly string[] {
  const halls = ready.halls?.[language].map((hall) => hall.name) ?? [];
  const roles = ready.jobRoles?.[language] ?? [];
  const own = [ready.title[language], ready.description[language], ready.audience[language], ...halls, ...roles];
  return [...own, ...ready.steps[language].flatMap(textsOf)];
}

it('a programme for kindergartens lets their people say what they are, in every language alike', () => {
  for (const ready of readyProgrammes.filter(({ audience }) => /barnehage/i.test(audience.nb))) {
    const roles = languages.map((language) => ready.jobRoles?.[language] ?? []);
    expect(roles[0]).toEqual(expect.arrayContaining(['Barnehagelærer', 'Styrer', 'Lærer']));
    expect(new Set(roles.map(({ length }) => length)).size).toBe(1);
    for (const own of roles) expect(new Set(own).size).toBe(own.length);
  }
});

it('there are four, each found by its id', () => {
  expect(readyProgrammes.map(({ id }) => id)).toEqual(Object.keys(tables));
  for (const ready of readyProgrammes) expect(readyProgramme(ready.id)).toBe(ready);
  expect(readyProgramme('constructor')).toBeUndefined();
});

describe.each(inEachLanguage)('%s in %s', (id, language, steps, ready) => {
  it('is a programme that could come from outside, and comes through as it is', () => {
    const parsed = parseProgramme(stepKinds, JSON.parse(JSON.stringify(steps)));
    expect(parsed).toEqual({ ok: true, programme: steps });
  });

  it('has the minutes of the table', () => {
    expect(steps.map((step) => step.minutes)).toEqual(tables[id]);
    expect(steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(sums[id]);
    expect(ready.minutes).toBe(sums[id]);
  });

  it('says the ground rules first', () => {
    expect(steps[0]?.instruction).toMatch(/^(Vi er her for å lære av (hverandre|kvarandre)|We are here to learn)/);
  });

  it('says everything in words that fit and are whole', () => {
    for (const step of steps) {
      expect(step.title.length).toBeLessThanOrEqual(48);
      expect(step.question.length).toBeLessThanOrEqual(140);
      expect(step.instruction.length).toBeLessThanOrEqual(200);
      expect((step.forLeaders ?? '').length).toBeLessThanOrEqual(140);
      for (const { title } of (settingsOf(step).lanes ?? []) as { title: string }[])
        expect(title.length).toBeLessThanOrEqual(24);
    }
    expect(ready.title[language].length).toBeLessThanOrEqual(limits.titleLength);
    expect(ready.description[language].length).toBeLessThanOrEqual(130);
    expect(ready.audience[language].length).toBeLessThanOrEqual(90);
    expect(ready.description[language]).toMatch(/\.$/);
    for (const text of allTexts(ready, language)) expect(text).toMatch(/^\p{Lu}(?!.* {2}).*\S$/u);
  });

  it('is the same programme as in Bokmål', () => {
    expect(steps.map(shapeOf)).toEqual(ready.steps.nb.map(shapeOf));
    expect(ready.halls?.[language].map(({ digital }) => digital)).toEqual(
      ready.halls?.nb.map(({ digital }) => digital),
    );
  });
});

describe.each(each)('the time of %s', (_, ready) => {
  const { nb: steps } = ready.steps;

  it('is all in the parts of its steps', () => {
    for (const { id, minutes, parts } of steps) {
      expect([id, parts.reduce((sum, part) => sum + part.minutes, 0)]).toEqual([id, minutes]);
      expect(Math.min(...parts.map((part) => part.minutes))).toBeGreaterThan(0);
    }
  });

  it('gives each person of the largest group a turn in a round, and begins groups with a way to the table', () => {
    for (const { arrangement, parts, settings } of steps) {
      if (arrangement.kind !== 'groups') continue;
      expect(parts[0]?.kind).toBe('gather');
      const round = parts.find((part) => part.kind === 'round')?.minutes ?? 0;
      const { turnSeconds = 0 } = settings as { readonly turnSeconds?: number };
      expect(round * 60).toBe(turnSeconds * arrangement.size.max);
    }
  });

  it('lets at least seven groups report', () => {
    for (const { kind, minutes, settings } of steps) {
      if (kind !== 'plenaryReport') continue;
      const { secondsPerGroup } = settings as { readonly secondsPerGroup: number };
      expect(Math.floor((minutes * 60) / secondsPerGroup)).toBeGreaterThanOrEqual(7);
    }
  });

  it('comes to each fixed point on the minute, when it begins at a quarter in the morning', () => {
    const starts = steps.flatMap((step, at) => {
      if (step.startsAt === undefined) return [];
      return [inMinutes(step.startsAt) - steps.slice(0, at).reduce((sum, before) => sum + before.minutes, 0)];
    });
    expect(new Set(starts).size).toBeLessThanOrEqual(1);
    for (const start of starts) {
      expect(start % 15).toBe(0);
      expect(start).toBeGreaterThanOrEqual(8 * 60);
      expect(start).toBeLessThan(9 * 60);
    }
  });
});

describe('what single programmes are made for', () => {
  const step = (programme: string, stepId: string): Step => {
    const found = readyProgramme(programme)?.steps.nb.find(({ id }) => id === stepId);
    if (!found) throw new Error(`${programme} has no step ${stepId}`);
    return found;
  };

  it('B: lunch at half past eleven; same role, across, home', () => {
    expect(step('dialogkonferanse', 'lunch').startsAt).toBe('11:30');
    expect(step('dialogkonferanse', 'same-role').arrangement).toMatchObject({
      composition: 'sameKind',
      sameKindBy: 'jobRole',
    });
    expect(step('dialogkonferanse', 'across').arrangement).toMatchObject({
      composition: 'mixed',
      size: { min: 6, max: 8 },
    });
    expect(step('dialogkonferanse', 'home-plan').arrangement).toMatchObject({ composition: 'home' });
    expect(step('dialogkonferanse', 'surprise').settings).toMatchObject({ oneWord: true });
  });

  it('C: two halls and a digital one, the stream at nine, groups within and across them', () => {
    expect(readyProgramme('hybrid-samling')?.halls?.nb.map(({ digital }) => digital)).toEqual([false, false, true]);
    expect(step('hybrid-samling', 'first-stream').startsAt).toBe('09:00');
    expect(step('hybrid-samling', 'welcome').arrangement).toEqual({ kind: 'plenary', perHall: true });
    expect(step('hybrid-samling', 'work-group').arrangement).toMatchObject({ composition: 'home', halls: 'within' });
    expect(step('hybrid-samling', 'together').arrangement).toMatchObject({ composition: 'mixed', halls: 'across' });
  });

  it('C: what the hosts see to is said to them, and not to everybody', () => {
    for (const { instruction, question, forLeaders } of readyProgrammes.flatMap(({ steps }) =>
      languages.flatMap((language) => steps[language]),
    ))
      expect(`${question} ${instruction}`, forLeaders).not.toMatch(/salvert|hall host/i);
    expect(step('hybrid-samling', 'welcome').forLeaders).toMatch(/^Salverten/);
  });

  it('D: alone without a name, then three dots on the points of the groups', () => {
    const reflection = step('kort-okt', 'reflection');
    expect(reflection).toMatchObject({ attribution: 'anonymous', settings: { share: true } });
    // Anonymous notes come in one batch, which only a board of one lane can take.
    expect(boardSpecs(stepKinds, reflection).find(({ scope }) => scope === 'plenary')?.lanes).toHaveLength(1);
    expect(step('kort-okt', 'vote').settings).toEqual({ votesOn: 'report', dots: 3 });
  });

  it('every kind there is is met in one of them, but those that are added when there is a need', () => {
    const whenNeeded = ['helpBoard'];
    const kinds = readyProgrammes.flatMap((ready) => ready.steps.nb.map(({ kind }) => kind));
    expect(new Set([...kinds, ...whenNeeded])).toEqual(new Set(stepKinds.keys()));
  });
});

describe('each language is itself', () => {
  const textsIn = (language: (typeof languages)[number]) => readyProgrammes.flatMap((one) => allTexts(one, language));
  const found = (texts: readonly string[], forbidden: RegExp) =>
    texts.flatMap((text) => (text.match(forbidden) ?? []).map((word) => `${word}: ${text}`));

  // Spelt or bent as in Bokmål only. What both share, such as "gruppene", is not here.
  const bokmaal = new RegExp(
    `(?<!\\p{L})(${[
      'ikke|jeg|selv|hva|hvem|hvor\\p{L}*|hver\\p{L}*|hvilke\\p{L}*|noen|noe|mye|fra|igjennom|bare|uten|siden',
      'dere|deres|dem|ett|én|en|samme|enig\\p{L}*|skole\\p{L}*|hjem\\p{L}*|uker|minutter|punkter|deltakere',
      'kommer|tar|gjør|forteller|tenker|lytter|følger|velger|skriver|hindrer|virker|trenger|vet|blir det',
      'ble|krevende|faglig|fortelling|lærerne|elevene|voksne|ansatte|veileder\\p{L}*|begrep|navn',
      'gjenkjenne\\p{L}*|uenighet|utrygghet|krenkelser|barnehager|saler|kommuner|tjenester|samlingen|oppsummeringen',
      'sammen|veien|allerede|ansvarlig|viktigste|klokere|overrask(?:et|elser)|annenhver|halvannet|nå|innen',
    ].join('|')})(?!\\p{L})`,
    'giu',
  );
  const nynorsk =
    /(?<!\p{L})(ikkje|eg|kva|kven|kvar\p{L}*|korleis|kvifor|nokon|noko|frå|dykk|skul\p{L}+|heim\p{L}*|saman|vere|gjer|eit|ein|éin|éi|samde)(?!\p{L})/giu;

  it('Nynorsk holds no Bokmål', () => {
    expect(found(textsIn('nn'), bokmaal)).toEqual([]);
    // The net catches: nearly every sentence of the original has such a word.
    const caught = textsIn('nb').filter((text) => found([text], bokmaal).length > 0);
    expect(caught.length).toBeGreaterThan(textsIn('nb').length / 2);
  });

  it('Bokmål holds no Nynorsk', () => {
    expect(found(textsIn('nb'), nynorsk)).toEqual([]);
  });

  it('English holds no Norwegian letter but in a name', () => {
    expect(
      textsIn('en')
        .map((text) => text.replace('Vesterålen', ''))
        .filter((text) => /[æøåéè]/iu.test(text)),
    ).toEqual([]);
  });
});
