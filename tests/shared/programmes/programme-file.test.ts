import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { programmeFileSchema, schemaPath } from '../../../scripts/programme-schema.ts';
import {
  fileVersion,
  type KeptProgramme,
  largestFile,
  readProgrammeFile,
  writeProgrammeFile,
} from '../../../shared/programmes/programme-file.ts';
import { readyProgrammes } from '../../../shared/programmes/ready-programmes.ts';
import { languages } from '../../../shared/texts/language.ts';

const all = readyProgrammes.flatMap((ready) =>
  languages.map((language): [string, KeptProgramme] => [
    `${ready.id} ${language}`,
    {
      title: ready.title[language],
      language,
      halls: (ready.halls?.[language] ?? []).map(({ name, digital }) => ({ name, digital })),
      steps: ready.steps[language],
    },
  ]),
);
const [, some] = all[0] as [string, KeptProgramme];
const held = (programme = some): Record<string, unknown> => JSON.parse(writeProgrammeFile(programme));
const read = (file: unknown) => readProgrammeFile(JSON.stringify(file));
const changed = (at: number, changes: object) => {
  const steps = some.steps.map((step, index) => (index === at ? { ...step, ...changes } : step));
  return { ...held(), steps };
};

describe('a programme as a file', () => {
  it.each(all)('comes back as it went: %s', (_name, programme) => {
    const written = writeProgrammeFile(programme);
    expect(readProgrammeFile(written)).toEqual({ ok: true, programme });
    // As some editors save it.
    expect(readProgrammeFile(`\uFEFF${written}`)).toEqual({ ok: true, programme });
  });

  it('keeps what the hall screen shows', () => {
    const told = some.steps.map((step, at) => (at === 0 ? { ...step, hallShows: 'question' as const } : step));
    const programme = { ...some, steps: told };
    expect(readProgrammeFile(writeProgrammeFile(programme))).toEqual({ ok: true, programme });
  });

  it('is not any other file', () => {
    const others = ['', '{', 'null', '[]', '"samling-programme"', '{"format":"samling-programme"}', '<html></html>'];
    for (const other of others) expect(readProgrammeFile(other)).toEqual({ ok: false, fault: 'notAProgramme' });
    expect(read({ ...held(), format: 'another' })).toEqual({ ok: false, fault: 'notAProgramme' });
    expect(read({ ...held(), version: 0.5 })).toEqual({ ok: false, fault: 'notAProgramme' });
    expect(readProgrammeFile(' '.repeat(largestFile + 1))).toEqual({ ok: false, fault: 'tooLarge' });
  });

  it('says when a newer Samling wrote it, whatever else stands in it', () => {
    const fault = { ok: false, fault: 'newer' };
    expect(read({ ...held(), version: fileVersion + 1 })).toEqual(fault);
    expect(read({ format: 'samling-programme', version: fileVersion + 1, acts: [] })).toEqual(fault);
  });

  it('says what is wrong with it, and where', () => {
    expect(read({ ...held(), title: '' })).toMatchObject({
      fault: 'invalid',
      detail: expect.stringContaining('title'),
    });
    expect(read({ ...held(), steps: [] })).toMatchObject({
      fault: 'invalid',
      detail: expect.stringContaining('steps'),
    });
    const says = (file: unknown, detail: RegExp) =>
      expect(read(file)).toMatchObject({ ok: false, fault: 'invalid', detail: expect.stringMatching(detail) });
    says(changed(2, { minutes: -1 }), /^step 3: minutes/);
    says(changed(0, { kind: 'seance' }), /^step 1: there is no step kind "seance"/);
    says(changed(3, { settings: { speaker: 'Ada', link: 'javascript:alert(1)' } }), /^step 4: settings: /);
  });

  it('keeps no more than a programme has: neither people nor scripts come in with it', () => {
    const given = { ...held(), people: [{ name: 'Kari' }], script: 'alert(1)' };
    expect(read(given)).toEqual({ ok: true, programme: some });
    const title = '<img src=x onerror=alert(1)>';
    expect(read(changed(0, { title, onload: 'alert(1)' }))).toMatchObject({
      ok: true,
      programme: { steps: [{ ...some.steps[0], title }, ...some.steps.slice(1)] },
    });
  });
});

describe('the schema of programme files', () => {
  const validate = new Ajv2020({ strict: false }).compile(programmeFileSchema());

  it('stands in the docs as it is now (node scripts/programme-schema.ts, then npm run format)', async () => {
    expect(JSON.parse(await readFile(schemaPath, 'utf8'))).toEqual(programmeFileSchema());
  });

  it.each(all)('takes %s', (_name, programme) => {
    expect([validate(held(programme)), validate.errors]).toEqual([true, null]);
  });

  it('takes nothing that is read as wrong by itself', () => {
    const wrong = [
      { ...held(), version: fileVersion + 1 },
      { ...held(), language: 'sv' },
      changed(2, { minutes: 0 }),
      changed(0, { kind: 'seance' }),
      changed(3, { settings: { speaker: 7 } }),
      changed(0, { hallShows: 'notes' }),
    ];
    for (const file of wrong) expect([validate(file), read(file).ok]).toEqual([false, false]);
  });
});
