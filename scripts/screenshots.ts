import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { LiveLink } from '../server/rehearsal/live-link.ts';
import { runSimulation } from '../server/rehearsal/run-simulation.ts';
import type { DoorReply, LinkReply } from '../shared/protocol/http.ts';
import { address, openPictureStudio, people, post } from './picture-studio.ts';

// Makes the pictures of the README from what the programs really show: simulated people with a seed, and a clock that
// stands still while a picture is taken and is moved on by hand between steps.

const studio = await openPictureStudio(join(import.meta.dirname, '..', 'docs', 'pictures'));

try {
  await trygtSkolemiljo();
  await dialogkonferanse();
  await hybridSamling();
  await kortOkt();
  console.log(`${Math.round(studio.taken() / 1024)} kB in all`);
} finally {
  await studio.close();
}

/** Most of it: the door, a table's phones, the desk and the hall, in Bokmål. */
async function trygtSkolemiljo(): Promise<void> {
  const room = await studio.room('trygt-skolemiljo', 'nb');
  const { texts } = room;
  const door = await studio.open('phone', 'nb');
  await door.goto(room.made.joinLink);
  await door.getByLabel(texts.join.nameLabel).fill('Torunn');
  await door.getByLabel(texts.join.workplaceLabel).selectOption({ index: 2 });
  await door.getByRole('radio').first().check();
  await studio.take(door, 'phone-join');

  const phone = await studio.open('phone', 'nb');
  await studio.sit(phone, room, 'Torunn');
  await room.fill();
  const [desk, hall] = await Promise.all([studio.open('desk', 'nb'), studio.open('hall', 'nb')]);
  await Promise.all([desk.goto(room.made.facilitatorLink), hall.goto(room.made.hallLink)]);

  await room.next();
  await room.until((state) => said(state, 'check-in') >= people - 3);
  await room.link.send({ type: 'proposeGroups', stepId: 'experiences' });
  const { nextGroups, quoted } = texts.facilitator;
  const across = room.link.state().programme.find(({ id }) => id === 'experiences')?.title ?? '';
  await desk.getByRole('button', { name: nextGroups(quoted(across)) }).click();
  await desk.getByRole('grid').first().waitFor();
  await studio.take(desk, 'seating');
  await room.groups('experiences');
  await room.next(9);
  await phone.getByRole('button', { name: texts.participant.atTable }).waitFor();
  await studio.take(phone, 'phone-seat');
  await studio.take(hall, 'hall-seats');
  await phone.getByRole('button', { name: texts.participant.atTable }).click();
  await room.next(3);
  await room.next(3);
  studio.later(1.4);
  await phone.reload();
  const { nowTells, yourTurn } = texts.steps.groupWork;
  await phone
    .getByText(nowTells, { exact: true })
    .or(phone.getByText(yourTurn, { exact: true }))
    .first()
    .waitFor();
  await studio.take(phone, 'phone-round');
  await room.next(19);
  await room.until((state) => (state.ready.get('experiences')?.size ?? 0) >= 2);
  studio.later(8);
  await phone.reload();
  await openFullestLane(phone, texts.boards.lanes);
  await studio.take(phone, 'phone-board');
  await studio.take(desk, 'desk', { reload: true });
  await studio.take(hall, 'hall-question', { reload: true });

  for (const minutes of [16, 10, 15, 20]) {
    await room.groups('own-kind');
    await room.next(minutes);
  }
  await room.next(3);
  await room.until((state) => (state.ready.get('own-kind')?.size ?? 0) >= 2);
  await room.next(30);
  await room.next(10);
  await room.until((state) => lifted(state, 'report').size >= 2);
  for (const groupId of [...lifted(room.link.state(), 'report')].slice(0, 2)) {
    studio.later(2);
    await room.link.send({ type: 'act', stepId: 'report', action: { type: 'giveFloor', groupId } });
  }
  studio.later(0.7);
  await hall.keyboard.press('d');
  await studio.take(hall, 'hall-plenary', { reload: true });
  await room.link.send({ type: 'end' });
  room.link.close();
}

/** A phone shows one lane at a time. */
async function openFullestLane(phone: Page, name: string): Promise<void> {
  const lanes = phone.getByRole('group', { name }).getByRole('radio');
  await lanes.first().waitFor();
  let fullest = { lane: 0, notes: -1 };
  for (let lane = 0; lane < (await lanes.count()); lane += 1) {
    await lanes.nth(lane).check();
    const notes = await phone.locator('[data-note]').count();
    if (notes > fullest.notes) fullest = { lane, notes };
  }
  await lanes.nth(fullest.lane).check();
}

/** Silent writing, in Nynorsk. */
async function dialogkonferanse(): Promise<void> {
  const room = await studio.room('dialogkonferanse', 'nn');
  const { texts } = room;
  const phone = await studio.open('phone', 'nn');
  await studio.sit(phone, room, 'Åse');
  await room.fill();
  await room.next();
  await room.groups('same-role');
  await room.next(14);
  await phone.getByRole('button', { name: texts.participant.atTable }).click();
  await room.next(3);
  await phone
    .getByRole('textbox')
    .first()
    .fill('Vi er mange vaksne ute i friminutta no. Det vanskelege er garderoben.');
  await phone.getByText(texts.common.saved, { exact: true }).first().waitFor();
  await studio.take(phone, 'phone-reflection');
  await room.link.send({ type: 'end' });
  room.link.close();
}

/** The view of a hall's host, in a conference with two halls. */
async function hybridSamling(): Promise<void> {
  const room = await studio.room('hybrid-samling', 'nb');
  const { halls } = (await (await fetch(`${studio.url}/api/door/${room.made.joinCode}`)).json()) as DoorReply;
  const authorization = `Bearer ${room.token}`;
  const links = `/api/conferences/${room.made.id}/links?role=facilitator`;
  const { link } = await post<LinkReply>(
    `${studio.url}${links}`,
    { role: 'hallHost', hallId: halls[1]?.id },
    { authorization },
  );
  const host = await studio.open('phone', 'nb');
  await room.fill();
  await room.next();
  await room.next(13);
  await room.groups('work-group');
  await room.next(45);
  await host.goto(link);
  await room.next(3);
  studio.later(12);
  await studio.take(host, 'host', { reload: true });
  await room.link.send({ type: 'end' });
  room.link.close();
}

/** What remains, in English: a whole short session, led by a simulated facilitator. */
async function kortOkt(): Promise<void> {
  const room = await studio.room('kort-okt', 'en');
  await runSimulation({
    ...{ url: studio.url, code: room.made.joinCode, people, pace: 600, arriveWithin: 0.5, seed: 7 },
    facilitatorLink: room.made.facilitatorLink,
    signal: studio.closing,
    // Each part that they finish took some minutes.
    tell: () => {
      studio.later(6);
    },
  });
  const page = await studio.open('page', 'en');
  await page.goto(room.made.facilitatorLink);
  await page.getByText(room.texts.facilitator.endedTitle).first().waitFor();
  await page.goto(`${address}/harvest/${room.made.id}`);
  await page.getByText(room.texts.harvest.privateNote).waitFor();
  await studio.take(page, 'harvest');
  room.link.close();
}

function said(state: ReturnType<LiveLink['state']>, stepId: string): number {
  return (state.stepData.get(stepId) as { shown?: readonly string[] } | undefined)?.shown?.length ?? 0;
}

/** The groups that have a note on the wall. */
function lifted(state: ReturnType<LiveLink['state']>, stepId: string): ReadonlySet<string> {
  const data = state.stepData.get(stepId) as { lifted?: ReadonlyMap<string, readonly string[]> } | undefined;
  return new Set([...(data?.lifted ?? [])].filter(([, notes]) => notes.length > 0).map(([groupId]) => groupId));
}
