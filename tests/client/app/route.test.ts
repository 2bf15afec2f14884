import { expect, test } from 'vitest';
import { parseRoute } from '../../../client/app/route.ts';

test.each([
  ['/', { at: 'front' }],
  ['', { at: 'front' }],
  ['/new', { at: 'create' }],
  ['/new/', { at: 'create' }],
  ['/j/K7F3MQ', { at: 'join', code: 'K7F3MQ' }],
  ['/j/k7f%203mq', { at: 'join', code: 'K7F3MQ' }],
  ['/c/V1StGXR8_Z5j', { at: 'participant', conferenceId: 'V1StGXR8_Z5j' }],
  ['/r/abc', { at: 'return', conferenceId: 'abc' }],
  ['/left', { at: 'left' }],
  ['/f/abc', { at: 'facilitator', conferenceId: 'abc' }],
  ['/h/abc', { at: 'hall', conferenceId: 'abc' }],
  ['/s/abc', { at: 'host', conferenceId: 'abc' }],
  ['/networks', { at: 'ownNetworks' }],
  ['/networks/new', { at: 'newNetwork' }],
  ['/n/abc', { at: 'network', networkId: 'abc', section: '', item: null }],
  ['/n/abc/people/', { at: 'network', networkId: 'abc', section: 'people', item: null }],
  ['/n/abc/gatherings/g1', { at: 'network', networkId: 'abc', section: 'gatherings', item: 'g1' }],
  ['/harvest/abc/', { at: 'harvest', conferenceId: 'abc' }],
])('%s', (path, route) => {
  expect(parseRoute(path)).toEqual(route);
});

test.each([
  '/c',
  '/c/',
  '/r',
  '/left/abc',
  '/c/a/b',
  '/x/abc',
  '/constructor/abc',
  '/toString/abc',
  '/c/%E0%A4%A',
  '/c/..%2Fapi',
  '/news',
  '/networks/old',
  '/n',
  '/n/a/b/c/d',
  '/n/a/..%2F',
])('%s leads nowhere', (path) => {
  expect(parseRoute(path)).toEqual({ at: 'nowhere' });
});
