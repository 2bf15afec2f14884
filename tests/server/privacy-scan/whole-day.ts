import { expect } from 'vitest';
import { isLive, notesMap, readNotes } from '../../../shared/boards/notes.ts';
import { noteText, removeNote } from '../../../shared/boards/write-notes.ts';
import type { RoundTold } from '../../../shared/protocol/rounds.ts';
import { untilDoc } from '../boards/board-world.ts';
import { rud, vik } from './day-marks.ts';
import { everyRow, linkingAttack } from './linking-attack.ts';
import type { Span } from './marks.ts';
import { ownBoard, type Participant, type PrivacyWorld, wallOf, write } from './privacy-world.ts';

const step = (id: string, kind: string, more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ id, kind, title: id, question: `Hva med ${id}?`, minutes: 10, arrangement: { kind: 'plenary' }, settings: {} },
  ...more,
});
const alone = { arrangement: { kind: 'individual' }, settings: { share: true } };

const programme = [
  step('word', 'checkIn'),
  step('story', 'practiceStory', { settings: { storyteller: '' }, attribution: 'name' }),
  step('hidden', 'reflection', { ...alone, hidden: true }),
  step('anon', 'reflection', { ...alone, attribution: 'anonymous' }),
  step('parked', 'reflection', alone),
  step('group', 'groupWork', {
    arrangement: { kind: 'groups', composition: 'home', size: { min: 2, max: 6 } },
    parts: [
      { kind: 'alone', minutes: 2 },
      { kind: 'round', minutes: 4 },
      { kind: 'open', minutes: 0 },
    ],
    settings: { lanes: [{ id: 'ideas', title: 'Ideer' }], alonePrompt: '', openPrompt: '', turnSeconds: 60 },
  }),
  step('report', 'plenaryReport', { settings: { reportsOn: 'group', notesPerGroup: 3, secondsPerGroup: 60 } }),
  step('vote', 'vote', { arrangement: { kind: 'individual' }, settings: { votesOn: 'story', dots: 3 } }),
  step('out', 'checkOut', { arrangement: { kind: 'individual' }, settings: { scaleQuestion: 'Nyttig?' } }),
];

/** What the day is lived in. */
export const dayConference = {
  programme,
  title: 'Samling om trygghet',
  workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }],
  halls: [{ name: 'Sal A' }, { name: 'Sal B' }],
};

/** A day that is over, and what was seen of it meanwhile. */
export interface WholeDay {
  readonly spans: readonly Span[];
  /** All rows of the storage, from before and after a talk round. */
  readonly rowsInRound: { readonly before: unknown; readonly after: unknown };
  /** What leads from an anonymous note to its writer. */
  readonly anonymousLinks: readonly unknown[];
  /** @throws if nobody is called so */
  who(name: string): Participant;
}

/** One conference, from the door to the end, under the eyes of everybody. @param world holds a `dayConference` */
export async function liveWholeDay(world: PrivacyWorld): Promise<WholeDay> {
  const spans: Span[] = [];
  const people = new Map<string, Participant>();
  let rowsInRound: WholeDay['rowsInRound'] = { before: undefined, after: undefined };
  let anonymousLinks: readonly unknown[] = [];

  const who = (name: string): Participant => {
    const person = people.get(name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person;
  };

  async function stage(name: string, work: () => Promise<void>): Promise<void> {
    const sizes = () => new Map(world.listeners.map((one) => [one.name, one.wire.length()]));
    const began = sizes();
    await work();
    // Whatever was told before this has been told when it arrives.
    const open = world.listeners.filter(({ live }) => live.connected);
    const over = name === 'ended';
    const barrier = over ? 'conferenceEnded' : `sperre-${name}-`;
    if (!over) await world.desk.must({ type: 'sendMessage', text: barrier, to: { kind: 'all' } });
    await Promise.all(open.map(({ wire }) => wire.until(barrier)));
    await world.prowl();
    spans.push({ stage: name, began, ended: sizes() });
  }

  const next = (stepId: string | null, part = 0) => world.desk.must({ type: 'next', from: { stepId, part } });
  const join = async (name: string, workplace: string, hall: string | undefined, called = `Navn${name}`) => {
    people.set(
      name,
      Object.assign(await world.join(called, { workplace: { name: workplace }, hall: hall ?? null }), { name }),
    );
  };
  const share = (name: string, stepId: string, noteId: string, lane = 'wall') =>
    who(name).must({ type: 'shareNote', stepId, noteId, lane });
  const groupOf = async (name: string) => {
    const { groupings } = await world.desk.state();
    return groupings.get('group')?.groups.find(({ members }) => members.includes(who(name).id))?.id ?? '';
  };
  const { desk } = world;
  const [hallA, hallB] = (await desk.state()).halls.map(({ id }) => id);

  await stage('door', async () => {
    await world.link('facilitator', 'desk2');
    await world.link('hall', 'hallA', hallA);
    await world.link('hall', 'hallB', hallB);
    await world.link('hallHost', 'hostA', hallA);
    for (const name of [...rud, 'gone']) await join(name, 'Rud skole', hallA);
    for (const name of vik) await join(name, 'Vik skole', hallB);
    await join('eva2', 'Vik skole', hallB, 'Navneva');
    await desk.must({ type: 'sendMessage', text: 'mkbeskjed', to: { kind: 'all' } });
    await desk.must({ type: 'sendMessage', text: 'mksalbeskjed', to: { kind: 'hall', hallId: hallA ?? '' } });
  });

  await stage('word', async () => {
    await next(null);
    for (const [name, word] of [
      ['ada', 'mkordada'],
      ['bo', 'mkordbo'],
    ] as const) {
      await who(name).must({ type: 'act', stepId: 'word', action: { type: 'sayWord', word } });
    }
    await who('cy').must({ type: 'askHelp', text: 'mkhjelpcy' });
  });

  await stage('story', async () => {
    await next('word');
    await write(who('ada'), ownBoard('story', who('ada')), { id: 'n-ada', text: 'mkprivatada' });
    await write(who('gone'), ownBoard('story', who('gone')), { id: 'n-gone', text: 'mkprivatborte' });
    await write(who('eva2'), ownBoard('story', who('eva2')), { id: 'n-eva2', text: 'mkprivateva' });
    await write(who('bo'), ownBoard('story', who('bo')), { id: 's-bo', text: 'mkdeltbo' });
    await share('bo', 'story', 's-bo', 'points');
    await write(who('didi'), ownBoard('story', who('didi')), { id: 's-didi', text: 'mktilbakedidi' });
    await share('didi', 'story', 's-didi', 'points');
    await untilDoc(await desk.board(wallOf('story')), (doc) => readNotes(doc).length === 2);
  });

  await stage('taken back', async () => {
    await who('didi').must({ type: 'unshareNote', stepId: 'story', noteId: 's-didi' });
    await untilDoc(await desk.board(wallOf('story')), (doc) => readNotes(doc).length === 1);
    await who('ada').must({ type: 'setHeart', board: 'story/plenary/all', noteId: 's-bo', on: true });
  });

  await stage('removed', async () => {
    await desk.must({ type: 'removePerson', personId: who('gone').id });
    await desk.must({ type: 'mergePeople', keepId: who('eva').id, goneId: who('eva2').id });
    // What somebody is told who is not among us any more.
    await desk.must({ type: 'sendMessage', text: 'mketterpå', to: { kind: 'all' } });
  });

  await stage('hidden', async () => {
    await next('story');
    await write(who('bo'), ownBoard('hidden', who('bo')), { id: 'h-bo', text: 'mkskjultbo' });
    await share('bo', 'hidden', 'h-bo');
    await write(who('cy'), ownBoard('hidden', who('cy')), { id: 'h-cy', text: 'mkskjultcy' });
  });
  await stage('hidden shown', () => desk.must({ type: 'showNotes', stepId: 'hidden' }));

  await stage('anon', async () => {
    await next('hidden');
    for (const name of ['ada', 'bo', 'cy', 'didi']) {
      await write(who(name), ownBoard('anon', who(name)), { id: `a-${name}`, text: `mkanonym${name}` });
      await write(who(name), ownBoard('anon', who(name)), { id: `k-${name}`, text: `mkbeholdt${name}` });
      await share(name, 'anon', `a-${name}`);
    }
  });
  await stage('anon shown', async () => {
    await desk.must({ type: 'showNotes', stepId: 'anon' });
    await world.looking((storage) => storage.whenErased());
    anonymousLinks = linkingAttack(world.dataDir, world.conference.id, 'anon').filter(
      ({ by }) => !by.startsWith('order'),
    );
  });

  await stage('parked', async () => {
    await next('anon');
    await write(who('bo'), ownBoard('parked', who('bo')), { id: 'p-bo', text: 'mkparkertprivat' });
    await write(who('bo'), ownBoard('parked', who('bo')), { id: 'p-del', text: 'mkparkertdelt' });
    await share('bo', 'parked', 'p-del');
    await desk.must({ type: 'proposeGroups', stepId: 'group' });
    await desk.must({ type: 'confirmGroups', stepId: 'group' });
    await desk.must({ type: 'removeStep', stepId: 'parked' });
  });

  await stage('group', async () => {
    await next('group');
    const told = new Promise<RoundTold>((got) => who('ada').live.on('round', (round) => round.round && got(round)));
    await who('ada').live.emitWithAck('resync');
    const ofRud = { stepId: 'group', scope: 'group' as const, owner: await groupOf('ada') };
    await write(who('ada'), ownBoard('group', who('ada')), { id: 'g-own', text: 'mkgruppeprivat' });
    const { round } = await told;
    const before = everyRow(world.dataDir);
    let moves = round?.moves ?? 0;
    for (const type of ['pass', 'giveBack', 'pass', 'pass'] as const) {
      const reply = await who('ada').live.emitWithAck('round', { stepId: 'group', action: { type, moves } });
      expect(reply, type).toEqual({ ok: true });
      moves += 1;
    }
    rowsInRound = { before, after: everyRow(world.dataDir) };
    await next('group', 1);
    await write(who('ada'), ofRud, { id: 'g-ada', text: 'mkgruppetavle', lane: 'ideas' });
    await write(who('ada'), ofRud, { id: 'g-red', text: 'mkfeilnavn', lane: 'ideas' });
    await write(who('bo'), ofRud, { id: 'g-gone', text: 'mkslettetlapp', lane: 'ideas' });
    await write(who('bo'), ofRud, { id: 'g-edit', text: 'mkomskrevet', lane: 'ideas' });
    const board = await who('bo').board(ofRud);
    removeNote(board, 'g-gone');
    const text = noteText(board, 'g-edit');
    text?.delete(0, text.length);
    text?.insert(0, 'heller dette');
    await untilDoc(await who('ada').board(ofRud), (doc) => noteText(doc, 'g-edit')?.toString() === 'heller dette');
    await who('ada').must({ type: 'askHelp', text: 'mkhjelprud' });
    const call = [...(await desk.state()).help.values()].find((help) => help.groupId === ofRud.owner);
    await desk.must({ type: 'replyHelp', helpId: call?.id ?? '', text: 'mksvarrud' });
    await desk.must({
      type: 'sendMessage',
      text: 'mkbordbeskjed',
      to: { kind: 'group', stepId: 'group', groupId: ofRud.owner },
    });
  });

  await stage('group shared', async () => {
    await desk.must({ type: 'shareBoards', stepId: 'group' });
  });

  await stage('report', async () => {
    await next('group', 2);
    await who('ada').must({ type: 'act', stepId: 'report', action: { type: 'lift', noteId: 'g-red', on: true } });
    await untilDoc(await desk.board(wallOf('report')), (doc) => isLive(notesMap(doc).get('g-red')));
    await join('late', 'Rud skole', hallB);
  });

  await stage('redacted', async () => {
    const { messages, stepData } = await desk.state();
    const all = messages.find(({ to }) => to.kind === 'all');
    await desk.must({ type: 'redactNote', board: 'report/plenary/all', noteId: 'g-red' });
    const shown = (stepData.get('word') as { shown: readonly string[] }).shown;
    await desk.must({ type: 'redactWord', wordId: shown[0] ?? '' });
    await desk.must({ type: 'redactWord', wordId: all?.textId ?? '' });
    await desk.must({ type: 'renamePerson', personId: who('cy').id, name: 'Mknyttnavn' });
  });

  await stage('vote', async () => {
    await next('report');
    await who('ada').must({ type: 'act', stepId: 'vote', action: { type: 'setDots', noteId: 's-bo', dots: 2 } });
  });

  await stage('out', async () => {
    await next('vote');
    await who('bo').must({ type: 'act', stepId: 'out', action: { type: 'rate', value: 2 } });
    await write(who('bo'), ownBoard('out', who('bo')), { id: 'o-own', text: 'mkutprivat' });
    await write(who('bo'), ownBoard('out', who('bo')), { id: 'o-del', text: 'mkutdelt' });
    await share('bo', 'out', 'o-del', 'answers');
    await untilDoc(await desk.board(wallOf('out')), (doc) => readNotes(doc).length === 1);
    await join('last', 'Vik skole', hallA);
  });

  await stage('ended', () => desk.must({ type: 'end' }));

  return { spans, rowsInRound, anonymousLinks, who };
}
