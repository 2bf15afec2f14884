import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rejectionCodes } from '../../../shared/conference/rejections.ts';
import { edgeCodes } from '../../../shared/protocol/error-codes.ts';
import {
  createRequest,
  joinCodeAlphabet,
  joinCodeLength,
  joinRequest,
  normaliseJoinCode,
  sessionRequest,
} from '../../../shared/protocol/http.ts';
import { runs } from '../conference/runs.ts';

const join = { code: 'ABC234', name: 'Kari', workplace: { id: 'school-1' }, jobRole: null };
const create = { programme: 'trygt-skolemiljo', title: 'Nettverk', language: 'nb' };

describe('a join code', () => {
  it('is forgiven its case, spaces and hyphens', () => {
    for (const typed of ['ABC234', 'abc234', ' abc 234 ', 'abc-234', 'a b\tc\n2-3 4']) {
      expect(normaliseJoinCode(typed)).toBe('ABC234');
    }
  });

  it('is made of characters that cannot be mistaken for each other', () => {
    expect(joinCodeAlphabet.length).toBe(31);
    expect(new Set(joinCodeAlphabet).size).toBe(31);
    expect(joinCodeAlphabet).not.toMatch(/[IO01L]/);
    expect(joinCodeLength).toBe(6);
    expect(normaliseJoinCode(joinCodeAlphabet.toLowerCase())).toBe(joinCodeAlphabet);
  });
});

describe('what comes over HTTP', () => {
  it.each([joinRequest, createRequest, sessionRequest])('is refused, never thrown over, when it is junk', (schema) => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (junk) => {
        expect(schema.safeParse(junk).success).toBe(false);
      }),
      runs(200),
    );
  });

  it('lets in a name of 10,000 characters, since the refusal of it is for people to read', () => {
    expect(joinRequest.safeParse({ ...join, name: 'x'.repeat(10_000) }).success).toBe(true);
    expect(joinRequest.safeParse({ ...join, name: 'x'.repeat(20_001) }).success).toBe(false);
  });

  it('takes a code or a door, and needs one of them', () => {
    const { code: _, ...without } = join;
    expect(joinRequest.safeParse(join).success).toBe(true);
    expect(joinRequest.safeParse({ ...without, door: 'secret' }).success).toBe(true);
    expect(joinRequest.safeParse(without).success).toBe(false);
  });

  it('takes a workplace by id or by name', () => {
    expect(joinRequest.safeParse({ ...join, workplace: { name: 'Rud' } }).success).toBe(true);
    for (const workplace of [null, {}, 'Rud', { id: 7 }, []]) {
      expect(joinRequest.safeParse({ ...join, workplace }).success).toBe(false);
    }
  });

  it('gets what may be left out when a conference is created', () => {
    expect(createRequest.parse(create)).toMatchObject({ workplaces: [], retentionDays: 90 });
  });

  it.each([
    { title: '   ' },
    { title: 'x'.repeat(121) },
    { language: 'xx' },
    { programme: [] },
    { programme: 7 },
    { retentionDays: 0 },
    { retentionDays: 4_000 },
    { workplaces: [{ name: '' }] },
    { workplaces: Array.from({ length: 601 }, () => ({ name: 'x' })) },
    { jobRoles: [] },
  ])('refuses a conference with %j', (part) => {
    expect(createRequest.safeParse({ ...create, ...part }).success).toBe(false);
  });
});

describe('error codes', () => {
  it('are one list without doubles', () => {
    const codes: readonly string[] = [...rejectionCodes, ...edgeCodes];
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z_]+$/);
  });
});
