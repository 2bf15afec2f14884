import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/conference/commands.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import { nb } from '../../shared/texts/nb.ts';
import { browserRoom } from '../support/browser-room.ts';
import { deskOf, lead, stateOf } from '../support/desk-socket.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { breaches, button, enter } from '../support/surfaces.ts';
import { connected, created, joined, type LiveClient, send } from '../support/test-server.ts';

const { help } = nb.participant;
const { writing } = nb.steps;
const secret = 'Barn blir hørt, anonym-1a';

const stepOf = stepsIn(trygtSkolemiljo, 'nb');

const programme: readonly Step[] = [
  stepOf('check-in'),
  stepOf('experiences'),
  { ...stepOf('story'), attribution: 'anonymous' },
  { ...stepOf('input'), attribution: 'name', hidden: true },
];

describe('what a phone is told beside the task', () => {
  const room = browserRoom();
  let conference: CreateReply;
  let desk: LiveClient;
  let others: readonly JoinReply[];

  beforeEach(async () => {
    conference = await created(room.server, { programme, workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }] });
    desk = await deskOf(room.server, conference);
  });

  afterEach(() => {
    desk.disconnect();
  });

  const must = (command: Command, who: LiveClient = desk) => lead(who, command);
  /** In sight; what has been said aloud stands in the page too. */
  const shown = (page: Page, words: string) => page.locator('main').getByText(words);
  const told = (page: Page, words: string) => shown(page, words).first().waitFor();
  const passes = async (page: Page) => expect(await breaches(page)).toEqual([]);

  /** A phone in the room, with three others who are there without one that is seen. */
  async function phoneInRoom(): Promise<Page> {
    const own = await room.surface('phone');
    await own.goto(conference.joinLink);
    await enter(own, { name: 'Ingrid', workplace: 'Rud skole' });
    const names = ['Amir', 'Silje', 'Tor'];
    others = await Promise.all(names.map((name) => joined(room.server, conference.joinCode, { name })));
    return own;
  }

  const as = async ({ token }: JoinReply) =>
    (await connected(room.server, { conferenceId: conference.id, role: 'participant', token })).socket;

  async function goTo(stepId: string, part = 0): Promise<void> {
    for (let tries = 0; tries < 12; tries += 1) {
      const state = await stateOf(desk);
      const status = state.statuses.get(state.currentStepId ?? '');
      const at = status && status.kind !== 'waiting' ? status.part : 0;
      if (state.currentStepId === stepId && at === part) return;
      const from = { stepId: state.currentStepId, part: at };
      const reply = await send(desk, { type: 'next', from });
      if (reply.ok) continue;
      const next = state.programme[state.programme.findIndex(({ id }) => id === state.currentStepId) + 1]?.id ?? '';
      await must({ type: 'proposeGroups', stepId: next });
      await must({ type: 'confirmGroups', stepId: next });
    }
    throw new Error(`${stepId} was never reached`);
  }

  it('is help for the whole table, messages one by one, more time, and what became of a step that was taken out', async () => {
    const own = await phoneInRoom();
    await goTo('experiences', 1);
    await button(own, nb.participant.atTable).click();
    await button(own, help.ask).click();
    await own.getByLabel(new RegExp(help.what.replace('?', '\\?'))).fill('Vi finner ikke tavla');
    await passes(own);
    await button(own, help.ask).click();
    await told(own, help.groupAsked);
    await told(own, help.about('Vi finner ikke tavla'));

    const state = await stateOf(desk);
    const [call] = state.help.values();
    const groupId = call?.groupId ?? '';
    await must({ type: 'replyHelp', helpId: call?.id ?? '', text: 'Jeg kommer' });
    await told(own, help.answered('Jeg kommer'));
    // Another at the table says that it is done, and everybody's phone is quiet again.
    const mate = state.groupings.get('experiences')?.groups.find(({ id }) => id === groupId)?.members ?? [];
    const friend = others.find(({ participantId }) => mate.includes(participantId));
    if (!friend) throw new Error('nobody else sits there');
    const socket = await as(friend);
    await must({ type: 'withdrawHelp', helpId: call?.id ?? '' }, socket);
    socket.disconnect();
    await shown(own, help.answered('Jeg kommer')).waitFor({ state: 'hidden' });

    await must({ type: 'sendMessage', text: 'Lunsj 11.45', to: { kind: 'all' } });
    await must({ type: 'sendMessage', text: 'Ta rom 3', to: { kind: 'group', stepId: 'experiences', groupId } });
    await must({ type: 'extendGroup', stepId: 'experiences', groupId, minutes: 2 });
    await told(own, nb.participant.moreTime(2));
    await told(own, 'Ta rom 3');
    expect(await shown(own, 'Lunsj 11.45').isVisible()).toBe(false);
    await button(own, nb.participant.moreMessages(1)).click();
    await told(own, 'Lunsj 11.45');
    await passes(own);
    await button(own, nb.participant.putAway('Ta rom 3')).click();
    await shown(own, 'Ta rom 3').waitFor({ state: 'hidden' });
    expect(await shown(own, 'Lunsj 11.45').isVisible()).toBe(true);
    await own.reload();
    await told(own, 'Lunsj 11.45');
    expect(await shown(own, 'Ta rom 3').count()).toBe(0);

    await own.getByRole('textbox').first().fill('Skrevet før det var slutt, parkert-2b');
    await told(own, nb.common.saved);
    await must({ type: 'removeStep', stepId: 'experiences' });
    await told(own, nb.participant.stepTakenOut(stepOf('experiences').title));
    await told(own, stepOf('story').question);
    await passes(own);
    await own.getByRole('navigation').getByText(nb.participant.tabTakeHome).click();
    await told(own, 'parkert-2b');
    await told(own, nb.participant.takeHomeParked);
    expect(await own.getByRole('textbox').count()).toBe(0);
  }, 90_000);

  it('is that one`s notes wait, that they were shown without names and are not with one any more, or with one`s name', async () => {
    const own = await phoneInRoom();
    await goTo('story');
    await own.getByLabel(nb.steps.practiceStory.point).fill('ombestemt-4d');
    await button(own, nb.steps.practiceStory.send).click();
    await told(own, writing.waitsToBeShown);
    await button(own, writing.takeBackThis('ombestemt-4d')).click();
    await shown(own, writing.waitsToBeShown).waitFor({ state: 'hidden' });
    await own.getByLabel(nb.steps.practiceStory.point).fill(secret);
    await button(own, nb.steps.practiceStory.send).click();
    await told(own, writing.waitsToBeShown);
    await passes(own);
    for (const [at, one] of others.entries()) {
      const socket = await as(one);
      await must({ type: 'shareNote', stepId: 'story', noteId: `n${at}`, lane: 'points' }, socket);
      socket.disconnect();
    }
    await must({ type: 'showNotes', stepId: 'story' });
    await told(own, writing.shownWithoutNames);
    await told(own, secret);
    expect(await shown(own, nb.boards.tooLate).count()).toBe(0);
    expect(await shown(own, writing.youShared).count()).toBe(0);
    await passes(own);
    await own.getByRole('navigation').getByText(nb.participant.tabTakeHome).click();
    // What was taken back was never anybody else's.
    await told(own, 'ombestemt-4d');
    expect(await own.locator('main').innerText()).not.toContain(secret);

    await goTo('input');
    await own.getByLabel(nb.steps.input.ask).fill('Hvem eier saken, navn-3c');
    await button(own, nb.common.send).click();
    await told(own, writing.waitsToBeShown);
    await must({ type: 'showNotes', stepId: 'input' });
    await told(own, writing.shownToAll);
    await own
      .locator('li')
      .filter({ hasText: 'navn-3c' })
      .filter({ hasText: `${nb.boards.writtenBy} Ingrid` })
      .waitFor();
    await passes(own);
  }, 90_000);
});
