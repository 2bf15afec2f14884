import { describe, expect, it } from 'vitest';
import { type CheckOutData, checkOut } from '../../../shared/steps/check-out/check-out.ts';
import type { OneWordData } from '../../../shared/steps/one-word.ts';
import { facilitator, hall, machine, participant, programmeA, Rehearsal } from '../conference/house.ts';

describe('check-in', () => {
  const running = () => {
    const on = new Rehearsal();
    const [ada = '', bo = ''] = on.people(3);
    on.goTo('check-in');
    const say = (who: string, word: string) =>
      on.send(participant(who), { type: 'act', stepId: 'check-in', action: { type: 'sayWord', word } });
    const data = () => on.state.stepData.get('check-in') as OneWordData;
    const shown = () => data().shown.map((id) => on.words.get(id));
    return { on, ada, bo, say, data, shown };
  };

  it('shows one word from each as it comes, and a second word in the place of the first', () => {
    const { ada, bo, say, shown } = running();
    say(ada, 'nysgjerrig');
    say(bo, ' trøtt\n 😴 ');
    expect(shown()).toEqual(['nysgjerrig', 'trøtt 😴']);
    say(ada, 'spent');
    expect(shown()).toEqual(['trøtt 😴', 'spent']);
  });

  it('tells screens the word, the person who said it, and nobody who said what', () => {
    const { on, ada, bo, say } = running();
    say(ada, 'nysgjerrig');
    const seen = (actor: Parameters<typeof machine.viewOf>[1]) =>
      machine.viewOf(on.state, actor).stepData.get('check-in') as OneWordData;
    expect(seen(hall)).toMatchObject({ said: new Map(), shown: [expect.any(String)] });
    expect(seen(facilitator).said.size).toBe(0);
    expect([...seen(participant(ada)).said.keys()]).toEqual([ada]);
    expect(seen(participant(bo))).toEqual({ said: new Map(), shown: [] });
  });

  it('refuses what is no word, and anybody but participants while it runs', () => {
    const { on, ada, say } = running();
    expect(say(ada, '  ')).toBe('text_empty');
    expect(say(ada, '\u200b')).toBe('text_empty');
    expect(say(ada, 'x'.repeat(41))).toBe('text_too_long');
    expect(say(ada, 'x'.repeat(10_000))).toBe('wrong_command');
    const action = { type: 'sayWord', word: 'hei' };
    expect(on.send(facilitator, { type: 'act', stepId: 'check-in', action })).toBe('not_allowed');
    on.goTo('experiences');
    expect(say(ada, 'sent')).toBe('step_not_running');
  });
});

describe('check-out', () => {
  const running = () => {
    const on = new Rehearsal();
    const people = on.people(3);
    on.goTo('check-out');
    const rate = (who: string, value: unknown) =>
      on.send(participant(who), { type: 'act', stepId: 'check-out', action: { type: 'rate', value } });
    const data = () => on.state.stepData.get('check-out') as CheckOutData;
    return { on, people, rate, data };
  };

  it('counts one rating for each person, the latest', () => {
    const { people, rate, data } = running();
    const [ada = '', bo = '', cy = ''] = people;
    rate(ada, 5);
    rate(bo, 5);
    rate(cy, 2);
    expect(data().counts).toEqual([0, 1, 0, 0, 2]);
    rate(ada, 2);
    rate(ada, 2);
    expect(data().counts).toEqual([0, 2, 0, 0, 1]);
  });

  it('takes whole numbers from 1 to 5', () => {
    const { people, rate, data } = running();
    for (const value of [0, 6, -1, 2.5, Number.NaN, '3', null])
      expect(rate(people[0] ?? '', value)).toBe('wrong_command');
    expect(data()).toBeUndefined();
  });

  it('counts nothing where nothing is asked from 1 to 5', () => {
    const on = new Rehearsal(
      programmeA.map((step) => (step.id === 'check-out' ? { ...step, settings: { scaleQuestion: '' } } : step)),
    );
    const [ada = ''] = on.people(3);
    on.goTo('check-out');
    const action = { type: 'rate', value: 4 };
    expect(on.send(participant(ada), { type: 'act', stepId: 'check-out', action })).toBe('wrong_command');
    const step = on.state.programme.find(({ id }) => id === 'check-out');
    const settings = { scaleQuestion: '' };
    if (!step) throw new Error('no check-out');
    expect(checkOut.harvest({ state: on.state, step, settings, data: checkOut.initialData }).scale).toBeNull();
  });

  it('tells facilitators how many, a person their own, and a hall screen nothing', () => {
    const { on, people, rate } = running();
    const [ada = '', bo = ''] = people;
    rate(ada, 4);
    const seen = (actor: Parameters<typeof machine.viewOf>[1]) =>
      machine.viewOf(on.state, actor).stepData.get('check-out');
    expect(seen(facilitator)).toEqual({ rated: new Map(), counts: [0, 0, 0, 1, 0] });
    expect(seen(participant(ada))).toEqual({ rated: new Map([[ada, 4]]), counts: [0, 0, 0, 0, 0] });
    const nothing = { rated: new Map(), counts: [0, 0, 0, 0, 0] };
    expect([seen(participant(bo)), seen(hall)]).toEqual([nothing, nothing]);
  });
});
