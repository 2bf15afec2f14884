import { describe, expect, it } from 'vitest';
import { liftedNotes } from '../../../client/facilitator/harvest/harvest-results.ts';
import { type BoardKey, boardKey } from '../../../shared/boards/board-name.ts';
import { noteText, replaceText } from '../../../shared/boards/write-notes.ts';
import type { Audience } from '../../../shared/conference/actor.ts';
import { buildHarvest } from '../../../shared/harvest/build-harvest.ts';
import type { Harvest, HarvestLane, HarvestNote } from '../../../shared/harvest/harvest.ts';
import { harvestMarkdown } from '../../../shared/harvest/harvest-markdown.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { nb } from '../../../shared/texts/nb.ts';
import { facilitator, otherProgramme, participant, Rehearsal } from '../conference/house.ts';
import { BoardsBeside } from './boards-beside.ts';

const group = (stepId: string, owner: string): BoardKey => ({ stepId, scope: 'group', owner });
const plenary = (stepId: string): BoardKey => ({ stepId, scope: 'plenary', owner: 'all' });
const own = (stepId: string, owner: string): BoardKey => ({ stepId, scope: 'person', owner });

function harvestOf(conference: Rehearsal, boards: BoardsBeside, audience: Audience = facilitator): Harvest {
  const { state, words } = conference;
  boards.copy(state);
  return buildHarvest({ kinds: stepKinds, state, words, boards: boards.content, audience });
}

function notesIn(lanes: readonly HarvestLane[]): readonly HarvestNote[] {
  return lanes.flatMap((lane) => [...lane.headings.flatMap((heading) => heading.notes), ...lane.notes]);
}

function step(harvest: Harvest, id: string) {
  const found = harvest.steps.find((one) => one.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
}

/** Two tables in "own-kind", a note on each, and the report on them begun. */
function atTheReport() {
  const conference = new Rehearsal();
  const people = conference.people(12);
  const boards = new BoardsBeside();
  conference.goTo('own-kind', 1);
  const groups = conference.state.groupings.get('own-kind')?.groups ?? [];
  const [first, second] = groups;
  if (!first || !second) throw new Error('two groups are needed');
  boards.write(group('own-kind', first.id), { id: 'n1', lane: 'start', text: 'Voksne ute hele friminuttet' });
  boards.write(group('own-kind', first.id), { id: 'n2', lane: 'start', text: 'Elevråd med egen sakliste' });
  boards.write(group('own-kind', second.id), { id: 'n3', lane: 'stop', text: 'Lange møter' });
  const member = participant(first.members[0] ?? '');
  conference.must(member, { type: 'act', stepId: 'report', action: { type: 'lift', noteId: 'n2', on: true } });
  conference.goTo('report');
  return { conference, boards, people, first, second, member };
}

describe('buildHarvest', () => {
  it('keeps what was written in a step that was taken out, under a heading of its own; one without words is left out', () => {
    const conference = new Rehearsal();
    conference.people(6);
    const boards = new BoardsBeside();
    conference.goTo('experiences', 3);
    const first = conference.state.groupings.get('experiences')?.groups[0];
    boards.write(group('experiences', first?.id ?? ''), {
      id: 'p1',
      lane: 'works',
      text: 'En fast voksen i garderoben',
    });
    conference.must(facilitator, { type: 'removeStep', stepId: 'experiences' });
    conference.must(facilitator, { type: 'removeStep', stepId: 'input' });
    expect(conference.state.parked.map(({ id }) => id)).toEqual(['experiences', 'input']);

    const harvest = harvestOf(conference, boards);
    expect(harvest.steps.some(({ id }) => id === 'experiences')).toBe(false);
    expect(harvest.parked?.map(({ id }) => id)).toEqual(['experiences']);
    expect(harvest.parked?.[0]?.groups.flatMap(({ lanes }) => notesIn(lanes)).map(({ text }) => text)).toEqual([
      'En fast voksen i garderoben',
    ]);
    expect(harvest.counts.notes).toBe(1);
    const [before = '', after = ''] = harvestMarkdown(harvest, nb).split(`# ${nb.harvest.parked}`);
    expect(before).not.toContain('garderoben');
    expect(after).toContain('garderoben');
  });

  it('gives each step in order, with planned and actual minutes, words and the scale', () => {
    const conference = new Rehearsal();
    const [ane = '', bo = ''] = conference.people(2);
    conference.next();
    const say = (who: string, word: string) =>
      conference.must(participant(who), {
        type: 'act',
        stepId: 'check-in',
        action: { type: 'sayWord', word },
      });
    say(ane, 'uro');
    say(bo, 'håp');
    say(ane, 'mot');
    conference.now += 12 * 60_000;
    conference.goTo('check-out');
    for (const [who, value] of [
      [ane, 5],
      [bo, 4],
    ] as const) {
      conference.must(participant(who), { type: 'act', stepId: 'check-out', action: { type: 'rate', value } });
    }
    conference.must(facilitator, { type: 'end' });
    const harvest = harvestOf(conference, new BoardsBeside());
    expect(harvest).toMatchObject({ format: 'samling-harvest', version: 1, title: 'Trygt skolemiljø', language: 'nb' });
    expect(harvest.steps.map(({ id }) => id)).toEqual(conference.state.programme.map(({ id }) => id));
    expect(step(harvest, 'check-in')).toMatchObject({
      plannedMinutes: 10,
      actualMinutes: 12,
      words: ['håp', 'mot'],
    });
    expect(step(harvest, 'check-out').scale).toMatchObject({ counts: [0, 0, 0, 1, 1], n: 2, mean: 4.5 });
    expect(harvest.counts).toMatchObject({ people: 2, workplaces: 2 });
    expect(harvest.startedAt).toBe('2026-09-15T08:00:00.000Z');
    expect(harvest.endedAt).toBe('2026-09-15T08:12:00.000Z');
  });

  it('holds a lifted note once, first in its lane, with the hearts of both places and nobody counted twice', () => {
    const { conference, boards, people, first, member } = atTheReport();
    const heart = (who: string, board: BoardKey) =>
      conference.send(participant(who), { type: 'setHeart', board: boardKey(board), noteId: 'n2', on: true });
    const other = people.find((id) => !first.members.includes(id)) ?? '';
    expect(heart(member.kind === 'participant' ? member.personId : '', group('own-kind', first.id))).toBe('ok');
    expect(heart(member.kind === 'participant' ? member.personId : '', plenary('report'))).toBe('ok');
    expect(heart(other, plenary('report'))).toBe('ok');
    const harvest = harvestOf(conference, boards);
    expect(notesIn(step(harvest, 'report').plenary)).toEqual([]);
    const lane = step(harvest, 'own-kind').groups.find((one) => one.number === first.number)?.lanes[0];
    expect(lane?.notes.map(({ text, lifted, hearts }) => [text, lifted, hearts])).toEqual([
      ['Elevråd med egen sakliste', true, 2],
      ['Voksne ute hele friminuttet', false, 0],
    ]);
    expect(harvest.counts.notes).toBe(3);
  });

  it('keeps the words on the wall when the group has since written others', () => {
    const { conference, boards, first } = atTheReport();
    boards.copy(conference.state);
    const written = noteText(boards.doc(group('own-kind', first.id)), 'n2');
    if (written) replaceText(written, 'Elevråd hver fredag');
    const harvest = harvestOf(conference, boards);
    expect(notesIn(step(harvest, 'report').plenary)).toMatchObject([
      { text: 'Elevråd med egen sakliste', table: first.number },
    ]);
    expect(JSON.stringify(harvest)).toContain('"Elevråd hver fredag"');
    // It is one note all the same, and what was lifted are the words on the wall.
    expect(harvest.counts.notes).toBe(3);
    expect(liftedNotes(harvest.steps).map(({ note }) => note.text)).toEqual(['Elevråd med egen sakliste']);
  });

  it('counts a note once that its writer has shared with the group and the group has lifted', () => {
    const { conference, boards, first } = atTheReport();
    // In `own-kind` people write at the table; what is shared is copied with its id, as here.
    const before = harvestOf(conference, boards).counts.notes;
    boards.write(own('own-kind', first.members[0] ?? ''), { id: 'n2', lane: 'own', text: 'Elevråd med egen sakliste' });
    expect(harvestOf(conference, boards).counts.notes).toBe(before);
    expect(liftedNotes(harvestOf(conference, boards).steps)).toHaveLength(1);
  });

  it('tells facilitators where each word can be erased, nobody else, and no file', () => {
    const { conference, boards, member } = atTheReport();
    boards.copy(conference.state);
    const { state, words } = conference;
    const told = (audience: Audience, addresses: boolean) =>
      buildHarvest({ kinds: stepKinds, state, words, boards: boards.content, audience, addresses });
    const notes = told(facilitator, true).steps.flatMap(({ groups, plenary }) => [
      ...groups.flatMap(({ lanes }) => notesIn(lanes)),
      ...notesIn(plenary),
    ]);
    expect(notes.map(({ at }) => at?.noteId).sort()).toEqual(['n1', 'n2', 'n3']);
    expect(told(facilitator, true).leads).toEqual({ remembered: false });
    for (const harvest of [told(facilitator, false), told(member, true)])
      expect(JSON.stringify(harvest)).not.toMatch(/noteId|wordIds|leads/);
  });

  it('lacks a note as soon as it is erased, whatever its board still holds', () => {
    const { conference, boards, first } = atTheReport();
    boards.copy(conference.state);
    const board = boardKey(group('own-kind', first.id));
    conference.must(facilitator, { type: 'end' });
    conference.must(facilitator, { type: 'redactNote', board, noteId: 'n2' });
    const { state, words } = conference;
    const harvest = buildHarvest({ kinds: stepKinds, state, words, boards: boards.content, audience: facilitator });
    expect(JSON.stringify(harvest)).not.toContain('Elevråd');
    expect(harvest.counts.notes).toBe(2);
  });

  it('shows a participant the wall with table numbers, their own table, and no other group', () => {
    const { conference, boards, second, first } = atTheReport();
    const reader = participant(second.members[0] ?? '');
    const harvest = harvestOf(conference, boards, reader);
    expect(step(harvest, 'own-kind').groups.map(({ number }) => number)).toEqual([second.number]);
    expect(notesIn(step(harvest, 'report').plenary)).toMatchObject([
      { text: 'Elevråd med egen sakliste', table: first.number },
    ]);
    expect(JSON.stringify(harvest)).not.toContain('Voksne ute');
    conference.must(facilitator, { type: 'shareBoards', stepId: 'own-kind' });
    expect(JSON.stringify(harvestOf(conference, boards, reader))).toContain('Voksne ute');
  });

  it('tells a participant words and counts only when the conference has ended', () => {
    const conference = new Rehearsal();
    const [ane = ''] = conference.people(2);
    conference.next();
    conference.must(participant(ane), { type: 'act', stepId: 'check-in', action: { type: 'sayWord', word: 'mot' } });
    const boards = new BoardsBeside();
    expect(step(harvestOf(conference, boards, participant(ane)), 'check-in').words).toEqual([]);
    expect(step(harvestOf(conference, boards), 'check-in').words).toEqual(['mot']);
    conference.must(facilitator, { type: 'end' });
    expect(step(harvestOf(conference, boards, participant(ane)), 'check-in').words).toEqual(['mot']);
  });

  it('never asks for a board of one person, not even that person’s own', () => {
    const conference = new Rehearsal();
    const people = conference.people(8);
    const boards = new BoardsBeside();
    conference.goTo('check-out');
    for (const { id } of conference.state.programme) {
      for (const who of people) boards.write(own(id, who), { id: 'p1', lane: 'own', text: 'hemmelig' });
    }
    for (const audience of [facilitator, participant(people[0] ?? '')]) {
      expect(JSON.stringify(harvestOf(conference, boards, audience))).not.toContain('hemmelig');
    }
    expect(boards.read.filter((key) => key.includes('/person/'))).toEqual([]);
    expect(boards.read.length).toBeGreaterThan(0);
  });

  it('leaves out empty notes and keeps each other one, whatever its lane and heading say', () => {
    const conference = new Rehearsal();
    conference.people(4);
    conference.goTo('experiences', 3);
    const key = group('experiences', 'g1');
    const boards = new BoardsBeside();
    boards.write(key, { id: 'n1', lane: 'manage', text: '   ' });
    boards.write(key, { id: 'n2', lane: 'nowhere', text: 'uten kolonne' });
    boards.write(key, { id: 'n3', lane: 'manage', text: 'under overskrift' });
    boards.write(key, { id: 'n4', lane: 'wonder', text: 'overskrift i annen kolonne' });
    boards.write(key, { id: 'n5', lane: 'manage', text: 'blank overskrift' });
    boards.gather(key, 'n3', 'manage', 'Friminutt');
    boards.gather(key, 'n4', 'manage', 'Borte');
    boards.gather(key, 'n5', 'manage', ' ');
    const harvest = harvestOf(conference, boards);
    const lanes = step(harvest, 'experiences').groups[0]?.lanes ?? [];
    expect(
      notesIn(lanes)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['blank overskrift', 'overskrift i annen kolonne', 'under overskrift', 'uten kolonne']);
    expect(lanes[0]?.headings[0]).toMatchObject({ title: 'Friminutt', notes: [{ text: 'under overskrift' }] });
  });

  it('says whom a group gathers, in words', () => {
    const { conference, boards } = atTheReport();
    const labels = step(harvestOf(conference, boards), 'own-kind').groups.map(({ label }) => label);
    expect(labels).toContainEqual({ kind: 'schoolType', words: ['barneskole'] });
  });
});

describe('the harvest of a vote', () => {
  /** Three people share a thought each and vote on what was shared. */
  function voted() {
    const open = otherProgramme.map((one) =>
      one.id === 'reflection' ? { ...one, attribution: 'group' as const } : one,
    );
    const conference = new Rehearsal(open);
    const [ane = '', bo = '', cy = ''] = conference.people(3);
    const boards = new BoardsBeside();
    conference.goTo('reflection');
    for (const [at, who] of [ane, bo, cy].entries()) {
      const noteId = `n${at + 1}`;
      boards.write(own('reflection', who), { id: noteId, lane: 'own', text: `Tanke ${at + 1}` });
      conference.must(participant(who), { type: 'shareNote', stepId: 'reflection', noteId, lane: 'wall' });
    }
    conference.goTo('vote');
    const put = (who: string, noteId: string, dots: number) =>
      conference.must(participant(who), { type: 'act', stepId: 'vote', action: { type: 'setDots', noteId, dots } });
    put(ane, 'n1', 1);
    put(ane, 'n3', 2);
    put(bo, 'n3', 1);
    put(cy, 'gone', 2);
    return { conference, boards, ane };
  }

  it('ranks the notes by their dots, and leaves out what has none or is gone', () => {
    const { conference, boards } = voted();
    const harvest = harvestOf(conference, boards);
    expect(step(harvest, 'vote').votes).toEqual([
      { text: 'Tanke 3', dots: 3 },
      { text: 'Tanke 1', dots: 1 },
    ]);
    expect(step(harvest, 'reflection')).not.toHaveProperty('votes');
    expect(notesIn(step(harvest, 'reflection').plenary)).toHaveLength(3);
    expect(harvestMarkdown(harvest, nb)).toContain(
      '**Slik falt prikkene**\n\n- Tanke 3 (3 prikker)\n- Tanke 1 (én prikk)',
    );
  });

  it('waits for the end before participants read it', () => {
    const { conference, boards, ane } = voted();
    expect(step(harvestOf(conference, boards, participant(ane)), 'vote').votes).toBeUndefined();
    conference.must(facilitator, { type: 'end' });
    expect(step(harvestOf(conference, boards, participant(ane)), 'vote').votes).toHaveLength(2);
  });
});
