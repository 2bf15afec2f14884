import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { gaugeOf } from '../../../../client/boards/connection/fullness.ts';
import { addNote, removeNote } from '../../../../shared/boards/write-notes.ts';

it('tells that a board is filling up before it is full, and that there is room again', () => {
  const doc = new Y.Doc();
  const gauge = gaugeOf(doc, 10_000, 8_000);
  const add = (id: string, length: number) => addNote(doc, { id, lane: 'a', text: 'x'.repeat(length), form: 'note' });
  add('first', 7_000);
  expect(gauge.fullness()).toBe('room');
  add('second', 1_000);
  expect(gauge.fullness()).toBe('nearly');
  add('third', 1_650);
  expect(Y.encodeStateAsUpdate(doc).length).toBeGreaterThan(9_900);
  expect(gauge.fullness()).toBe('full');
  doc.getMap('notes').delete('first');
  add('fourth', 100);
  expect(gauge.fullness()).toBe('room');
  gauge.stop();
});

it('measures, since what was told twice takes no room', () => {
  const [doc, other] = [new Y.Doc(), new Y.Doc()];
  const gauge = gaugeOf(doc, 10_000, 8_000);
  addNote(other, { id: 'one', lane: 'a', text: 'x'.repeat(3_000), form: 'note' });
  for (let at = 0; at < 4; at += 1) {
    removeNote(other, 'one');
    other.getMap('notes').delete('one');
    addNote(other, { id: 'one', lane: 'a', text: 'x'.repeat(3_000), form: 'note' });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  }
  expect(gauge.fullness()).toBe('room');
});
