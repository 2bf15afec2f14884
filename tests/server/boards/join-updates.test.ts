import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BoardDocument, nothing } from '../../../server/boards/board-document.ts';
import { joinUpdates } from '../../../server/boards/join-updates.ts';
import { seededRandom } from '../../../shared/random.ts';

const seeds = 25;
const words = ['en', 'nær 🙂', 'ærlig', '𝄞𝄞', 'e\u0301', '漢字', ' '];

/** A log as a server stores it: each update builds on those before it. With everything that Yjs has. */
function logOf(seed: number): { readonly updates: Uint8Array[]; readonly doc: Y.Doc } {
  const random = seededRandom(`join-${seed}`);
  const below = (count: number) => Math.floor(random() * count);
  const server = new Y.Doc();
  const updates: Uint8Array[] = [];
  server.on('update', (update: Uint8Array) => updates.push(update));
  const people = Array.from({ length: 4 }, () => {
    const doc = new Y.Doc();
    doc.clientID = 1 + below(2 ** 31);
    return doc;
  });
  for (let turn = 0; turn < 120; turn += 1) {
    const doc = people[below(people.length)] as Y.Doc;
    doc.transact(() => {
      const text = doc.getText('text');
      const map = doc.getMap('map');
      const list = doc.getArray('list');
      const xml = doc.getXmlFragment('xml');
      switch (below(12)) {
        case 0:
        case 1:
        case 2:
          return text.insert(below(text.length + 1), words[below(words.length)] as string);
        case 3:
          return text.length > 2 && text.delete(below(text.length - 1), 1);
        case 4:
          return text.length > 2 && text.format(0, below(text.length) + 1, { bold: below(2) === 1 });
        case 5:
          return text.insertEmbed(below(text.length + 1), { picture: 'x' });
        case 6:
          return map.set(`k${below(4)}`, [1, -2.5, 'to', { tre: null }, true, 2n ** 60n][below(6)]);
        case 7:
          return map.set(`t${below(3)}`, below(2) ? new Y.Text('ny 🙂') : new Y.Map([['a', 1]]));
        case 8:
          return list.insert(below(list.length + 1), [1, 'a', new Uint8Array([1, 2]), null]);
        case 9:
          return list.length > 1 && list.delete(below(list.length - 1), 1);
        case 10:
          return xml.insert(0, [new Y.XmlElement('p'), new Y.XmlText('x'), new Y.XmlHook('h') as unknown as Y.XmlText]);
        default:
          return map.delete(`k${below(4)}`);
      }
    });
    // Now and then people hear of each other; the server hears all, a while later.
    if (below(3) > 0) Y.applyUpdate(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)));
    if (below(3) === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)));
  }
  return { updates, doc: server };
}

const fromOne = (update: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
};

const contentOf = (doc: Y.Doc) => ({
  text: doc.getText('text').toDelta(),
  map: doc.getMap('map').toJSON(),
  list: doc.getArray('list').toJSON(),
  xml: doc.getXmlFragment('xml').toString(),
});

describe('the updates of a log as one', () => {
  it.each(Array.from({ length: seeds }, (_, seed) => seed))('hold what the document holds (seed %i)', (seed) => {
    const { updates, doc } = logOf(seed);
    const joined = joinUpdates(updates);
    if (!joined) throw new Error('not joined');
    const read = fromOne(joined);
    expect(read.store.pendingStructs).toBeNull();
    expect(contentOf(read)).toEqual(contentOf(doc));
    expect(Y.encodeStateAsUpdate(read)).toEqual(Y.encodeStateAsUpdate(doc));
    // Others, who only look through updates, understand it as well.
    expect(Y.decodeStateVector(Y.encodeStateVectorFromUpdate(joined))).toEqual(
      Y.decodeStateVector(Y.encodeStateVector(doc)),
    );
    expect(contentOf(fromOne(Y.mergeUpdates([joined])))).toEqual(contentOf(doc));
    const since = Y.encodeStateVectorFromUpdate(joinUpdates(updates.slice(0, 20)) as Uint8Array);
    const behind = fromOne(Y.mergeUpdates(updates.slice(0, 20)));
    Y.applyUpdate(behind, Y.diffUpdate(joined, since));
    expect(contentOf(behind)).toEqual(contentOf(doc));
  });

  it('are not made of what has gaps, comes twice, is cut short or is of another format', () => {
    const { updates } = logOf(1);
    const withStructs = updates.findIndex((update, at) => at > 10 && (update[0] as number) > 0);
    expect(joinUpdates([...updates.slice(0, withStructs), ...updates.slice(withStructs + 1)])).toBeNull();
    expect(joinUpdates([...updates, updates[withStructs] as Uint8Array])).toBeNull();
    const cut = (updates[withStructs] as Uint8Array).slice(0, -1);
    expect(joinUpdates([...updates.slice(0, withStructs), cut])).toBeNull();
    expect(joinUpdates([...updates, Uint8Array.of(0, 0, 0)])).toBeNull();
    const doc = new Y.Doc();
    doc.getMap('map').set('a', new Y.Doc());
    expect(joinUpdates([Y.encodeStateAsUpdate(doc)])).toBeNull();
  });

  it('are not made where something refers to what is not there', () => {
    const [ingrid, jonas] = [new Y.Doc(), new Y.Doc()];
    ingrid.getText('text').insert(0, 'først');
    Y.applyUpdate(jonas, Y.encodeStateAsUpdate(ingrid));
    const seen = Y.encodeStateVector(jonas);
    jonas.getText('text').insert(5, ' og så');
    const second = Y.encodeStateAsUpdate(jonas, seen);
    expect(joinUpdates([second])).toBeNull();
    expect(joinUpdates([Y.encodeStateAsUpdate(ingrid), second])).not.toBeNull();
    const before = Y.encodeStateVector(ingrid);
    ingrid.getText('text').delete(0, 2);
    expect(joinUpdates([Y.encodeStateAsUpdate(ingrid, before)])).toBeNull();
  });
});

describe('a board whose log was left long', () => {
  it('is passed on without being built, and is stored anew from what it holds', () => {
    const { updates, doc } = logOf(2);
    const board = new BoardDocument(updates);
    const first = board.lackedBy(nothing);
    expect(board.lackedBy(nothing)).toBe(first);
    expect(board.isBuilt).toBe(false);
    expect(contentOf(fromOne(first))).toEqual(contentOf(doc));
    expect(board.snapshot()).toEqual(Y.encodeStateAsUpdate(doc));
    expect(board.isBuilt).toBe(false);
    expect(board.lackedBy(nothing)).toEqual(Y.encodeStateAsUpdate(doc));
  });

  it('is built where the log does not fit together', () => {
    const { updates } = logOf(3);
    let told = 0;
    const board = new BoardDocument([...updates.slice(0, 30), ...updates.slice(31)], () => {
      told += 1;
    });
    board.lackedBy(nothing);
    expect(told).toBe(1);
    expect(board.snapshot()).toBeNull();
  });
});
