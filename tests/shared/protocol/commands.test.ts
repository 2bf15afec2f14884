import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/conference/limits.ts';
import { commandSchema, sentCommandSchema } from '../../../shared/protocol/commands.ts';
import { machine, otherProgramme, programmeA } from '../conference/house.ts';
import { moves } from '../conference/model-moves.ts';
import { runModel } from '../conference/model-run.ts';
import { runs } from '../conference/runs.ts';

const refused = (command: unknown) => !commandSchema.safeParse(command).success;

describe('a command that comes over the wire', () => {
  it('is taken as it was meant, whichever it is', () => {
    const seen = new Set<string>();
    for (const [seed, tried] of fc.sample(moves(120), { numRuns: 30, seed: 11 }).entries()) {
      runModel(seed % 2 === 0 ? programmeA : otherProgramme, tried, seed, ({ asked }) => {
        if (asked.type === 'join' || (asked.type === 'act' && typeof asked.action !== 'object')) return;
        const command = JSON.parse(JSON.stringify(asked));
        if (asked.type === 'act' && (asked.action === null || Array.isArray(asked.action))) {
          expect(refused(command)).toBe(true);
          return;
        }
        // Asked with a question's link, over HTTP: no socket may.
        if (asked.type === 'answer' || asked.type === 'takeBack') {
          expect(refused(command)).toBe(true);
          return;
        }
        // Ids that no client makes up stand for those that a hostile one does.
        if (JSON.stringify(command).includes('__proto__')) return;
        expect(commandSchema.parse(command)).toEqual(asked);
        seen.add(asked.type);
      });
    }
    const { options } = (commandSchema as unknown as { _zod: { def: { options: readonly unknown[] } } })._zod.def;
    expect(seen.size).toBe(options.length);
  });

  it('is refused, never thrown over, when it is anything else', () => {
    fc.assert(
      fc.property(fc.anything({ withMap: true, withSet: true, withNullPrototype: true, withBigInt: true }), (junk) => {
        expect(commandSchema.safeParse(junk).success).toBe(false);
        expect(sentCommandSchema.safeParse(junk).success).toBe(false);
      }),
      runs(500),
    );
  });

  it('that gets through the schema never makes the machine throw', () => {
    const id = fc.constantFrom('experiences', 'report-1', 'check-in', 'g1', 'person-1', 'constructor', 'all', 'n1');
    const field = fc.oneof(
      id,
      fc.constantFrom<unknown>(null, true, false, 0, 1, 20, 60, 'chair', 'manage', '', 'x/plenary/all'),
    );
    const type = fc.constantFrom(
      ...[
        'proposeGroups',
        'moveSeat',
        'confirmGroups',
        'setDuty',
        'next',
        'undoNext',
        'pause',
        'resume',
        'extend',
        'markReady',
      ],
      ...['layTables', 'changeTable', 'setNeeds', 'addSeatRule', 'dropSeatRule', 'pairHalls'],
      ...['shareBoards', 'shareNote', 'unshareNote', 'setHeart', 'act', 'sendMessage', 'clearMessage', 'end'],
    );
    const keys = [
      'stepId',
      'personId',
      'toGroupId',
      'groupId',
      'duty',
      'noteId',
      'lane',
      'minutes',
      'ready',
      'on',
      'text',
      'board',
    ];
    const shaped = fc.record(
      {
        ...Object.fromEntries([...keys, 'messageId'].map((key) => [key, field])),
        ...Object.fromEntries(['hallId', 'count', 'seats', 'table', 'out', 'ruleId'].map((key) => [key, field])),
        needs: fc.array(fc.constantFrom('wheelchair', 'quiet', 'window'), { maxLength: 3 }),
        rule: fc.record(
          {
            kind: fc.constantFrom('together', 'apart', 'host', 'role'),
            ...Object.fromEntries(['personId', 'table', 'role', 'atLeast', 'atMost'].map((key) => [key, field])),
            personIds: fc.array(id, { maxLength: 4 }),
          },
          { requiredKeys: ['kind'] },
        ),
        pairs: fc.array(fc.tuple(id, id), { maxLength: 3 }),
        from: fc.record({ stepId: fc.oneof(id, fc.constant(null)), part: fc.nat(3) }),
        action: fc.record({
          type: fc.constantFrom('lift', 'rate', 'sayWord'),
          noteId: id,
          on: fc.boolean(),
          value: fc.nat(6),
          word: fc.string(),
        }),
      },
      { requiredKeys: [] },
    );
    const state = runModel(otherProgramme, fc.sample(moves(120), { numRuns: 1, seed: 5 })[0] ?? [], 5, () => {}).state;
    let parsed = 0;
    fc.assert(
      fc.property(type, shaped, fc.constantFrom('facilitator', 'hall', 'person-1', 'person-2'), (name, fields, who) => {
        const command = commandSchema.safeParse({ type: name, ...fields });
        if (!command.success) return;
        parsed += 1;
        const actor =
          who === 'facilitator' || who === 'hall'
            ? ({ kind: who } as const)
            : ({ kind: 'participant', personId: who } as const);
        const outcome = machine.decide({ ...state, phase: { kind: 'live' } }, command.data, {
          actor,
          now: 1,
          random: () => 0.5,
          newId: () => 'new',
        });
        expect('rejected' in outcome || Array.isArray(outcome.events)).toBe(true);
      }),
      runs(2_000),
    );
    expect(parsed).toBeGreaterThan(100);
  });

  it.each([
    { type: 'constructor' },
    { type: '__proto__' },
    { type: 'next' },
    { type: 'next', from: { stepId: 'a', part: -1 } },
    { type: 'next', from: { stepId: 'a', part: 1e9 } },
    { type: 'layTables', hallId: null, count: limits.tables + 1, seats: 5 },
    { type: 'layTables', hallId: null, count: 2, seats: 0 },
    { type: 'layTables', hallId: null, count: 2, seats: limits.seatsAtTable + 1 },
    { type: 'layTables', hallId: null, count: 2.5, seats: 5 },
    { type: 'changeTable', table: 0, out: true },
    { type: 'changeTable', table: 1, offers: ['window'] },
    { type: 'setNeeds', personId: 'a', needs: 'quiet' },
    { type: 'addSeatRule', rule: { kind: 'together', personIds: ['a'] } },
    { type: 'addSeatRule', rule: { kind: 'role', role: '', atLeast: 1 } },
    { type: 'addSeatRule', rule: { kind: 'role', role: 'rektor', atLeast: 0 } },
    { type: 'addSeatRule', rule: { kind: 'lockedSeat', personId: 'a' } },
    { type: 'pairHalls', pairs: [['a']] },
    { type: 'pause', stepId: '__proto__' },
    { type: 'pause', stepId: 'a/b' },
    { type: 'extend', stepId: 'a', minutes: 0 },
    { type: 'extend', stepId: 'a', minutes: -5 },
    { type: 'extend', stepId: 'a', minutes: 61 },
    { type: 'extend', stepId: 'a', minutes: 1.5 },
    { type: 'markReady', stepId: 'a', ready: 'yes' },
    { type: 'setDuty', stepId: 'a', groupId: 'g1', duty: 'constructor', personId: null },
    { type: 'setHeart', board: 'a/group', noteId: 'n', on: true },
    { type: 'setHeart', board: '__proto__/group/g1', noteId: 'n', on: true },
    { type: 'sendMessage', text: 'x'.repeat(20_001) },
    { type: 'act', stepId: 'a', action: 'lift' },
    { type: 'addWorkplaces', workplaces: [] },
    { type: 'addWorkplaces', workplaces: Array.from({ length: 101 }, (_, at) => ({ name: `Skole ${at}` })) },
    { type: 'renameWorkplace', workplaceId: '__proto__', name: 'Rud' },
  ])('is refused as %j', (command) => {
    expect(refused(command)).toBe(true);
  });

  it('brings no prototype with it', () => {
    const text = '{"type":"act","stepId":"a","action":{"type":"lift","__proto__":{"on":true},"constructor":1}}';
    const command = commandSchema.parse(JSON.parse(text));
    if (command.type !== 'act') throw new Error('it became another command');
    expect(Object.getPrototypeOf(command.action)).toBe(Object.prototype);
    expect((command.action as Record<string, unknown>).on).toBeUndefined();
  });

  it('loses what it has too much', () => {
    expect(commandSchema.parse({ type: 'end', now: 0, actor: 'facilitator' })).toEqual({ type: 'end' });
    expect(sentCommandSchema.safeParse({ id: 'c1', command: { type: 'end' } }).success).toBe(true);
    expect(sentCommandSchema.safeParse({ id: '', command: { type: 'end' } }).success).toBe(false);
    expect(sentCommandSchema.safeParse({ id: 'x'.repeat(41), command: { type: 'end' } }).success).toBe(false);
  });
});
