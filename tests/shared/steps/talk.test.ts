import { describe, expect, it } from 'vitest';
import type { OneWordData } from '../../../shared/steps/one-word.ts';
import { talk } from '../../../shared/steps/talk/talk.ts';
import { hall, machine, otherProgramme, participant, Rehearsal } from '../conference/house.ts';

const say = (on: Rehearsal, who: string, stepId: string, word: string) =>
  on.send(participant(who), { type: 'act', stepId, action: { type: 'sayWord', word } });

describe('talk', () => {
  it('takes one word from each where that is wanted, and shows it in the hall without who said it', () => {
    const on = new Rehearsal(otherProgramme);
    const [ada = '', bo = ''] = on.people(2);
    on.goTo('talk');
    expect([say(on, ada, 'talk', 'ro'), say(on, bo, 'talk', 'uro'), say(on, ada, 'talk', 'spent')]).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
    const seen = machine.viewOf(on.state, hall).stepData.get('talk') as OneWordData;
    expect(seen.said.size).toBe(0);
    expect(seen.shown.map((id) => on.words.get(id))).toEqual(['uro', 'spent']);
  });

  it('takes no words where people only listen', () => {
    const on = new Rehearsal(otherProgramme);
    const [ada = ''] = on.people(1);
    on.goTo('instruction');
    expect(say(on, ada, 'instruction', 'ro')).toBe('wrong_command');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'example.org', 'https://a b', ' https://example.org'])(
    'opens no link such as %s',
    (link) => {
      expect(talk.settings.safeParse({ oneWord: false, link }).success).toBe(false);
      expect(talk.settings.safeParse({ oneWord: false, link: 'https://example.org/stream?x=1' }).success).toBe(true);
    },
  );
});
