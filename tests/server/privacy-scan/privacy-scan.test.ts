import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import { dayMarks } from './day-marks.ts';
import { breaches } from './marks.ts';
import { openPrivacyWorld, type Participant, type PrivacyWorld } from './privacy-world.ts';
import { dayConference, liveWholeDay, type WholeDay } from './whole-day.ts';

describe('a whole conference', () => {
  let day: WholeDay;
  let world: PrivacyWorld;

  beforeAll(async () => {
    world = await openPrivacyWorld(dayConference);
    day = await liveWholeDay(world);
  }, 120_000);

  afterAll(async () => {
    await world.close();
  });

  it('tells everybody what is for them, when it is, and nobody else', () => {
    expect(breaches(dayMarks, day.spans, world.listeners)).toEqual([]);
    const { wire } = day.who('gone');
    const removed = day.spans.find((span) => span.stage === 'removed')?.ended.get('gone');
    expect(wire.held(world.conference.joinCode)).toBe(true);
    expect(wire.held(world.conference.joinCode, removed)).toBe(false);
  });

  it('tells nobody who chose, rated, said, liked or shared what, but themselves', async () => {
    const secret =
      /"type":"(dotsSet|rated|wordSaid|heartSet|noteShared|noteUnshared)"[^}]{0,300}?"personId":"([\w-]+)"/g;
    const told = new Map<string, Set<string>>();
    for (const one of world.listeners) {
      for (const [, type = '', personId] of one.wire.text().matchAll(secret)) {
        expect(personId, `${type} reached ${one.name}`).toBe((one as Participant).id);
        told.set(one.name, (told.get(one.name) ?? new Set()).add(type));
      }
    }
    expect([...(told.get('ada') ?? [])].sort()).toEqual(['dotsSet', 'heartSet', 'noteShared', 'wordSaid']);
    for (const one of world.listeners.filter(({ live }) => live.connected)) {
      const { hearts, shares, stepData, mergedInto } = await one.state();
      const data = [...stepData.values()].map((value) => (value ?? {}) as Record<string, unknown>);
      const keyed = data.flatMap(({ said, dots, rated }) =>
        [said, dots, rated].flatMap((map) => (map instanceof Map ? [...map.keys()] : [])),
      );
      const hearty = [...hearts.values()].flatMap((notes) => [...notes.values()].flatMap((some) => [...some]));
      const sharing = [...shares.values()].flat().map(({ personId }) => personId);
      expect([...keyed, ...hearty, ...sharing].filter((id) => id !== (one as Participant).id)).toEqual([]);
      if (one.role !== 'facilitator') expect(mergedInto.size).toBe(0);
    }
  });

  it('logs neither words nor names, tokens, codes or addresses', () => {
    const log = world.log();
    expect(log).toContain('"msg":"request"');
    const tokens = world.listeners.map(({ token }) => token);
    const { joinCode, joinLink } = world.conference;
    const never = [
      ...dayMarks.map(({ word }) => word),
      'Navn',
      'Rud',
      'Samling om',
      ...tokens,
      joinCode,
      new URL(joinLink).hash.slice(1),
      '127.0.0.1',
      'sperre',
    ];
    expect(never.filter((one) => log.includes(one))).toEqual([]);
  });

  it('stores nothing of a talk round', () => {
    expect(day.rowsInRound.after).toEqual(day.rowsInRound.before);
    const speaking = /"(turn|turnMs|order|moves|speaker|spoken|endsAt)":/;
    const ofRounds = world
      .log()
      .split('\n')
      .filter((line) => speaking.test(line));
    expect(ofRounds).toEqual([]);
  });

  it('finds nothing stored that leads from an anonymous note to its writer', () => {
    expect(day.anonymousLinks).toEqual([]);
  });

  it('keeps in its files no erased word, no token, and each anonymous note once', async () => {
    await world.looking((storage) => storage.whenErased());
    const keeps = (text: string) => directoryKeeps(world.dataDir, text);
    expect(keeps('mkdeltbo')).toBe(true);
    const gone = ['mkordada', 'mkfeilnavn', 'sperre-report-', 'Navncy', ...world.listeners.map(({ token }) => token)];
    expect(gone.filter(keeps)).toEqual([]);
    await world.stop();
    expect(gone.filter(keeps)).toEqual([]);
  });
});
