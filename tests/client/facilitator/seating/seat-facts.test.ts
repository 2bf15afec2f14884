import { expect, test } from 'vitest';
import { seatFacts, tableMarks } from '../../../../client/facilitator/seating/seat-facts.ts';
import { groupKindName, tableInText, tableName } from '../../../../client/steps/group-name.ts';
import { groupingRequest } from '../../../../shared/conference/decide-groups.ts';
import { stepById } from '../../../../shared/conference/programme.ts';
import { nb } from '../../../../shared/texts/nb.ts';
import { facilitator, Rehearsal } from '../../../shared/conference/house.ts';

const words = nb.facilitator;

function proposed(stepId: string, rehearsal = new Rehearsal(), count = 9) {
  if (rehearsal.state.people.size === 0) rehearsal.people(count);
  rehearsal.must(facilitator, { type: 'proposeGroups', stepId });
  const groups = () => rehearsal.state.groupings.get(stepId)?.groups ?? [];
  const step = stepById(rehearsal.state.programme, stepId);
  const request = () => {
    const asked = step && groupingRequest(rehearsal.state, step);
    if (!asked) throw new Error('no groups there');
    return asked;
  };
  const facts = () => seatFacts(groups(), request(), words);
  return { rehearsal, groups, request, facts };
}

test('a mixed round says whether colleagues sit together, in words and figures', () => {
  const { rehearsal, groups, request, facts } = proposed('experiences');
  // Nine people from three schools in two groups: some must sit with a colleague.
  const told = facts();
  expect(told[0]).toEqual({ tone: 'calm', text: '2 bord med 4–5' });
  const colleagues = told.find(({ text }) => text.includes('kollegapar'));
  expect(colleagues?.tone).toBe('attention');
  expect(groups().some((group) => tableMarks(group, request(), words).includes(words.colleaguesHere))).toBe(true);

  const apart = new Rehearsal();
  for (const [at, id] of ['a', 'b', 'c', 'd'].entries()) {
    apart.join(id, { workplace: { id: ['school-1', 'school-2', 'school-3', 'office'][at] ?? '' } });
  }
  expect(proposed('experiences', apart).facts()).toContainEqual({ tone: 'good', text: words.colleaguesNone });
  expect(rehearsal.state.groupings.get('experiences')?.status).toBe('proposed');
});

test('who has met before is told from the second round on', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(9);
  expect(
    proposed('own-kind', rehearsal)
      .facts()
      .some(({ text }) => text.includes('sittet sammen')),
  ).toBe(false);
  rehearsal.goTo('experiences');
  const again = proposed('own-kind', rehearsal);
  expect(again.facts().some(({ text }) => text.includes('sittet sammen'))).toBe(true);
});

test('moving follows at once: a table outside the size, and one who sits alone', () => {
  const { rehearsal, groups, facts } = proposed('experiences');
  // From the table of five, which has enough people afterwards, too.
  const personId = groups().find(({ members }) => members.length === 5)?.members[0] ?? '';
  rehearsal.must(facilitator, { type: 'moveSeat', stepId: 'experiences', personId, toGroupId: null });
  expect(facts()).toContainEqual({ tone: 'attention', text: 'Én sitter alene' });
  expect(facts().some(({ text }) => text === words.outsideSize(1))).toBe(true);
});

test('a table that has few seats is not told of for having few people', () => {
  const { groups, request } = proposed('experiences');
  const wanted = { ...request(), size: { min: 6, max: 8 } };
  const tables = [1, 2].map((number) => ({ number, seats: 5, offers: [] }));
  const outside = { tone: 'calm', text: words.outsideSize(2) };
  expect(seatFacts(groups(), wanted, words)).toContainEqual(outside);
  expect(seatFacts(groups(), wanted, words, tables)).not.toContainEqual(outside);
});

test('without groups there is nothing to say', () => {
  const { request } = proposed('experiences');
  expect(seatFacts([], request(), words)).toEqual([]);
});

test('tables are called by number, the group of all by its name, and kinds by what gathers them', () => {
  const table = { number: 7, label: { kind: 'table' } } as const;
  const all = { number: 1, label: { kind: 'everyone' } } as const;
  expect([tableName(table, nb), tableInText(table, nb)]).toEqual(['Bord 7', 'bord 7']);
  expect(tableName(all, nb)).toBe('Alle sammen');
  const names: Readonly<Record<string, string>> = { a: 'Rud skole', b: 'Vik skole' };
  const nameOf = (id: string) => names[id] ?? '';
  expect(groupKindName({ kind: 'workplace', workplaceIds: ['a', 'b', 'gone'] }, nameOf)).toBe('Rud skole, Vik skole');
  expect(groupKindName({ kind: 'schoolType', schoolType: 'ungdomsskole' }, nameOf)).toBe('ungdomsskole');
  expect(groupKindName(table.label, nameOf)).toBe('');
});
