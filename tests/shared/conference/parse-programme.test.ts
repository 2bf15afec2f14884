import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/conference/limits.ts';
import { parseProgramme } from '../../../shared/conference/parse-programme.ts';
import { readyProgrammes } from '../../../shared/programmes/ready-programmes.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { otherProgramme, programmeA } from './house.ts';
import { runs } from './runs.ts';

const parse = (...steps: unknown[]) => parseProgramme(stepKinds, steps);
const faultOf = (...steps: unknown[]) => {
  const parsed = parse(...steps);
  return parsed.ok ? 'none' : parsed.fault;
};
const pause = {
  id: 'pause',
  kind: 'break',
  title: 'Pause',
  question: '',
  minutes: 10,
  arrangement: { kind: 'plenary' },
};
const talk = {
  ...pause,
  id: 'talk',
  kind: 'groupWork',
  arrangement: { kind: 'groups', composition: 'mixed' },
  settings: { lanes: [{ id: 'manage', title: '' }], alonePrompt: '', openPrompt: '', turnSeconds: 60 },
};
const thoughts = { ...pause, id: 'thoughts', kind: 'reflection', settings: { share: true } };
const vote = { ...pause, id: 'vote', kind: 'vote', settings: { votesOn: 'thoughts', dots: 3 } };
const report = {
  ...pause,
  id: 'report',
  kind: 'plenaryReport',
  settings: { reportsOn: 'talk', notesPerGroup: 1, secondsPerGroup: 120 },
};

describe('groups', () => {
  const inGroups = (more: object) => ({ ...talk, arrangement: { ...talk.arrangement, ...more } });

  it('are as large or as many as the step says, in the halls it says', () => {
    const parsed = parse(inGroups({ tables: 6, halls: 'paired' }));
    const size = { min: 4, max: 5 };
    expect(parsed).toMatchObject({ ok: true, programme: [{ arrangement: { tables: 6, halls: 'paired', size } }] });
    expect(faultOf(inGroups({ tables: 0 }))).toMatch(/arrangement.tables/);
    expect(faultOf(inGroups({ tables: limits.tables + 1 }))).toMatch(/arrangement.tables/);
    expect(faultOf(inGroups({ halls: 'both' }))).toMatch(/arrangement.halls/);
  });
});

describe('a sensitive step', () => {
  it('waits to be shown, and names nobody', () => {
    const parsed = parse({ ...thoughts, sensitive: true });
    expect(parsed).toMatchObject({ ok: true, programme: [{ sensitive: true, hidden: true }] });
    expect(parse({ ...thoughts, sensitive: true, attribution: 'anonymous' }).ok).toBe(true);
    expect(faultOf({ ...thoughts, sensitive: true, attribution: 'name' })).toMatch(/sensitive/);
    expect(parse({ ...thoughts, sensitive: false }).ok).toBe(false);
  });

  it('may be one of groups, whose boards name nobody in any case', () => {
    expect(parse({ ...talk, sensitive: true })).toMatchObject({
      ok: true,
      programme: [{ sensitive: true, hidden: true }],
    });
  });
});

describe('what the hall screen shows', () => {
  it('may be the question alone, where people need nothing else there', () => {
    expect(parse({ ...talk, hallShows: 'question' })).toMatchObject({
      ok: true,
      programme: [{ hallShows: 'question' }],
    });
    expect(faultOf({ ...pause, hallShows: 'question' })).toMatch(/hall screen/);
    expect(faultOf(talk, { ...report, hallShows: 'question' })).toMatch(/^step 2: .*hall screen/);
  });

  it.each(['', 'notes', 'usual', true, null, ['question']])('is nothing else: %j', (hallShows) => {
    expect(faultOf({ ...talk, hallShows })).toMatch(/hallShows/);
  });
});

describe('a programme from outside', () => {
  it.each(
    readyProgrammes.flatMap((ready) =>
      Object.entries(ready.steps).map(([language, steps]) => [ready.id, language, steps] as const),
    ),
  )('may be %s (%s), which comes through as it is', (_, _language, steps) => {
    expect(parseProgramme(stepKinds, JSON.parse(JSON.stringify(steps)))).toEqual({ ok: true, programme: steps });
  });

  it('may hold what programme A leaves out', () => {
    expect(parseProgramme(stepKinds, otherProgramme)).toEqual({ ok: true, programme: otherProgramme });
  });

  it('gets what may be left out', () => {
    const parsed = parse(pause, talk);
    expect(parsed).toMatchObject({
      ok: true,
      programme: [
        { instruction: '', parts: [{ kind: 'open', minutes: 0 }], settings: {} },
        { arrangement: { kind: 'groups', composition: 'mixed', sameKindBy: 'schoolType', size: { min: 4, max: 5 } } },
      ],
    });
  });

  it('drops what it does not know', () => {
    const parsed = parse({ ...pause, extra: 1, settings: { evil: true }, arrangement: { kind: 'plenary', size: 3 } });
    expect(parsed.ok && parsed.programme[0]).toEqual({
      ...pause,
      instruction: '',
      parts: [{ kind: 'open', minutes: 0 }],
      settings: {},
    });
  });

  it.each<[string, readonly unknown[], RegExp]>([
    ['an empty programme', [], /too few/],
    ['too many steps', Array.from({ length: limits.steps + 1 }, (_, at) => ({ ...pause, id: `p${at}` })), /too many/],
    ['a step that is nothing', [null], /^step 1: /],
    ['a step that is a list', [pause, []], /^step 2: /],
    ['a kind that there is not', [{ ...pause, kind: 'dance' }], /^step 1: there is no step kind "dance"/],
    ['a kind named like a key of every object', [{ ...pause, kind: 'constructor' }], /no step kind/],
    ['a kind as long as a book', [{ ...pause, kind: 'x'.repeat(9_000) }], /^.{0,100}$/],
    ['an id that is used twice', [pause, { ...pause }], /^step 2: the id "pause" is used twice/],
    ['an id that cannot stand in a board name', [{ ...pause, id: 'a/b' }], /^step 1: id: not an id/],
    ['an id that is a prototype', [{ ...pause, id: '__proto__' }], /^step 1: id: not an id/],
    ['no title', [{ ...pause, title: '' }], /^step 1: title/],
    ['a title that is too long', [{ ...pause, title: 'x'.repeat(limits.titleLength + 1) }], /^step 1: title/],
    [
      'a question that is too long',
      [{ ...pause, question: 'x'.repeat(limits.questionLength + 1) }],
      /^step 1: question/,
    ],
    ['no minutes', [{ ...pause, minutes: 0 }], /^step 1: minutes/],
    ['half a minute', [{ ...pause, minutes: 0.5 }], /^step 1: minutes/],
    ['minutes without end', [{ ...pause, minutes: Number.POSITIVE_INFINITY }], /^step 1: minutes/],
    ['an arrangement that there is not', [{ ...pause, arrangement: { kind: 'circle' } }], /^step 1: arrangement/],
    [
      'groups turned round',
      [{ ...talk, arrangement: { ...talk.arrangement, size: { min: 6, max: 4 } } }],
      /smallest group is larger/,
    ],
    ['no parts', [{ ...pause, parts: [] }], /^step 1: parts/],
    ['a part of an unknown kind', [{ ...pause, parts: [{ kind: 'sing', minutes: 1 }] }], /^step 1: parts\.0\.kind/],
    ['nine parts', [{ ...pause, parts: Array.from({ length: 9 }, () => ({ kind: 'open', minutes: 1 })) }], /parts/],
    ['settings that are a list', [{ ...pause, settings: [] }], /^step 1: settings/],
    ['settings that a kind refuses', [{ ...talk, settings: {} }], /^step 1: settings: lanes/],
    [
      'two lanes of one id',
      [{ ...talk, settings: { ...talk.settings, lanes: [talk.settings.lanes[0], talk.settings.lanes[0]] } }],
      /two lanes have one id/,
    ],
    ['a report on nothing', [report], /reports on "talk", which is not an earlier step/],
    ['a report on a later step', [report, talk], /^step 1: it reports on/],
    [
      'a report on itself',
      [{ ...report, settings: { ...report.settings, reportsOn: 'report' } }],
      /^step 1: it reports/,
    ],
    [
      'a report on a step in plenary',
      [{ ...talk, arrangement: { kind: 'plenary' } }, report],
      /^step 2: it reports on/,
    ],
    [
      'a report on groups that have no board',
      [{ ...pause, id: 'talk', arrangement: talk.arrangement }, report],
      /^step 2: it reports on/,
    ],
    ['a vote on nothing', [vote], /votes on "thoughts", which is not an earlier step/],
    ['a vote on a later step', [vote, thoughts], /^step 1: it votes on/],
    ['a vote on what nobody shares', [{ ...thoughts, settings: { share: false } }, vote], /^step 2: it votes on/],
    ['a vote on group boards', [{ ...talk, id: 'thoughts' }, vote], /^step 2: it votes on/],
    [
      'a link that a browser should not open',
      [{ ...pause, kind: 'input', settings: { speaker: '', link: 'javascript:alert(1)' } }],
      /not a web address/,
    ],
  ])('is refused with %s', (_, steps, fault) => {
    expect(faultOf(...steps)).toMatch(fault);
  });

  it('never throws, and what it takes is sound: taking it again changes nothing', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, '', 'x', 0, -1, 7, 1.5, true, [], {}, 'groupWork', 'break', '__proto__'),
      fc.anything(),
    );
    const spoiled = fc.record({
      at: fc.nat(programmeA.length - 1),
      path: fc.constantFrom(
        'id',
        'kind',
        'title',
        'question',
        'minutes',
        'arrangement',
        'parts',
        'settings',
        '__proto__',
      ),
      value,
    });
    fc.assert(
      fc.property(fc.array(spoiled, { maxLength: 3 }), fc.array(fc.anything(), { maxLength: 2 }), (spoils, more) => {
        const steps: unknown[] = structuredClone([...programmeA]);
        for (const spoil of spoils) {
          steps[spoil.at] = { ...(steps[spoil.at] as object), [spoil.path]: spoil.value };
        }
        const parsed = parse(...steps, ...more);
        if (parsed.ok) expect(parse(...parsed.programme)).toEqual(parsed);
        else expect(parsed.fault).toMatch(/^step \d+: |^too/);
      }),
      runs(500),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
