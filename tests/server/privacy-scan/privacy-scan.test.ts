import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLive, notesMap, readNotes } from '../../../shared/boards/notes.ts';
import { noteText, removeNote } from '../../../shared/boards/write-notes.ts';
import type { RoundTold } from '../../../shared/protocol/rounds.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import { untilDoc } from '../boards/board-world.ts';
import { everyRow, linkingAttack } from './linking-attack.ts';
import { breaches, type Mark, type Span } from './marks.ts';
import { openPrivacyWorld, ownBoard, type Participant, type PrivacyWorld, wallOf, write } from './privacy-world.ts';

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

/** One conference, from the door to the end, under the eyes of everybody. */
describe('a whole conference', () => {
  let world: PrivacyWorld;
  let marks: readonly Mark[];
  const spans: Span[] = [];
  const people = new Map<string, Participant>();
  let rowsInRound: { before: unknown; after: unknown };
  let anonymousLinks: unknown;

  const desks = ['desk', 'desk2'];
  const screens = ['hallA', 'hallB'];
  const rud = ['ada', 'bo'];
  const vik = ['cy', 'didi', 'eva'];
  const phones = [...rud, ...vik, 'gone', 'eva2', 'late', 'last'];
  const everybody = [...desks, ...screens, 'hostA', ...phones];
  const left = everybody.filter((name) => name !== 'gone');
  const since = (stage: string, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, stage]));

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

  beforeAll(async () => {
    world = await openPrivacyWorld({
      programme,
      title: 'Samling om trygghet',
      workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }],
      halls: [{ name: 'Sal A' }, { name: 'Sal B' }],
    });
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

    const own = (name: string, stageName: string) => ({ [name]: stageName });
    marks = [
      {
        word: 'Navnada',
        what: 'Ada’s name',
        from: { ...since('door', [...desks, ...screens, 'hostA', 'ada']), bo: 'parked' },
      },
      {
        word: 'Navnbo',
        what: 'Bo’s name, who signs what he shares',
        from: { ...since('story', everybody), ...since('door', [...desks, ...screens, 'hostA', 'bo']) },
      },
      {
        word: 'mkbeskjed',
        what: 'a message to all, replaced by the next',
        from: since(
          'door',
          everybody.filter((name) => !['late', 'last'].includes(name)),
        ),
      },
      {
        word: 'sperre-report-',
        what: 'a message that is erased',
        from: since(
          'report',
          left.filter((name) => name !== 'last'),
        ),
        erased: 'redacted',
      },
      {
        word: 'mksalbeskjed',
        what: 'a message to hall A',
        from: { ...since('door', [...desks, 'hallA', 'hostA', ...rud, 'gone']), last: 'out' },
      },
      {
        word: 'mkordada',
        what: 'a check-in word that is erased',
        from: since('word', [...desks, ...screens, 'hostA', 'ada']),
        erased: 'redacted',
      },
      {
        word: 'mkordbo',
        what: 'a check-in word',
        from: { ...since('ended', left), ...since('word', [...desks, ...screens, 'hostA', 'bo']) },
      },
      { word: 'mkhjelpcy', what: 'a call of one person', from: since('word', [...desks, 'hostA', 'cy']) },
      { word: 'mkprivatada', what: 'a note that is never shared', from: own('ada', 'story') },
      { word: 'mkprivatborte', what: 'a note of somebody who was removed', from: own('gone', 'story') },
      { word: 'mkprivateva', what: 'a note of the seat that was merged', from: { eva2: 'story', eva: 'removed' } },
      { word: 'mkdeltbo', what: 'a note shared under a name', from: since('story', everybody) },
      {
        word: 'mktilbakedidi',
        what: 'a note that was taken back',
        from: since(
          'story',
          everybody.filter((name) => !['late', 'last'].includes(name)),
        ),
      },
      {
        word: 'mketterpå',
        what: 'a message after the removal',
        from: since(
          'removed',
          left.filter((name) => !['late', 'last'].includes(name)),
        ),
      },
      { word: 'mkskjultbo', what: 'a hidden note', from: { ...since('hidden shown', left), bo: 'hidden' } },
      { word: 'mkskjultcy', what: 'a note in a hidden step that is not shared', from: own('cy', 'hidden') },
      ...['ada', 'bo', 'cy', 'didi'].flatMap((name): Mark[] => [
        {
          word: `mkanonym${name}`,
          what: `an anonymous note of ${name}`,
          from: { ...since('anon shown', left), [name]: 'anon' },
        },
        { word: `mkbeholdt${name}`, what: `a note that ${name} keeps in an anonymous step`, from: own(name, 'anon') },
      ]),
      { word: 'mkparkertprivat', what: 'a private note in a parked step', from: own('bo', 'parked') },
      { word: 'mkparkertdelt', what: 'a shared note in a parked step', from: since('parked', left) },
      { word: 'mkgruppeprivat', what: 'what one writes alone in a group', from: own('ada', 'group') },
      {
        word: 'mkgruppetavle',
        what: 'a note on a group’s board',
        from: { ...since('group shared', left), ...since('group', [...desks, ...rud]) },
      },
      {
        word: 'mkfeilnavn',
        what: 'a note that is erased',
        from: {
          ...since(
            'group shared',
            left.filter((name) => name !== 'last'),
          ),
          ...since('group', [...desks, ...rud]),
        },
        erased: 'redacted',
      },
      { word: 'mkslettetlapp', what: 'a note that its group has deleted', from: since('group', rud) },
      { word: 'mkomskrevet', what: 'words that its group has written over', from: since('group', rud) },
      { word: 'mkhjelprud', what: 'a call of a group', from: since('group', [...desks, 'hostA', ...rud]) },
      { word: 'mksvarrud', what: 'the answer to a group', from: since('group', [...desks, 'hostA', ...rud]) },
      { word: 'mkbordbeskjed', what: 'a message to one table', from: since('group', [...desks, ...rud]) },
      { word: 'mkutprivat', what: 'a note at the end that is not sent', from: own('bo', 'out') },
      { word: 'mkutdelt', what: 'a sentence for the harvest', from: since('out', left) },
    ];
  }, 120_000);

  afterAll(async () => {
    await world.close();
  });

  it('tells everybody what is for them, when it is, and nobody else', () => {
    expect(breaches(marks, spans, world.listeners)).toEqual([]);
    const { wire } = who('gone');
    const removed = spans.find((span) => span.stage === 'removed')?.ended.get('gone');
    expect(wire.held(world.conference.joinCode)).toBe(true);
    expect(wire.held(world.conference.joinCode, removed)).toBe(false);
  });

  it('tells nobody who chose, rated, said, liked or shared what, but themselves', async () => {
    const secret =
      /"type":"(dotsSet|rated|wordSaid|heartSet|noteShared|noteUnshared)"[^}]{0,300}?"personId":"([\w-]+)"/g;
    const told = new Map<string, Set<string>>();
    for (const one of world.listeners) {
      for (const [, type = '', personId] of one.wire.text().matchAll(secret)) {
        expect(personId, `${type} reached ${one.name}`).toBe((one as Participant).id);
        told.set(one.name, (told.get(one.name) ?? new Set()).add(type));
      }
    }
    expect([...(told.get('ada') ?? [])].sort()).toEqual(['dotsSet', 'heartSet', 'noteShared', 'wordSaid']);
    for (const one of world.listeners.filter(({ live }) => live.connected)) {
      const { hearts, shares, stepData, mergedInto } = await one.state();
      const data = [...stepData.values()].map((value) => (value ?? {}) as Record<string, unknown>);
      const keyed = data.flatMap(({ said, dots, rated }) =>
        [said, dots, rated].flatMap((map) => (map instanceof Map ? [...map.keys()] : [])),
      );
      const hearty = [...hearts.values()].flatMap((notes) => [...notes.values()].flatMap((some) => [...some]));
      const sharing = [...shares.values()].flat().map(({ personId }) => personId);
      expect([...keyed, ...hearty, ...sharing].filter((id) => id !== (one as Participant).id)).toEqual([]);
      if (one.role !== 'facilitator') expect(mergedInto.size).toBe(0);
    }
  });

  it('logs neither words nor names, tokens, codes or addresses', () => {
    const log = world.log();
    expect(log).toContain('"msg":"request"');
    const tokens = world.listeners.map(({ token }) => token);
    const { joinCode, joinLink } = world.conference;
    const never = [
      ...marks.map(({ word }) => word),
      'Navn',
      'Rud',
      'Samling om',
      ...tokens,
      joinCode,
      new URL(joinLink).hash.slice(1),
      '127.0.0.1',
      'sperre',
    ];
    expect(never.filter((one) => log.includes(one))).toEqual([]);
  });

  it('stores nothing of a talk round', () => {
    expect(rowsInRound.after).toEqual(rowsInRound.before);
    const speaking = /"(turn|turnMs|order|moves|speaker|spoken|endsAt)":/;
    const ofRounds = world
      .log()
      .split('\n')
      .filter((line) => speaking.test(line));
    expect(ofRounds).toEqual([]);
  });

  it('finds nothing stored that leads from an anonymous note to its writer', () => {
    expect(anonymousLinks).toEqual([]);
  });

  it('keeps in its files no erased word, no token, and each anonymous note once', async () => {
    await world.looking((storage) => storage.whenErased());
    const keeps = (text: string) => directoryKeeps(world.dataDir, text);
    expect(keeps('mkdeltbo')).toBe(true);
    const gone = ['mkordada', 'mkfeilnavn', 'sperre-report-', 'Navncy', ...world.listeners.map(({ token }) => token)];
    expect(gone.filter(keeps)).toEqual([]);
    await world.stop();
    expect(gone.filter(keeps)).toEqual([]);
  });
});
