import { expect, test } from 'vitest';
import { tablesOf } from '../../../client/facilitator/room/room-view.ts';
import { openCalls, unansweredCalls } from '../../../client/people/calls.ts';
import type { Help } from '../../../shared/conference/state.ts';
import { facilitator, participant, Rehearsal } from '../../shared/conference/house.ts';

const minute = 60_000;

function atTables() {
  const rehearsal = new Rehearsal();
  rehearsal.people(12);
  rehearsal.goTo('experiences', 3);
  const groups = rehearsal.state.groupings.get('experiences')?.groups ?? [];
  const ask = (at: number, text = '') => {
    rehearsal.must(participant(groups[at]?.members[0] ?? ''), { type: 'askHelp', text });
    rehearsal.now += minute;
  };
  const callers = () => openCalls(rehearsal.state).map(({ group }) => group?.number);
  const helpOf = (number: number) =>
    openCalls(rehearsal.state).find(({ group }) => group?.number === number)?.help.id ?? '';
  return { rehearsal, groups, ask, callers, helpOf };
}

test('whoever has waited longest stands first; calling again does not lose the place', () => {
  const { ask, callers } = atTables();
  ask(1);
  ask(0);
  ask(1, 'Vi står fast.');
  expect(callers()).toEqual([2, 1]);
});

test('those who have been answered stand after all who have not, and those who were helped are gone', () => {
  const { rehearsal, ask, callers, helpOf } = atTables();
  ask(0);
  ask(1);
  expect(unansweredCalls(openCalls(rehearsal.state))).toBe(2);
  rehearsal.must(facilitator, { type: 'replyHelp', helpId: helpOf(1), text: 'Jeg kommer' });
  expect(callers()).toEqual([2, 1]);
  expect(unansweredCalls(openCalls(rehearsal.state))).toBe(1);
  rehearsal.must(facilitator, { type: 'closeHelp', helpId: helpOf(1) });
  expect(callers()).toEqual([2]);
});

test('somebody without a seat calls for themselves', () => {
  const rehearsal = new Rehearsal();
  const [id = ''] = rehearsal.people(1);
  rehearsal.must(participant(id), { type: 'askHelp', text: '' });
  expect(openCalls(rehearsal.state)).toMatchObject([{ group: null, help: { personId: id } }]);
});

test('a tile shows its own call and the minutes its table was given', () => {
  const { rehearsal, groups, ask } = atTables();
  ask(0);
  for (const minutes of [1, 2]) {
    rehearsal.must(facilitator, {
      type: 'extendGroup',
      stepId: 'experiences',
      groupId: groups[1]?.id ?? '',
      minutes,
    });
  }
  const [first, second] = tablesOf(rehearsal.state, 'experiences', 'open', null, rehearsal.now);
  expect(first).toMatchObject({ call: { waitedMs: minute, answered: false }, extraMinutes: 0 });
  expect(second).toMatchObject({ call: null, extraMinutes: 3 });
});

test('a hall has its own calls and those that come from no hall, by the same order', () => {
  const call = (id: string, hallId: string | null, askedAt: number, more: Partial<Help> = {}): [string, Help] => [
    id,
    {
      id,
      hallId,
      askedAt,
      personId: 'aud',
      stepId: null,
      groupId: null,
      textId: null,
      reply: null,
      done: false,
      ...more,
    },
  ];
  const help = new Map([
    call('late', 'a', 30),
    call('answered', 'a', 10, { reply: { textId: 'w:1', at: 20 } }),
    call('nowhere', null, 20),
    call('other', 'b', 5),
    call('closed', 'a', 1, { done: true }),
  ]);
  const idsOf = (hallId?: string) => openCalls({ help, groupings: new Map() }, hallId).map(({ help: { id } }) => id);
  expect(idsOf('a')).toEqual(['nowhere', 'late', 'answered']);
  expect(idsOf()).toEqual(['other', 'nowhere', 'late', 'answered']);
});
