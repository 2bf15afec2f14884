import { afterEach, describe, expect, it } from 'vitest';
import { readNotes } from '../../../shared/boards/notes.ts';
import { countIn } from '../../support/directory-keeps.ts';
import { untilDoc } from '../boards/board-world.ts';
import { type Link, linkingAttack } from './linking-attack.ts';
import { openPrivacyWorld, ownBoard, type Participant, type PrivacyWorld, wallOf, write } from './privacy-world.ts';

const step = (id: string, attribution: 'name' | 'anonymous') => ({
  id,
  kind: 'reflection',
  title: id,
  question: '?',
  minutes: 10,
  arrangement: { kind: 'individual' },
  settings: { share: true },
  attribution,
});

let world: PrivacyWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Four people, three notes each, shared in turns; then all of it is shown. Whose each text is. */
async function shareAll(stepId: string, people: readonly Participant[]): Promise<ReadonlyMap<string, string>> {
  const truth = new Map<string, string>();
  for (const round of [0, 1, 2]) {
    for (const [at, person] of people.entries()) {
      const note = { id: `${stepId}-${round}-${at}`, text: `tekst-${stepId}-${round}-${at}` };
      truth.set(note.text, person.id);
      await write(person, ownBoard(stepId, person), note);
      await person.must({ type: 'shareNote', stepId, noteId: note.id, lane: 'wall' });
    }
  }
  return truth;
}

const right = (links: readonly Link[], truth: ReadonlyMap<string, string>) =>
  links.filter(({ text, personId }) => truth.get(text) === personId);
const isGuess = ({ by }: Link) => by.startsWith('order');

describe('whoever has the database', () => {
  it('learns whose each note is where the step says names, and of none where it says anonymous', async () => {
    world = await openPrivacyWorld({ programme: [step('named', 'name'), step('anon', 'anonymous')] });
    const { desk, dataDir, conference } = world;
    const people: Participant[] = [];
    for (const name of ['Ada', 'Bo', 'Cy', 'Didi']) people.push(await world.join(name));
    await desk.must({ type: 'next', from: { stepId: null, part: 0 } });
    const named = await shareAll('named', people);
    await desk.must({ type: 'next', from: { stepId: 'named', part: 0 } });
    const anonymous = await shareAll('anon', people);
    // Something that is nobody else's to know stays behind on each board.
    for (const person of people) await write(person, ownBoard('anon', person), { id: 'kept', text: 'beholdt' });
    await desk.must({ type: 'showNotes', stepId: 'anon' });
    await untilDoc(await desk.board(wallOf('anon')), (doc) => readNotes(doc).length === 12);
    await world.looking((storage) => storage.whenErased());

    const ways = new Set(right(linkingAttack(dataDir, conference.id, 'named'), named).map(({ by }) => by));
    expect([...ways].sort()).toEqual(
      expect.arrayContaining([
        'a row of events names both',
        'note id',
        'order of insertion',
        'order on the board',
        'text',
      ]),
    );
    for (const text of named.keys()) {
      const found = right(linkingAttack(dataDir, conference.id, 'named'), named).filter((link) => !isGuess(link));
      expect(found.some((link) => link.text === text)).toBe(true);
    }

    const links = linkingAttack(dataDir, conference.id, 'anon');
    expect(links.filter((link) => !isGuess(link))).toEqual([]);
    for (const by of new Set(links.map((link) => link.by))) {
      const guesses = links.filter((link) => link.by === by);
      expect(guesses).toHaveLength(12);
      expect(right(guesses, anonymous).length, by).toBeLessThan(12);
    }
    // Each once, on the wall: no page, log or free block of the files holds where it came from.
    await world.stop();
    for (const text of anonymous.keys()) expect(countIn(dataDir, text), text).toBe(1);
    for (const id of anonymous.keys()) expect(countIn(dataDir, id.replace('tekst-', '')) - 1, id).toBe(1);
  });
});
