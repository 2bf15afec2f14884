import { expect, test, vi } from 'vitest';
import { createPrivacyStore, partsToSay } from '../../../client/ui/privacy-store.ts';

test('the newest field says the rule; who will see it is said by each that differs', () => {
  const store = createPrivacyStore();
  store.show({ id: 'own', readers: 'own' });
  expect(partsToSay(store.notices(), 'own')).toEqual({ readers: true, rule: true });
  const close = store.show({ id: 'sent', readers: 'sentAll' });
  expect(partsToSay(store.notices(), 'own')).toEqual({ readers: true, rule: false });
  expect(partsToSay(store.notices(), 'sent')).toEqual({ readers: true, rule: true });
  close();
  expect(partsToSay(store.notices(), 'own')).toEqual({ readers: true, rule: true });
});

test('a form that opens on a board says it all, and the composer nothing until it is closed', () => {
  const store = createPrivacyStore();
  store.show({ id: 'composer', readers: 'group' });
  const close = store.show({ id: 'comment', readers: 'group' });
  expect(partsToSay(store.notices(), 'composer')).toEqual({ readers: false, rule: false });
  close();
  expect(partsToSay(store.notices(), 'composer')).toEqual({ readers: true, rule: true });
});

test('before a notice is known it says everything: nobody writes without having been told', () => {
  expect(partsToSay([{ id: 'other', readers: 'own' }], 'new')).toEqual({ readers: true, rule: true });
});

test('listeners hear of each change, and the list is the same until one comes', () => {
  const store = createPrivacyStore();
  const heard = vi.fn();
  const stop = store.subscribe(heard);
  const before = store.notices();
  expect(store.notices()).toBe(before);
  store.show({ id: 'a', readers: null })();
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  store.show({ id: 'b', readers: null });
  expect(heard).toHaveBeenCalledTimes(2);
});

test('a note keeps what was told in it, and shares it with no other', () => {
  const store = createPrivacyStore();
  store.memory('a').add('name jonas');
  expect([...store.memory('a')]).toEqual(['name jonas']);
  expect([...store.memory('b')]).toEqual([]);
});
