import { expect, test } from 'vitest';
import { messageTargets, targetKey } from '../../../../client/facilitator/messages/message-targets.ts';
import { facilitator, Rehearsal } from '../../../shared/conference/house.ts';

test('everybody first, then halls where there are any, then the tables of the running step', () => {
  const rehearsal = new Rehearsal();
  const keys = () => messageTargets(rehearsal.state, { kind: 'all' }).map(targetKey);
  expect(keys()).toEqual(['all']);
  rehearsal.must(facilitator, { type: 'addHall', name: 'Vanvikhallen', digital: false });
  rehearsal.people(9);
  rehearsal.goTo('experiences', 1);
  const hall = `hall/${rehearsal.state.halls[0]?.id}`;
  const tables = rehearsal.state.groupings.get('experiences')?.groups.map(({ id }) => `group/experiences/${id}`) ?? [];
  expect(tables.length).toBeGreaterThan(1);
  expect(keys()).toEqual(['all', hall, ...tables]);
});

test('a table of another step may still be written to where it was asked for', () => {
  const rehearsal = new Rehearsal();
  const to = { kind: 'group', stepId: 'experiences', groupId: 'g' } as const;
  expect(messageTargets(rehearsal.state, to).map(targetKey)).toEqual(['all', targetKey(to)]);
});
