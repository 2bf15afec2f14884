import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hasWords, headingsMap, notesMap, readHeadings, readNotes } from '../../../shared/boards/notes.ts';
import {
  addComment,
  addHeading,
  addNote,
  moveNote,
  removeHeading,
  removeNote,
} from '../../../shared/boards/write-notes.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { runs } from '../conference/runs.ts';

const note = (id: string, text = 'Vi hilser på alle', lane = 'manage') => ({ id, lane, text, form: 'note' }) as const;

/** Anything that can be put into a document, also by somebody who means harm. */
type Junk =
  | { readonly kind: 'plain'; readonly value: unknown }
  | { readonly kind: 'text' | 'xmlText'; readonly value: string }
  | { readonly kind: 'map' | 'hook'; readonly value: readonly (readonly [string, Junk])[] }
  | { readonly kind: 'array'; readonly value: readonly Junk[] }
  | { readonly kind: 'element' | 'subdocument' };

const keys = fc.constantFrom(
  ...['body', 'lane', 'order', 'heading', 'deleted', 'comments', 'plan', 'table', 'title', 'at', 'goal', 'deadline'],
  ...['__proto__', 'constructor', 'n1', 'toString', ''],
);
const plain = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, '', 'V', 'manage', 'a b'),
  fc.constantFrom<unknown>({ body: 'x' }, [], ['a'], JSON.parse('{"__proto__":1}'), new Uint8Array([1, 2, 3])),
  fc.string(),
);
const { junk } = fc.letrec<{ junk: Junk }>((tie) => ({
  junk: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constant('plain' as const), value: plain }),
    fc.record({ kind: fc.constantFrom('text' as const, 'xmlText'), value: fc.string({ maxLength: 5 }) }),
    fc.record({ kind: fc.constantFrom('element' as const, 'subdocument') }),
    fc.record({
      kind: fc.constantFrom('map' as const, 'hook'),
      value: fc.array(fc.tuple(keys, tie('junk')), { maxLength: 8 }),
    }),
    fc.record({ kind: fc.constant('array' as const), value: fc.array(tie('junk'), { maxLength: 3 }) }),
  ),
}));

function grow(given: Junk): unknown {
  switch (given.kind) {
    case 'plain':
      return given.value;
    case 'text': {
      const text = new Y.Text(given.value);
      text.applyDelta([
        { retain: given.value.length, attributes: { bold: null, evil: { a: 1 } } },
        { insert: { x: 1 } },
      ]);
      return text;
    }
    case 'xmlText': {
      const text = new Y.XmlText(given.value);
      text.applyDelta([{ insert: 'y', attributes: { b: { c: 'd' }, e: true } }]);
      return text;
    }
    case 'element':
      return new Y.XmlElement('script');
    case 'subdocument':
      return new Y.Doc();
    case 'array': {
      const array = new Y.Array<unknown>();
      array.push(given.value.map(grow));
      return array;
    }
    default: {
      const map = given.kind === 'map' ? new Y.Map<unknown>() : (new Y.XmlHook('hook') as Y.Map<unknown>);
      for (const [key, value] of given.value) map.set(key, grow(value));
      return map;
    }
  }
}

/** The document as it comes to somebody else over the wire. */
function received(doc: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}

const entries = fc.array(fc.tuple(fc.constantFrom('n1', 'n2', '__proto__', 'constructor', 'a b', ''), junk), {
  maxLength: 8,
});

describe('reading a board', () => {
  it('never throws, whatever somebody has put into it, and still reads what is well-formed', () => {
    fc.assert(
      fc.property(entries, entries, (inNotes, inHeadings) => {
        const doc = new Y.Doc();
        for (const [key, value] of inNotes) notesMap(doc).set(key, grow(value));
        for (const [key, value] of inHeadings) headingsMap(doc).set(key, grow(value));
        addNote(doc, note('good'));
        addHeading(doc, { id: 'h-good', lane: 'manage', title: 'Trygghet' });
        for (const one of [doc, received(doc)]) {
          const notes = readNotes(one);
          expect(notes.find((each) => each.id === 'good')?.text).toBe('Vi hilser på alle');
          expect(readHeadings(one).map((heading) => heading.id)).toContain('h-good');
          for (const each of notes) {
            expect(typeof each.text).toBe('string');
            expect(typeof each.lane).toBe('string');
            hasWords(each);
            for (const comment of each.comments) expect(Number.isFinite(comment.at)).toBe(true);
          }
          expect(notes.map((each) => each.id)).not.toContain('__proto__');
        }
      }),
      runs(300),
    );
  });

  it('lets people go on writing beside what is malformed', () => {
    fc.assert(
      fc.property(entries, entries, (inNotes, inHeadings) => {
        const doc = new Y.Doc();
        for (const [key, value] of inNotes) notesMap(doc).set(key, grow(value));
        for (const [key, value] of inHeadings) headingsMap(doc).set(key, grow(value));
        for (const id of ['n1', 'n2', 'constructor', '__proto__']) {
          addComment(doc, id, { id: 'c1', text: 'Ja', at: 1 });
          moveNote(doc, id, { lane: 'wonder', headingId: 'n1', beforeId: 'n2' });
          removeHeading(doc, id);
          removeNote(doc, id);
        }
        addNote(doc, note('good'));
        addComment(doc, 'good', { id: 'c1', text: 'Ja', at: 1 });
        moveNote(doc, 'good', { lane: 'wonder' });
        const read = readNotes(received(doc)).find((each) => each.id === 'good');
        expect(read).toMatchObject({ lane: 'wonder', comments: [{ id: 'c1', text: 'Ja', at: 1 }] });
      }),
      runs(200),
    );
  });

  it.each(['before', 'after'])(
    'is empty, not broken, when the roots are of another type: read %s the update',
    (when) => {
      const hostile = new Y.Doc();
      hostile.getText('notes').insert(0, 'not a map');
      hostile.getArray('headings').push([1, 2, 3]);
      const doc = new Y.Doc();
      if (when === 'before') readNotes(doc);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile));
      expect(readNotes(doc)).toEqual([]);
      expect(readHeadings(doc)).toEqual([]);
      addNote(doc, note('good'));
      expect(readNotes(received(doc)).map((each) => each.id)).toEqual(['good']);
    },
  );

  it.each<[string, string, unknown]>([
    ['no body', 'body', undefined],
    ['a body that is a string', 'body', 'words'],
    ['no lane', 'lane', undefined],
    ['a lane that is a number', 'lane', 1],
    ['no order', 'order', undefined],
    ['an order that cannot be sorted', 'order', 'a-b'],
    ['an order without end', 'order', 'z'.repeat(201)],
    ['the flag of deletion', 'deleted', true],
  ])('leaves out a note with %s', (_, key, value) => {
    const doc = new Y.Doc();
    addNote(doc, note('n1'));
    addNote(doc, note('n2'));
    const spoiled = notesMap(doc).get('n1') as Y.Map<unknown>;
    if (value === undefined) spoiled.delete(key);
    else spoiled.set(key, value);
    expect(readNotes(doc).map((each) => each.id)).toEqual(['n2']);
  });

  it('mends what it can: a heading that is no id, a table that is no number, a flag that is not true', () => {
    const doc = new Y.Doc();
    addNote(doc, note('n1'));
    const map = notesMap(doc).get('n1') as Y.Map<unknown>;
    map.set('heading', { id: 'h1' });
    map.set('table', 1.5);
    map.set('deleted', 'yes');
    map.set('plan', 'none');
    map.set('comments', [1]);
    expect(readNotes(doc)).toMatchObject([{ id: 'n1', headingId: null, table: null, plan: null, comments: [] }]);
  });

  it('shows the beginning of a text that is too long, and never half a character', () => {
    const doc = new Y.Doc();
    addNote(doc, note('long', 'x'.repeat(10_000)));
    addNote(doc, note('emoji', `x${'🙂'.repeat(2_000)}`));
    const [long, emoji] = readNotes(doc);
    expect(long?.text.length).toBe(limits.noteLength);
    expect(emoji?.text.isWellFormed()).toBe(true);
    expect(emoji?.text.length).toBe(limits.noteLength - 1);
  });

  it('keeps emoji, Sámi letters and markup as they were written', () => {
    const doc = new Y.Doc();
    const texts = ['👩‍🏫🇳🇴', 'Čáppa Ŋuolla đŧž', '<script>alert(1)</script>', '&amp; "quotes"', '‮drawkcab'];
    for (const [at, text] of texts.entries()) addNote(doc, note(`n${at}`, text));
    expect(readNotes(received(doc)).map((each) => each.text)).toEqual(texts);
  });

  it('orders comments by time, then by id, whatever the times are', () => {
    const doc = new Y.Doc();
    addNote(doc, note('n1'));
    const times = [3, Number.NaN, 1, Number.POSITIVE_INFINITY, 2, -5];
    for (const [at, time] of times.entries()) addComment(doc, 'n1', { id: `c${at}`, text: `${at}`, at: time });
    expect(readNotes(doc)[0]?.comments.map((comment) => comment.at)).toEqual([-5, 0, 0, 1, 2, 3]);
  });

  it('leaves out comments without words', () => {
    const doc = new Y.Doc();
    addNote(doc, note('n1'));
    addComment(doc, 'n1', { id: 'c1', text: '  ', at: 1 });
    addComment(doc, 'n1', { id: 'c2', text: 'Ja', at: 2 });
    addComment(doc, 'n1', { id: 'not an id', text: 'Nei', at: 3 });
    expect(readNotes(doc)[0]?.comments.map((comment) => comment.id)).toEqual(['c2']);
  });
});

describe('hasWords', () => {
  it('sees words in the text or in any field of a plan', () => {
    const doc = new Y.Doc();
    addNote(doc, note('blank', ' \n '));
    addNote(doc, { id: 'plan', lane: 'plans', text: '', form: 'plan' });
    addNote(doc, note('words', 'Ja'));
    expect(
      readNotes(doc)
        .filter(hasWords)
        .map((each) => each.id),
    ).toEqual(['words']);
    const plan = (notesMap(doc).get('plan') as Y.Map<Y.Map<Y.Text>>).get('plan');
    plan?.get('deadline')?.insert(0, 'fredag');
    expect(
      readNotes(doc)
        .filter(hasWords)
        .map((each) => each.id)
        .sort(),
    ).toEqual(['plan', 'words']);
  });
});
