import { expect, test } from 'vitest';
import { createReceipts } from '../../../../client/boards/connection/receipts.ts';

const step1 = Uint8Array.of(0, 0, 1, 0);
const step2 = Uint8Array.of(0, 1, 2, 0, 0);
const update = Uint8Array.of(0, 2, 2, 0, 0);
const awareness = Uint8Array.of(1, 2, 0, 0);

/** Connected, and the first exchange stored. */
function inStep() {
  const receipts = createReceipts();
  receipts.connected();
  receipts.sent(step1);
  receipts.sent(step2);
  receipts.stored(1);
  return receipts;
}

test('a change is unsaved until the server has counted its frame', () => {
  const receipts = inStep();
  expect(receipts.unsaved()).toBe(false);
  receipts.changed();
  receipts.sent(update);
  receipts.changed();
  receipts.sent(update);
  expect(receipts.unsaved()).toBe(true);
  receipts.stored(2);
  expect(receipts.unsaved()).toBe(true);
  receipts.stored(3);
  expect(receipts.unsaved()).toBe(false);
});

test('only frames that the server stores are counted', () => {
  const receipts = inStep();
  receipts.changed();
  receipts.sent(awareness);
  receipts.sent(step1);
  receipts.sent(update);
  receipts.stored(2);
  expect(receipts.unsaved()).toBe(false);
});

test('what was written offline is saved with the answer to the state vector, not with a later frame before it', () => {
  const receipts = inStep();
  receipts.changed();
  receipts.connected();
  receipts.sent(step1);
  // Typed after the connection came and before the server had said what it lacks.
  receipts.changed();
  receipts.sent(update);
  receipts.stored(1);
  expect(receipts.unsaved()).toBe(true);
  receipts.sent(step2);
  receipts.stored(1);
  expect(receipts.unsaved()).toBe(true);
  receipts.stored(2);
  expect(receipts.unsaved()).toBe(false);
});

test('a receipt of the connection before says nothing about this one', () => {
  const receipts = inStep();
  receipts.changed();
  receipts.sent(update);
  receipts.connected();
  receipts.sent(step1);
  expect(receipts.unsaved()).toBe(true);
  receipts.sent(step2);
  expect(receipts.unsaved()).toBe(true);
  receipts.stored(1);
  expect(receipts.unsaved()).toBe(false);
});

test('a count beyond what was sent does not save what was not', () => {
  const receipts = inStep();
  receipts.stored(7);
  receipts.changed();
  expect(receipts.unsaved()).toBe(true);
  receipts.sent(update);
  expect(receipts.unsaved()).toBe(true);
});
