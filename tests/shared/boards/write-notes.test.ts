import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { notesMap, planFields, readHeadings, readNotes } from '../../../shared/boards/notes.ts';
import {
  addComment,
  addHeading,
  addNote,
  headingText,
  moveNote,
  noteText,
  removeHeading,
  removeNote,
  replaceText,
} from '../../../shared/boards/write-notes.ts';
import { runs } from '../conference/runs.ts';

const note = (id: string, lane = 'manage', text = id) => ({ id, lane, text, form: 'note' }) as const;
const inLane = (doc: Y.Doc, lane: string) =>
  readNotes(doc)
    .filter((one) => one.lane === lane)
    .map((one) => one.id);

/** Two people with the same board who have not heard of each other's latest. */
function two(prepare: (doc: Y.Doc) => void): { ada: Y.Doc; bo: Y.Doc; meet: () => void } {
  const ada = new Y.Doc();
  prepare(ada);
  const bo = new Y.Doc();
  Y.applyUpdate(bo, Y.encodeStateAsUpdate(ada));
  const meet = () => {
    const [fromAda, fromBo] = [Y.encodeStateAsUpdate(ada), Y.encodeStateAsUpdate(bo)];
    Y.applyUpdate(bo, fromAda);
    Y.applyUpdate(ada, fromBo);
    expect(readNotes(ada)).toEqual(readNotes(bo));
  };
  return { ada, bo, meet };
}

describe('replaceText', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('a', 'b', '🙂', '🙃', '👩', '\u200d', '🏫', '🪀', 'č'), maxLength: 12 }),
  );

  it('makes a text read as it should, for everybody', () => {
    fc.assert(
      fc.property(words, words, (now, next) => {
        const doc = new Y.Doc();
        const text = doc.getText('t');
        text.insert(0, now);
        replaceText(text, next);
        const other = new Y.Doc();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        // Half an emoji would come over the wire as a replacement character.
        expect(text.toString()).toBe(next);
        expect(other.getText('t').toString()).toBe(next);
      }),
      runs(1_500),
    );
  });

  it.each([
    ['one emoji for another of the same first half', '🙂', '🙃'],
    ['one emoji for another of the same second half', '😀', '🨀'],
    ['one more of the same', '🙂🙂', '🙂🙂🙂'],
    ['one fewer of the same', '🙂🙂🙂', '🙂🙂'],
    ['an emoji between two', 'a🙂🙃b', 'a🙂👍🙃b'],
  ])('never cuts a character in two: %s', (_, now, next) => {
    const doc = new Y.Doc();
    const text = doc.getText('t');
    text.insert(0, now);
    const edits: string[] = [];
    text.observe((event) => {
      for (const { insert } of event.delta) if (typeof insert === 'string') edits.push(insert);
    });
    replaceText(text, next);
    expect(text.toString()).toBe(next);
    for (const edit of edits) expect(edit.isWellFormed()).toBe(true);
  });

  it('keeps what others write elsewhere in the text at the same moment', () => {
    fc.assert(
      fc.property(words, words, words, words, (start, middle, end, added) => {
        const base = `<${start}|${middle}|${end}>`;
        const { ada, bo, meet } = two((doc) => addNote(doc, note('n1', 'manage', base)));
        const [hers, his] = [noteText(ada, 'n1'), noteText(bo, 'n1')];
        if (!hers || !his) throw new Error('the note is missing');
        replaceText(hers, `${added}${base}`);
        replaceText(his, `${base}${added}`);
        meet();
        expect(hers.toString()).toBe(`${added}${base}${added}`);
      }),
      runs(300),
    );
  });

  it('is one step of undo, and none where nothing changes', () => {
    const doc = new Y.Doc();
    addNote(doc, note('n1', 'manage', 'Vi hilser'));
    const text = noteText(doc, 'n1');
    if (!text) throw new Error('the note is missing');
    const me = {};
    const undo = new Y.UndoManager(notesMap(doc), { trackedOrigins: new Set([me]) });
    replaceText(text, 'Vi hilser', me);
    expect(undo.undoStack.length).toBe(0);
    replaceText(text, 'Vi smiler', me);
    undo.undo();
    expect(text.toString()).toBe('Vi hilser');
  });

  it('writes into a text that is not in a document yet', () => {
    const text = new Y.Text('før');
    const doc = new Y.Doc();
    doc.getMap('m').set('t', text);
    replaceText(text, 'etter');
    expect(text.toString()).toBe('etter');
  });
});

describe('addNote', () => {
  it('puts a note at the end of its lane', () => {
    const doc = new Y.Doc();
    for (const id of ['a', 'b', 'c']) addNote(doc, note(id));
    addNote(doc, note('d', 'wonder'));
    expect(inLane(doc, 'manage')).toEqual(['a', 'b', 'c']);
    expect(inLane(doc, 'wonder')).toEqual(['d']);
  });

  it('leaves a note that is there already as it is', () => {
    const doc = new Y.Doc();
    addNote(doc, note('a', 'manage', 'first'));
    addNote(doc, note('a', 'wonder', 'second'));
    expect(readNotes(doc)).toMatchObject([{ id: 'a', lane: 'manage', text: 'first' }]);
  });

  it('makes plans with a text for each field', () => {
    const doc = new Y.Doc();
    addNote(doc, { id: 'p', lane: 'plans', text: '', form: 'plan' });
    for (const field of planFields) noteText(doc, 'p', field)?.insert(0, `my ${field}`);
    expect(readNotes(doc)[0]?.plan).toEqual({
      goal: 'my goal',
      action: 'my action',
      responsible: 'my responsible',
      deadline: 'my deadline',
      evaluation: 'my evaluation',
    });
    expect(noteText(doc, 'p', 'constructor' as 'goal')).toBeUndefined();
  });

  it('keeps what it sorts by short as a lane grows', () => {
    const doc = new Y.Doc();
    for (let count = 0; count < 300; count += 1) addNote(doc, note(`n${count}`));
    expect(inLane(doc, 'manage')).toEqual(Array.from({ length: 300 }, (_, at) => `n${at}`));
    expect(Math.max(...readNotes(doc).map((one) => one.order.length))).toBeLessThanOrEqual(3);
  });

  it('is not kept out by a note that somebody has put at the very end', () => {
    const doc = new Y.Doc();
    addNote(doc, note('hostile'));
    (notesMap(doc).get('hostile') as Y.Map<unknown>).set('order', 'z'.repeat(200));
    for (const id of ['a', 'b']) addNote(doc, note(id));
    expect(inLane(doc, 'manage').sort()).toEqual(['a', 'b', 'hostile']);
  });
});

describe('moveNote', () => {
  const three = () => {
    const doc = new Y.Doc();
    for (const id of ['a', 'b', 'c']) addNote(doc, note(id));
    addNote(doc, note('w', 'wonder'));
    return doc;
  };

  it.each([
    ['ahead of the first', 'c', { lane: 'manage', beforeId: 'a' }, ['c', 'a', 'b']],
    ['between two', 'a', { lane: 'manage', beforeId: 'c' }, ['b', 'a', 'c']],
    ['to the end', 'a', { lane: 'manage' }, ['b', 'c', 'a']],
    ['to where it stands', 'b', { lane: 'manage', beforeId: 'c' }, ['a', 'b', 'c']],
    ['ahead of itself, which is the end', 'a', { lane: 'manage', beforeId: 'a' }, ['b', 'c', 'a']],
    ['ahead of one in another lane, which is the end', 'a', { lane: 'manage', beforeId: 'w' }, ['b', 'c', 'a']],
  ])('moves %s', (_, id, to, expected) => {
    const doc = three();
    moveNote(doc, id, to);
    expect(inLane(doc, 'manage')).toEqual(expected);
  });

  it('moves to another lane, and under a heading or out of it', () => {
    const doc = three();
    moveNote(doc, 'b', { lane: 'wonder', headingId: 'h1', beforeId: 'w' });
    expect(inLane(doc, 'wonder')).toEqual(['b', 'w']);
    expect(readNotes(doc).find((one) => one.id === 'b')?.headingId).toBe('h1');
    moveNote(doc, 'b', { lane: 'wonder' });
    expect(readNotes(doc).find((one) => one.id === 'b')?.headingId).toBe('h1');
    moveNote(doc, 'b', { lane: 'manage', headingId: null });
    expect(readNotes(doc).find((one) => one.id === 'b')?.headingId).toBeNull();
  });

  it('leaves alone what is unknown or removed', () => {
    const doc = three();
    removeNote(doc, 'b');
    const before = Y.encodeStateVector(doc);
    moveNote(doc, 'b', { lane: 'wonder' });
    moveNote(doc, 'nothing', { lane: 'wonder' });
    moveNote(doc, 'constructor', { lane: 'wonder' });
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('keeps every note readable through a thousand moves to one place', () => {
    const doc = three();
    for (let count = 0; count < 1_000; count += 1)
      moveNote(doc, count % 2 === 0 ? 'a' : 'c', { lane: 'manage', beforeId: 'b' });
    expect(inLane(doc, 'manage').sort()).toEqual(['a', 'b', 'c']);
    expect(Math.max(...readNotes(doc).map((one) => one.order.length))).toBeLessThan(20);
  });
});

describe('two people at once', () => {
  it('both comment first on a note, and both comments stand', () => {
    const { ada, bo, meet } = two((doc) => addNote(doc, note('n1')));
    addComment(ada, 'n1', { id: 'from-ada', text: 'Enig', at: 1 });
    addComment(bo, 'n1', { id: 'from-bo', text: 'Uenig', at: 2 });
    meet();
    expect(readNotes(ada)[0]?.comments.map((comment) => comment.text)).toEqual(['Enig', 'Uenig']);
  });

  it('one edits while the other removes: undo brings the words of both back', () => {
    const { ada, bo, meet } = two((doc) => addNote(doc, note('n1', 'manage', 'Før')));
    const undo = new Y.UndoManager(notesMap(bo), { trackedOrigins: new Set(['bo']) });
    const text = noteText(ada, 'n1');
    if (!text) throw new Error('the note is missing');
    replaceText(text, 'Før og etter');
    removeNote(bo, 'n1', 'bo');
    meet();
    expect(readNotes(ada)).toEqual([]);
    undo.undo();
    meet();
    for (const doc of [ada, bo]) expect(readNotes(doc)[0]?.text).toBe('Før og etter');
  });

  it('whoever reads a board later is sent nothing of what was removed from it', () => {
    const board = new Y.Doc();
    addNote(board, note('n1', 'manage', 'kropp'));
    addNote(board, { id: 'n2', lane: 'plans', text: '', form: 'plan' });
    const goal = noteText(board, 'n2', 'goal');
    if (goal) replaceText(goal, 'maalet');
    addComment(board, 'n1', { id: 'k1', text: 'svaret', at: 1 });
    addHeading(board, { id: 'h1', lane: 'manage', title: 'overskrift' });
    const sent = () => Buffer.from(Y.encodeStateAsUpdate(board));
    const words = ['kropp', 'maalet', 'svaret', 'overskrift'];
    expect(words.filter((word) => sent().includes(word))).toEqual(words);
    for (const id of ['n1', 'n2']) removeNote(board, id);
    removeHeading(board, 'h1');
    expect(words.filter((word) => sent().includes(word))).toEqual([]);
  });

  it('both add at the end of a lane, and both see one order', () => {
    const { ada, bo, meet } = two((doc) => addNote(doc, note('n1')));
    addNote(ada, note('from-ada'));
    addNote(bo, note('from-bo'));
    meet();
    expect(inLane(ada, 'manage')).toEqual(['n1', 'from-ada', 'from-bo']);
  });

  it('both edit one title', () => {
    const { ada, bo, meet } = two((doc) => addHeading(doc, { id: 'h1', lane: 'manage', title: 'Trygghet' }));
    const [hers, his] = [headingText(ada, 'h1'), headingText(bo, 'h1')];
    if (!hers || !his) throw new Error('the heading is missing');
    replaceText(hers, 'Mer trygghet');
    replaceText(his, 'Trygghet nå');
    meet();
    expect(hers.toString()).toMatch(/rygghet nå$/);
    expect(hers.toString()).toMatch(/^Mer /);
  });
});

describe('headings', () => {
  it('gather notes, and leave them in their lane when they go', () => {
    const doc = new Y.Doc();
    addHeading(doc, { id: 'h1', lane: 'manage', title: 'Trygghet' });
    addHeading(doc, { id: 'h2', lane: 'manage', title: 'Inspeksjon' });
    for (const id of ['a', 'b']) addNote(doc, note(id));
    moveNote(doc, 'a', { lane: 'manage', headingId: 'h1' });
    moveNote(doc, 'b', { lane: 'manage', headingId: 'h2' });
    expect(readHeadings(doc).map((heading) => heading.title)).toEqual(['Trygghet', 'Inspeksjon']);
    removeHeading(doc, 'h1');
    expect(readHeadings(doc).map((heading) => heading.id)).toEqual(['h2']);
    expect(readNotes(doc).map((one) => [one.id, one.lane, one.headingId])).toEqual([
      ['a', 'manage', null],
      ['b', 'manage', 'h2'],
    ]);
    expect(headingText(doc, 'h1')).toBeUndefined();
  });
});
