import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Step } from '../../shared/conference/programme.ts';
import { type ConferenceState, type Group, seatOf } from '../../shared/conference/state.ts';
import type { DoorReply } from '../../shared/protocol/http.ts';
import { freshStep } from '../../shared/steps/fresh-steps.ts';
import { nb } from '../../shared/texts/nb.ts';
import { launchChromium } from '../support/chromium.ts';
import { joinLinkAt } from '../support/desk-deeds.ts';
import { openScreenOf, type ShownTables, tablesShown } from '../support/hall-seats.ts';
import { openStage, type Seated, type Stage } from '../support/stage.ts';
import { breaches, button, confirmGroups, locales, openSurface, screens } from '../support/surfaces.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const { facilitator, participant, steps: stepTexts, grouping, join } = nb;
const { seating } = facilitator;
const people = 40;
const schools = Array.from({ length: 10 }, (_, at) => `Skole ${at + 1}`);
const halls = [
  { name: 'Vanvikhallen', digital: false },
  { name: 'Bojersalen', digital: false },
];

const round = (id: string, title: string, composition: 'mixed' | 'home', halls: 'within' | 'across') => {
  const step = freshStep('groupWork', [], 'nb') as Step;
  const size = composition === 'home' ? { min: 3, max: 6 } : { min: 4, max: 5 };
  const arrangement = { kind: 'groups', composition, sameKindBy: 'schoolType', size, halls } as const;
  const parts = [
    { kind: 'gather', minutes: 3 },
    { kind: 'open', minutes: 10 },
  ];
  return { ...step, id, title, arrangement, parts };
};
const programme = [
  round('one', 'Først', 'mixed', 'across'),
  round('two', 'Så', 'mixed', 'within'),
  round('home', 'Hjemme', 'home', 'across'),
];
const lane = ((programme[0]?.settings ?? {}) as { lanes: { id: string }[] }).lanes[0]?.id ?? '';

let server: TestServer;
let browser: Browser;
let stage: Stage;
let desk: Page;
let phone: Page;
/** In the order of the halls. */
let hallScreens: readonly Page[];
let faults: string[];
/** Whose phone it is, a colleague, and who has no phone. */
let ingrid: Seated;
let colleague: Seated;
let without: string;
const names = new Map<string, string>();
let schoolNames: ReadonlyMap<string, string>;

beforeEach(async () => {
  faults = [];
  names.clear();
  [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
  const workplaces = schools.map((name) => ({ name, type: 'skole', schoolType: null, municipality: null }));
  stage = await openStage(server, { programme, halls, workplaces });
  const door = (await (await fetch(`${server.url}/api/door/${stage.made.joinCode}`)).json()) as DoorReply;
  schoolNames = new Map(door.workplaces.map(({ id, name }) => [id, name]));
  const hallAt = (at: number) => stage.halls[at % 2]?.id;
  // Workplaces are given out in turn: who is ten places later is of the same school.
  const context = await browser.newContext({
    ...{ viewport: screens.phone, locale: locales.nb, reducedMotion: 'reduce', isMobile: true, hasTouch: true },
  });
  ingrid = known('Ingrid', await stage.sit(context, 'Ingrid', hallAt(0)));
  for (let at = 1; at < people - 1; at += 1) {
    const seated = known(`Deltaker ${at}`, await stage.join(`Deltaker ${at}`, hallAt(at)));
    if (at === schools.length) colleague = seated;
  }
  const workplace = { name: schools.at(-1) ?? '' };
  const hallId = hallAt(1) ?? null;
  await stage.deed({ type: 'seatPerson', name: 'Uten Telefon', workplace, jobRole: null, hallId });
  without = known('Uten Telefon', { id: await whoCame() }).id;
  phone = await context.newPage();
  phone.setDefaultTimeout(15_000);
  phone.on('pageerror', ({ message }) => faults.push(`phone: ${message}`));
  desk = await openSurface(browser, 'desk', faults);
  hallScreens = await Promise.all(stage.halls.map(({ id }) => openScreenOf(server, browser, stage.made, id, faults)));
});

afterEach(async () => {
  stage.close();
  await browser.close();
  await server.close();
  expect(faults).toEqual([]);
});

function known<Who extends { readonly id: string }>(name: string, who: Who): Who {
  names.set(who.id, name);
  return who;
}

/** The one whom the desk has heard of and this test has not. */
async function whoCame(): Promise<string> {
  const unknown = (state: ConferenceState) => [...state.people.keys()].find((id) => !names.has(id));
  return unknown(await stage.desk.until((state) => unknown(state) !== undefined)) ?? '';
}

const groupsOf = (stepId: string, state: ConferenceState = stage.desk.state()): readonly Group[] =>
  state.groupings.get(stepId)?.groups ?? [];
const seats = (stepId: string) =>
  new Map(groupsOf(stepId).flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
/** Where somebody sits, or will when the groups are told. */
const tableOf = (personId: string, stepId: string, state?: ConferenceState) =>
  groupsOf(stepId, state).find(({ members }) => members.includes(personId));
const hallOf = (personId: string) => stage.desk.state().people.get(personId)?.hallId;
/** Until whoever is here, and nobody else, has a seat in each of these rounds. */
const allSeated = (stepIds: readonly string[]) =>
  stage.desk.until((state) =>
    stepIds.every((id) => {
      const seated = groupsOf(id, state).flatMap(({ members }) => members);
      return seated.length === state.people.size && seated.every((personId) => state.people.has(personId));
    }),
  );

function pairs(stepId: string): ReadonlySet<string> {
  return new Set(
    groupsOf(stepId).flatMap(({ members }) =>
      members.flatMap((one) => members.filter((other) => one < other).map((other) => `${one} ${other}`)),
    ),
  );
}

/** What a hall's screen has to say: who of the hall sits where, and how many of a table sit in the other hall. */
function toShow(hallId: string, stepId: string): ShownTables {
  const other = stage.halls.find(({ id }) => id !== hallId);
  return Object.fromEntries(
    groupsOf(stepId).flatMap(({ number, members }) => {
      const here = members.filter((id) => hallOf(id) === hallId).map((id) => names.get(id) ?? '');
      const there = members.length - here.length;
      const counted = there > 0 ? [nb.hall.sitIn(there, other?.name ?? '')] : [];
      return here.length > 0 ? [[stepTexts.tables.table(number), [...here, ...counted].sort()]] : [];
    }),
  );
}

/** Both halls' screens name everybody of their hall at their table, and nobody else. */
async function screensTell(stepId: string): Promise<void> {
  for (const [at, { id }] of stage.halls.entries()) {
    const screen = hallScreens[at] as Page;
    await expect.poll(() => tablesShown(screen), { message: `${stepId}, hall ${at + 1}` }).toEqual(toShow(id, stepId));
    const people = [...names].filter(([personId]) => hallOf(personId) === id).map(([, name]) => name);
    const shown = Object.values(await tablesShown(screen)).flat();
    expect(people.filter((name) => !shown.includes(name))).toEqual([]);
    expect(shown.includes('Uten Telefon')).toBe(hallOf(without) === id);
  }
}

/** A phone's ticket: hall, table, company and one's own part. @returns all of it */
async function ticketTells(page: Page, personId: string, stepId: string): Promise<string> {
  const state = stage.desk.state();
  const group = seatOf(state, stepId, personId) as Group;
  const sitIn = state.halls.filter(({ id }) => group.hallId === id || group.members.some((one) => hallOf(one) === id));
  const [own, ...more] = group.hallId ? state.halls.filter(({ id }) => id === group.hallId) : sitIn;
  const dutiesOf = (id: string) =>
    (['chair', 'secretary', 'rapporteur'] as const).filter((duty) => group.duties[duty] === id);
  const company = group.members
    .filter((id) => id !== personId)
    .map((id) => {
      const workplace = schoolOf(id);
      const hall = more.length > 0 && hallOf(id) !== hallOf(personId) ? nameOfHall(hallOf(id)) : '';
      const duties = dutiesOf(id).map((duty) => participant[duty].toLowerCase());
      return [names.get(id), workplace, hall, ...duties].filter(Boolean).join(' · ');
    });
  const people = page.getByRole('listitem');
  const read = async () => (await people.allInnerTexts()).map((line) => line.replace(/\s+/g, ' '));
  await expect.poll(read, { message: `ticket of ${names.get(personId)} in ${stepId}` }).toEqual(company);
  const all = (await page.locator('#content').innerText()).replace(/\s+/g, ' ');
  expect(all).toContain(stepTexts.tables.table(group.number));
  expect(all).toContain(
    more.length > 0 ? participant.acrossHalls(halls.map(({ name }) => name).join(' og ')) : own?.name,
  );
  const parts = dutiesOf(personId);
  for (const part of parts.length > 0 ? parts : (['member'] as const))
    expect(all).toContain(participant[`${part}Task`]);
  return all;
}

function nameOfHall(hallId: string | undefined): string {
  return stage.halls.find(({ id }) => id === hallId)?.name ?? '';
}

function schoolOf(personId: string): string {
  return schoolNames.get(stage.desk.state().people.get(personId)?.workplaceId ?? '') ?? '';
}

it('takes forty people in two halls through three rounds, with late joiners, a leaver and a lock', async () => {
  // All rounds at once, seen and said.
  await desk.goto(stage.made.facilitatorLink);
  await button(desk, facilitator.nextGroups(facilitator.quoted('Først'))).click();
  await desk.getByRole('grid').first().waitFor();
  await button(desk, seating.planAll).click();
  await allSeated(['one', 'two', 'home']);
  await desk.getByText(new RegExp(grouping.facts.pairsAgain(0), 'i')).waitFor();
  expect([...pairs('one')].filter((pair) => pairs('two').has(pair))).toEqual([]);
  expect(await breaches(desk)).toEqual([]);

  // A table is locked; the rest is worked out again, and taken back.
  const locked = groupsOf('one')[0] as Group;
  await desk
    .getByRole('button', { name: seating.lockTable(stepTexts.tables.tableInText(locked.number)), exact: true })
    .click();
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
  await desk.getByRole('heading', { name: facilitator.seatingFor(facilitator.quoted('Først')) }).waitFor();

  // Whoever has no phone is brought to Ingrid's table by hand.
  const hers = tableOf(ingrid.id, 'one') as Group;
  const from = tableOf(without, 'one');
  if (from?.id !== hers.id) {
    // A menu closes when the page scrolls: a click, unlike a key, waits until what is far down has come into sight.
    await button(desk, facilitator.movePerson('Uten Telefon')).click();
    const place = new RegExp(`^${stepTexts.tables.table(hers.number)},`);
    await desk.getByRole('menuitem', { name: place }).click();
    await stage.desk.until((state) => tableOf(without, 'one', state)?.id === hers.id);
    // Somebody goes the other way: a table that is too full by hand would be a repair of its own.
    const personId = hers.members.find((id) => id !== ingrid.id) ?? '';
    await stage.deed({ type: 'moveSeat', stepId: 'one', personId, toGroupId: from?.id ?? null });
  }
  await confirmGroups(desk);
  await stage.next();
  await phone.goto(`${server.url}/c/${stage.made.id}`);
  await screensTell('one');
  const first = await ticketTells(phone, ingrid.id, 'one');
  expect(first).toContain('Uten Telefon');
  expect(await breaches(phone)).toEqual([]);
  await button(phone, participant.atTable).click();

  // Two come late, one by the code on the hall's screen: nobody moves who sits.
  const sat = seats('one');
  const late = known('Sen', await stage.join('Sen', stage.halls[0]?.id));
  const latePhone = await openSurface(browser, 'phone', faults);
  await latePhone.goto(await joinLinkAt(hallScreens[1] as Page));
  await latePhone.getByLabel(join.nameLabel).fill('Senere');
  await latePhone.getByLabel(join.workplaceLabel).selectOption({ label: schools[0] ?? '' });
  await latePhone.getByRole('group', { name: join.jobRoleLabel }).getByRole('radio').first().check();
  await button(latePhone, join.submit).click();
  const later = known('Senere', { id: await whoCame() });
  await allSeated(['one']);
  const came = new Set([late.id, later.id]);
  expect(new Map([...seats('one')].filter(([id]) => !came.has(id)))).toEqual(sat);
  await ticketTells(latePhone, later.id, 'one');
  expect(hallOf(later.id)).toBe(stage.halls[1]?.id);

  // One leaves, and a table out of use moves its own people alone.
  const stays = [ingrid.id, colleague.id, without, ...came];
  const leaver =
    groupsOf('one')
      .at(-1)
      ?.members.find((id) => !stays.includes(id)) ?? '';
  await stage.deed({ type: 'removePerson', personId: leaver });
  await allSeated(['one']);
  names.delete(leaver);
  await button(desk, facilitator.seatingPlan).click();
  await desk.getByText(seating.repair).click();
  const out = groupsOf('one').find(
    ({ id, members }) => id !== locked.id && !members.some((personId) => stays.includes(personId)),
  ) as Group;
  const now = seats('one');
  await desk.getByLabel(seating.tableOut).selectOption(out.id);
  // The same table is out of use in the rounds to come.
  await desk.getByText(seating.moves(out.members.length)).first().waitFor();
  expect(seats('one')).toEqual(now);
  await button(desk, seating.doIt).click();
  await expect.poll(() => groupsOf('one').find(({ id }) => id === out.id)?.members).toEqual([]);
  await desk.locator('summary:focus').waitFor();
  for (const [id, groupId] of seats('one')) if (groupId !== now.get(id)) expect(out.members).toContain(id);
  await screensTell('one');

  // What a colleague's table writes is brought home, and a table where nobody of the school sat is not.
  await stage.next();
  const theirs = seatOf(stage.desk.state(), 'one', colleague.id) as Group;
  expect(theirs.id).not.toBe(seatOf(stage.desk.state(), 'one', ingrid.id)?.id);
  await stage.write(colleague, { stepId: 'one', scope: 'group', owner: theirs.id }, lane, 'Faste voksne ute');

  // The rest is planned again with those who came: within the halls, and nobody of the first round's table again.
  await desk.getByRole('radio', { name: seating.round(2, 'Så') }).check({ force: true });
  await desk.getByRole('heading', { name: facilitator.seatingFor(facilitator.quoted('Så')) }).waitFor();
  await button(desk, seating.planRest).click();
  await allSeated(['two', 'home']);
  await confirmGroups(desk);
  await stage.next();
  await screensTell('two');
  for (const { members } of groupsOf('two')) expect(new Set(members.map(hallOf)).size).toBe(1);
  const second = await ticketTells(phone, ingrid.id, 'two');
  await ticketTells(latePhone, later.id, 'two');
  await button(phone, participant.atTable).click();
  await stage.next();

  await stage.deed({ type: 'confirmGroups', stepId: 'home' });
  await stage.next();
  await screensTell('home');
  const third = await ticketTells(phone, ingrid.id, 'home');
  expect(third).toContain(`Deltaker ${schools.length}`);
  expect(new Set([first, second, third]).size).toBe(3);
  await button(phone, participant.atTable).click();
  await stage.next();
  const { brought } = stepTexts;
  await phone.getByText(brought.title).click();
  const table = phone.getByRole('region', {
    name: `${brought.from(stepTexts.tables.tableInText(theirs.number))} · Deltaker ${schools.length}`,
  });
  await table.getByText('Faste voksne ute').waitFor();
  expect(await breaches(phone)).toEqual([]);
});
