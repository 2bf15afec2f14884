import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Step } from '../../shared/conference/programme.ts';
import { type ConferenceState, type Group, seatOf } from '../../shared/conference/state.ts';
import { freshStep } from '../../shared/steps/fresh-steps.ts';
import { nb } from '../../shared/texts/nb.ts';
import { launchChromium } from '../support/chromium.ts';
import { openStage, type Seated, type Stage } from '../support/stage.ts';
import { breaches, button, confirmGroups, locales, openSurface, screens } from '../support/surfaces.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const { facilitator, participant, steps: stepTexts, grouping } = nb;
const { seating } = facilitator;
const people = 40;
const schools = Array.from({ length: 10 }, (_, at) => `Skole ${at + 1}`);
const halls = [
  { name: 'Vanvikhallen', digital: false },
  { name: 'Bojersalen', digital: false },
];

const round = (id: string, title: string, composition: 'mixed' | 'home') => {
  const step = freshStep('groupWork', [], 'nb') as Step;
  const size = composition === 'home' ? { min: 3, max: 6 } : { min: 4, max: 5 };
  const arrangement = { kind: 'groups', composition, sameKindBy: 'schoolType', size, halls: 'across' } as const;
  return { ...step, id, title, arrangement, parts: [{ kind: 'open', minutes: 10 }] };
};
const programme = [round('one', 'Først', 'mixed'), round('two', 'Så', 'mixed'), round('home', 'Hjemme', 'home')];
const lane = ((programme[0]?.settings ?? {}) as { lanes: { id: string }[] }).lanes[0]?.id ?? '';

let server: TestServer;
let browser: Browser;
let stage: Stage;
let desk: Page;
let phone: Page;
let faults: string[];
/** Whose phone it is, and a colleague. */
let ingrid: Seated;
let colleague: Seated;

beforeEach(async () => {
  faults = [];
  [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
  const workplaces = schools.map((name) => ({ name, type: 'skole', schoolType: null, municipality: null }));
  stage = await openStage(server, { programme, halls, workplaces });
  const hallAt = (at: number) => stage.halls[at % 2]?.id;
  // Workplaces are given out in turn: who is ten places later is of the same school.
  const context = await browser.newContext({
    ...{ viewport: screens.phone, locale: locales.nb, reducedMotion: 'reduce', isMobile: true, hasTouch: true },
  });
  ingrid = await stage.sit(context, 'Ingrid', hallAt(0));
  for (let at = 1; at < people - 1; at += 1) {
    const seated = await stage.join(`Deltaker ${at}`, hallAt(at));
    if (at === schools.length) colleague = seated;
  }
  // One has no phone.
  const workplace = { name: schools.at(-1) ?? '' };
  const hallId = hallAt(1) ?? null;
  await stage.deed({ type: 'seatPerson', name: 'Uten Telefon', workplace, jobRole: null, hallId });
  phone = await context.newPage();
  phone.setDefaultTimeout(15_000);
  phone.on('pageerror', ({ message }) => faults.push(`phone: ${message}`));
  desk = await openSurface(browser, 'desk', faults);
});

afterEach(async () => {
  stage.close();
  await browser.close();
  await server.close();
  expect(faults).toEqual([]);
});

const groupsOf = (stepId: string, state: ConferenceState = stage.desk.state()): readonly Group[] =>
  state.groupings.get(stepId)?.groups ?? [];
const seats = (stepId: string) =>
  new Map(groupsOf(stepId).flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
const planned = () =>
  stage.desk.until((state) =>
    programme.every(({ id }) => groupsOf(id, state).flatMap(({ members }) => members).length === people),
  );

function pairs(stepId: string): ReadonlySet<string> {
  return new Set(
    groupsOf(stepId).flatMap(({ members }) =>
      members.flatMap((one) => members.filter((other) => one < other).map((other) => `${one} ${other}`)),
    ),
  );
}

it('takes forty people in two halls through two rounds across and home again', async () => {
  // All rounds at once, seen and said.
  await desk.goto(stage.made.facilitatorLink);
  await button(desk, facilitator.nextGroups(facilitator.quoted('Først'))).click();
  await desk.getByRole('grid').first().waitFor();
  await button(desk, seating.planAll).click();
  await planned();
  await desk.getByText(new RegExp(grouping.facts.pairsAgain(0), 'i')).waitFor();
  expect([...pairs('one')].filter((pair) => pairs('two').has(pair))).toEqual([]);
  expect(await breaches(desk)).toEqual([]);

  // A table is locked; the rest is worked out again, and taken back.
  const locked = groupsOf('one')[0] as Group;
  await desk.getByRole('button', { name: seating.lockTable(stepTexts.tables.tableInText(1)), exact: true }).click();
  await stage.desk.until(({ lockedTables }) => lockedTables.has('one'));
  const before = seats('two');
  await button(desk, seating.planRest).click();
  await desk
    .locator('#content')
    .getByText(/ny plass\.|sitter som før/)
    .waitFor();
  expect([...(groupsOf('one')[0]?.members ?? [])].sort()).toEqual([...locked.members].sort());
  await desk.getByRole('radio', { name: seating.round(2, 'Så') }).check({ force: true });
  await button(desk, seating.undo).click();
  await expect.poll(() => seats('two')).toEqual(before);
  await desk.getByRole('radio', { name: seating.round(1, 'Først') }).check({ force: true });
  await confirmGroups(desk);
  await stage.next();

  // The phone has a ticket; whoever comes late moves nobody, and a table out of use moves its own people alone.
  await phone.goto(`${server.url}/c/${stage.made.id}`);
  await button(phone, participant.atTable).click();
  const sat = seats('one');
  const late = await stage.join('Sen', stage.halls[0]?.id);
  await stage.desk.until((state) => seatOf(state, 'one', late.id) !== undefined);
  expect(new Map([...seats('one')].filter(([id]) => id !== late.id))).toEqual(sat);
  const leaver = groupsOf('one')
    .at(-1)
    ?.members.find((id) => id !== late.id && id !== ingrid.id && id !== colleague.id);
  await stage.deed({ type: 'removePerson', personId: leaver ?? '' });
  await button(desk, facilitator.seatingPlan).click();
  await desk.getByText(seating.repair).click();
  const out = groupsOf('one').find(
    ({ members }) => !members.some((id) => id === ingrid.id || id === colleague.id),
  ) as Group;
  const now = seats('one');
  await desk.getByLabel(seating.tableOut).selectOption(out.id);
  await desk.getByText(seating.moves(out.members.length)).waitFor();
  expect(seats('one')).toEqual(now);
  await button(desk, seating.doIt).click();
  await expect.poll(() => groupsOf('one').find(({ id }) => id === out.id)?.members).toEqual([]);
  for (const [id, groupId] of seats('one')) if (groupId !== now.get(id)) expect(out.members).toContain(id);

  // What a colleague's table writes is brought home, and a table where nobody of the school sat is not.
  const theirs = seatOf(stage.desk.state(), 'one', colleague.id) as Group;
  expect(theirs.id).not.toBe(seatOf(stage.desk.state(), 'one', ingrid.id)?.id);
  await stage.write(colleague, { stepId: 'one', scope: 'group', owner: theirs.id }, lane, 'Faste voksne ute');
  for (const stepId of ['two', 'home']) {
    await stage.deed({ type: 'confirmGroups', stepId });
    await stage.next();
  }
  await button(phone, participant.atTable).click();
  const { brought } = stepTexts;
  await phone.getByText(brought.title).click();
  const table = phone.getByRole('region', {
    name: `${brought.from(stepTexts.tables.tableInText(theirs.number))} · Deltaker ${schools.length}`,
  });
  await table.getByText('Faste voksne ute').waitFor();
  expect(await breaches(phone)).toEqual([]);
});
