import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterSave,
  keepMine,
  mergeDraft,
  same,
  stepFields,
  takeTheirs,
} from '../../../../client/facilitator/step-editor/step-draft.ts';
import type { Step } from '../../../../shared/conference/programme.ts';
import { programmeA } from '../../../shared/conference/house.ts';

const step = programmeA.find(({ id }) => id === 'experiences') as Step;
const untouched = { base: step, mine: step };
const settings = step.settings as Record<string, unknown>;

describe('one form', () => {
  test('that was not touched sends nothing, whatever others change', () => {
    const live: Step = { ...step, minutes: 40, title: 'Noe annet', settings: { ...settings, turnSeconds: 60 } };
    const merged = mergeDraft(untouched, live);
    expect(merged.changes).toEqual({});
    expect(merged.step).toEqual(live);
    expect(merged.elsewhere).toEqual(['title', 'minutes', 'settings.turnSeconds']);
    expect(merged.contested).toEqual([]);
  });

  test('sends only the fields that were changed', () => {
    const mine: Step = { ...step, title: 'På tvers', minutes: 45 };
    expect(mergeDraft({ base: step, mine }, step).changes).toEqual({ title: 'På tvers', minutes: 45 });
  });

  test('sends nothing for what was changed and changed back, or changed elsewhere to the same', () => {
    expect(mergeDraft({ base: step, mine: { ...step } }, step).changes).toEqual({});
    const mine: Step = { ...step, minutes: 45 };
    const merged = mergeDraft({ base: step, mine }, mine);
    expect(merged).toMatchObject({ changes: {}, contested: [] });
  });

  test('takes an optional field away with null, and sets one that was not there', () => {
    const fixed: Step = { ...step, startsAt: '11:30', hidden: true };
    expect(mergeDraft({ base: step, mine: fixed }, step).changes).toEqual({ startsAt: '11:30', hidden: true });
    expect(mergeDraft({ base: fixed, mine: step }, fixed).changes).toEqual({ startsAt: null, hidden: null });
    expect(mergeDraft({ base: fixed, mine: step }, fixed).step).toEqual(step);
  });
});

describe('two forms at one step', () => {
  test('changing different fields, and different settings, both have their way', () => {
    const mine: Step = { ...step, minutes: 45, settings: { ...settings, turnSeconds: 60 } };
    const live: Step = { ...step, title: 'Noe annet', settings: { ...settings, alonePrompt: 'Tenk' } };
    const merged = mergeDraft({ base: step, mine }, live);
    expect(merged.changes).toEqual({ minutes: 45, settings: { ...settings, alonePrompt: 'Tenk', turnSeconds: 60 } });
    expect(merged.contested).toEqual([]);
  });

  test('changing the same field are told of it, and choose', () => {
    const draft = { base: step, mine: { ...step, minutes: 45, title: 'Min tittel' } };
    const live: Step = { ...step, minutes: 40 };
    expect(mergeDraft(draft, live)).toMatchObject({ contested: ['minutes'], changes: { minutes: 45 } });
    const theirs = takeTheirs(draft, live, 'minutes');
    expect(mergeDraft(theirs, live)).toMatchObject({ contested: [], elsewhere: [], changes: { title: 'Min tittel' } });
    const mine = keepMine(draft, live, 'minutes');
    expect(mergeDraft(mine, live)).toMatchObject({ contested: [], changes: { minutes: 45, title: 'Min tittel' } });
  });

  test('what is written while an earlier change is on its way stays, and is sent next', () => {
    const sent: Step = { ...step, minutes: 45 };
    const draft = { base: step, mine: { ...sent, title: 'Skrevet imens' } };
    const after = afterSave(draft, sent, ['minutes']);
    expect(mergeDraft(after, sent)).toMatchObject({ changes: { title: 'Skrevet imens' }, elsewhere: [] });
  });

  test('one setting can be given up alone', () => {
    const draft = { base: step, mine: { ...step, settings: { ...settings, turnSeconds: 60, openPrompt: 'Min' } } };
    const live: Step = { ...step, settings: { ...settings, turnSeconds: 90 } };
    expect(mergeDraft(draft, live).contested).toEqual(['settings.turnSeconds']);
    const merged = mergeDraft(takeTheirs(draft, live, 'settings.turnSeconds'), live);
    expect(merged.changes).toEqual({ settings: { ...settings, turnSeconds: 90, openPrompt: 'Min' } });
  });

  test('an arrangement that becomes another kind keeps what the other form changed in it', () => {
    const base: Step = { ...step, arrangement: { kind: 'plenary' } };
    const mine: Step = { ...base, arrangement: { kind: 'individual' } };
    const live: Step = { ...base, arrangement: { kind: 'plenary', perHall: true } };
    expect(mergeDraft({ base, mine }, live)).toMatchObject({
      changes: { arrangement: { kind: 'individual' } },
      contested: [],
    });
  });
});

test('whatever two people do, what one did not touch is as the other left it', () => {
  const value = fc.constantFrom('a', 'b', 'c', undefined);
  const some = fc.record({ title: value, question: value, instruction: value, startsAt: value });
  fc.assert(
    fc.property(some, some, some, (was, own, now) => {
      const of = (fields: object): Step => ({ ...step, ...fields }) as Step;
      const { step: merged, changes } = mergeDraft({ base: of(was), mine: of(own) }, of(now));
      for (const field of stepFields) {
        const touched = !same(of(was)[field], of(own)[field]);
        expect(merged[field]).toEqual(touched ? of(own)[field] : of(now)[field]);
        expect(Object.hasOwn(changes, field)).toBe(!same(merged[field], of(now)[field]));
      }
    }),
  );
});
