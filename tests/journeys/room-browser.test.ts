import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/conference/programme.ts';
import type { ConferenceState, Group } from '../../shared/conference/state.ts';
import { freshStep } from '../../shared/steps/fresh-steps.ts';
import { nb } from '../../shared/texts/nb.ts';
import { browserRoom } from '../support/browser-room.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { breaches, button } from '../support/surfaces.ts';

const { facilitator, participant, steps: stepTexts, grouping } = nb;
const { roomPlan, seating } = facilitator;
const { tables } = stepTexts;
const halls = [
  { name: 'Vanvikhallen', digital: false },
  { name: 'Bojersalen', digital: false },
];

const round = (id: string, title: string) => {
  const step = freshStep('groupWork', [], 'nb') as Step;
  const size = { min: 4, max: 5 };
  const arrangement = {
    kind: 'groups',
    composition: 'mixed',
    sameKindBy: 'schoolType',
    size,
    halls: 'within',
  } as const;
  return { ...step, id, title, arrangement, parts: [{ kind: 'open', minutes: 10 }] };
};
const programme = [round('one', 'Først'), round('two', 'Så')];
/** Nine in each hall, of whom two advise; one more comes with a phone. */
const expected = Array.from({ length: 18 }, (_, at) => ({
  name: ['Kari Nes', 'Nils Gaup', 'Siv Aas', 'Ola Rud'][at] ?? `Deltaker ${at}`,
  workplace: ['Rud skole', 'Vik skole', 'Solvang oppvekstsenter og flerbrukshall'][at % 3] ?? '',
  jobRole: null,
  hall: halls[at % 2]?.name ?? null,
  role: at >= 14 ? ('adviser' as const) : null,
}));

describe('the room', () => {
  const room = browserRoom();
  let opened: Stage | undefined;
  // Before the server ends, which comes last.
  afterEach(() => opened?.close());

  it('is set up with its tables, needs and rules, and all rounds keep to them', async () => {
    const { server } = room;
    const stage = await openStage(server, { programme, halls, preparing: true });
    opened = stage;
    const desk = await room.surface('desk');
    // What is said to those who listen stands elsewhere on the page.
    const middle = desk.locator('#content');
    await stage.deed({ type: 'expectPeople', people: expected });

    // Before anybody has come: tables in two halls, one for a wheelchair.
    await desk.goto(stage.made.facilitatorLink);
    await button(desk, roomPlan.title).click();
    await lay(halls[1]?.name ?? '', '3', '5', roomPlan.sum(3, 15, 9));
    await lay(halls[0]?.name ?? '', '2', '5', roomPlan.sum(2, 10, 9));
    await desk.getByLabel(`${tables.table(5)}: ${roomPlan.offers.wheelchair}`).check();

    // One needs it, two sit apart, an adviser sits everywhere: all by typing.
    await button(desk, roomPlan.addNeed).click();
    await find('kari');
    await desk
      .getByRole('group', { name: roomPlan.needsOf('Kari Nes') })
      .getByLabel(roomPlan.need.wheelchair)
      .check();
    await button(desk, roomPlan.addRule).click();
    await find('siv');
    await find('kari nes');
    await desk.keyboard.press('Tab');
    await button(desk, roomPlan.saveRule).click();
    await middle.getByText(roomPlan.apart('Siv Aas og Kari Nes')).waitFor();
    await button(desk, roomPlan.addRule).click();
    await desk.getByRole('radio', { name: roomPlan.kinds.role }).check({ force: true });
    await desk.getByLabel(roomPlan.whichRole).selectOption('adviser');
    await button(desk, roomPlan.saveRule).click();
    await middle.getByText(roomPlan.atLeast(1, roomPlan.networkRoles.adviser)).waitFor();
    expect(await breaches(desk)).toEqual([]);

    // A phone comes; all rounds are planned.
    await stage.deed({ type: 'lockDoor', locked: false });
    const phone = await room.surface('phone');
    await stage.sit(phone.context(), 'Ingrid', stage.halls[0]?.id);
    await button(desk, facilitator.backToRoom).click();
    await button(desk, seating.lobbyOpen).click();
    await button(desk, seating.planAll).click();
    const planned = await stage.desk.until((state) => programme.every(({ id }) => seatedIn(state, id) === 19));
    const named = (name: string) => [...planned.expected.keys()][expected.findIndex((one) => one.name === name)] ?? '';
    for (const { id } of programme) {
      const groups = planned.groupings.get(id)?.groups ?? [];
      for (const { number, members } of groups) {
        const table = planned.tables.find((one) => one.number === number);
        const people = members.map((personId) => planned.people.get(personId) ?? planned.expected.get(personId));
        expect(people.map((person) => person?.hallId)).toEqual(people.map(() => table?.hallId));
        expect(people.length).toBeLessThanOrEqual(table?.seats ?? 0);
        expect(people.some((person) => person?.role === 'adviser')).toBe(true);
      }
      expect(tableOf(groups, named('Kari Nes'))).toBe(5);
      expect(tableOf(groups, named('Siv Aas'))).toBe(4);
    }

    // By hand anything can be done, and the table says what it breaks.
    await stage.deed({ type: 'moveSeat', stepId: 'one', personId: named('Kari Nes'), toGroupId: 'g4' });
    await middle.getByText(roomPlan.marks.need.wheelchair('Kari Nes')).waitFor();
    await middle.getByText(roomPlan.marks.apart('Siv Aas og Kari Nes')).waitFor();
    expect(await breaches(desk)).toEqual([]);
    await stage.deed({ type: 'moveSeat', stepId: 'one', personId: named('Kari Nes'), toGroupId: 'g5' });

    // What cannot be is told in words, and undone where it was done.
    await button(desk, roomPlan.title).click();
    await lay(halls[1]?.name ?? '', '1', '5', roomPlan.sum(1, 5, 9));
    await button(desk, roomPlan.toSeating).click();
    await button(desk, seating.planAll).click();
    const reason = new RegExp(grouping.reasons.tooFewSeats(9, 5, halls[1]?.name ?? ''), 'i');
    await desk.getByRole('alert').filter({ hasText: reason }).waitFor();
    await button(desk, roomPlan.title).click();
    await button(desk, roomPlan.undo).click();
    await stage.desk.until(({ tables: standing }) => standing.length === 5);
    await middle.getByText(roomPlan.sum(3, 15, 9)).waitFor();

    // The phone's ticket bears the number on the table's sign.
    await stage.deed({ type: 'confirmGroups', stepId: 'one' });
    await stage.next();
    const told = stage.desk.state();
    const ingrid = [...told.people.keys()][0] ?? '';
    const number = tableOf(told.groupings.get('one')?.groups ?? [], ingrid);
    expect([4, 5]).toContain(number);
    await phone.goto(`${server.url}/c/${stage.made.id}`);
    await phone.getByText(tables.table(number ?? 0), { exact: true }).waitFor();
    await button(phone, participant.atTable).waitFor();

    async function lay(hall: string, count: string, seats: string, sum: string): Promise<void> {
      await desk.getByLabel(roomPlan.countIn(hall)).fill(count);
      await desk.getByLabel(roomPlan.eachIn(hall)).fill(seats);
      await button(desk, roomPlan.layIn(hall)).click();
      await middle.getByText(sum).waitFor();
    }

    async function find(typed: string): Promise<void> {
      const field: Locator = desk.getByRole('searchbox', { name: roomPlan.who });
      await field.fill(typed);
      await field.press('Enter');
    }
  });
});

function seatedIn({ groupings }: ConferenceState, stepId: string): number {
  return (groupings.get(stepId)?.groups ?? []).reduce((sum, { members }) => sum + members.length, 0);
}

function tableOf(groups: readonly Group[], personId: string): number | undefined {
  return groups.find(({ members }) => members.includes(personId))?.number;
}
