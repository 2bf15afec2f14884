import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/conference/actor.ts';
import type { VoteData } from '../../../shared/steps/vote/vote.ts';
import { facilitator, hall, machine, otherProgramme, participant, Rehearsal } from '../conference/house.ts';

/** Three people who have three dots each. */
function voting() {
  const on = new Rehearsal(otherProgramme);
  const [ada = '', bo = '', cy = ''] = on.people(3);
  on.goTo('vote');
  const act = (actor: Actor, action: unknown) => on.send(actor, { type: 'act', stepId: 'vote', action });
  const put = (who: string, noteId: string, dots: number) => act(participant(who), { type: 'setDots', noteId, dots });
  const seen = (actor: Actor) => machine.viewOf(on.state, actor).stepData.get('vote') as VoteData;
  return { on, ada, bo, cy, act, put, seen };
}

describe('a vote', () => {
  it('lets each spread their dots, move them and take them back, never more than they have', () => {
    const { ada, put, seen } = voting();
    expect([put(ada, 'n1', 2), put(ada, 'n2', 1)]).toEqual(['ok', 'ok']);
    expect([put(ada, 'n3', 1), put(ada, 'n1', 3)]).toEqual(['budget_spent', 'budget_spent']);
    expect([put(ada, 'n1', 0), put(ada, 'n3', 2)]).toEqual(['ok', 'ok']);
    expect(seen(facilitator).counts).toEqual(
      new Map([
        ['n2', 1],
        ['n3', 2],
      ]),
    );
  });

  it('counts who has voted, each once, also those who take all back', () => {
    const { ada, bo, put, seen } = voting();
    put(ada, 'n1', 1);
    put(ada, 'n2', 1);
    put(bo, 'n1', 3);
    expect(seen(facilitator)).toMatchObject({
      voters: 2,
      counts: new Map([
        ['n1', 4],
        ['n2', 1],
      ]),
    });
    put(bo, 'n1', 0);
    expect(seen(facilitator)).toMatchObject({
      voters: 1,
      counts: new Map([
        ['n1', 1],
        ['n2', 1],
      ]),
    });
  });

  it('tells each their own dots, desks and screens the counts, and participants the counts once they are shown', () => {
    const { ada, bo, act, put, seen } = voting();
    put(ada, 'n1', 2);
    put(bo, 'n2', 1);
    const nothing = { counts: new Map(), voters: 0, shown: false };
    expect(seen(participant(ada))).toEqual({ ...nothing, dots: new Map([[ada, new Map([['n1', 2]])]]) });
    const counts = new Map([
      ['n1', 2],
      ['n2', 1],
    ]);
    for (const desk of [facilitator, hall])
      expect(seen(desk)).toEqual({ dots: new Map(), counts, voters: 2, shown: false });
    expect(act(facilitator, { type: 'showResult' })).toBe('ok');
    expect(seen(participant(bo))).toEqual({
      dots: new Map([[bo, new Map([['n2', 1]])]]),
      counts,
      voters: 2,
      shown: true,
    });
    // Who was slow may still vote; then everybody sees it.
    put(ada, 'n2', 1);
    expect(seen(participant(bo)).counts.get('n2')).toBe(2);
  });

  it('is shown by a facilitator, once it has begun, and for good', () => {
    const { on, ada, act, seen } = voting();
    expect(act(participant(ada), { type: 'showResult' })).toBe('not_allowed');
    expect(act(facilitator, { type: 'setDots', noteId: 'n1', dots: 1 })).toBe('not_allowed');
    expect([act(facilitator, { type: 'showResult' }), act(facilitator, { type: 'showResult' })]).toEqual(['ok', 'ok']);
    expect(on.events.filter((event) => event.type === 'stepActed')).toHaveLength(1);
    expect(seen(hall).shown).toBe(true);
  });

  it('takes dots while it runs and not before or after; the result may be shown late', () => {
    const { on, ada, act, put } = voting();
    put(ada, 'n1', 1);
    on.next();
    expect(put(ada, 'n1', 2)).toBe('step_not_running');
    expect(act(facilitator, { type: 'showResult' })).toBe('ok');
    const early = new Rehearsal(otherProgramme);
    early.people(1);
    early.goTo('talk');
    expect(early.send(facilitator, { type: 'act', stepId: 'vote', action: { type: 'showResult' } })).toBe(
      'step_not_running',
    );
  });
});
