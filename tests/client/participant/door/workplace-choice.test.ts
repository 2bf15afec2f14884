import { describe, expect, it } from 'vitest';
import { howToAsk, mostInWheel, readChoice } from '../../../../client/participant/door/workplace-choice.ts';

const few = [
  { id: 'rud', name: 'Rud skole' },
  { id: 'karasjok', name: 'Kárášjoga skuvla' },
];
const many = Array.from({ length: 400 }, (_, at) => ({ id: `s${at}`, name: `Skole ${at}` }));

describe('asking for the workplace', () => {
  it('is a list, typing with the list as help, or typing alone', () => {
    expect(howToAsk(few)).toBe('list');
    expect(howToAsk(many.slice(0, mostInWheel))).toBe('list');
    expect(howToAsk(many)).toBe('typed-from-list');
    expect(howToAsk([])).toBe('typed');
  });

  it('takes what is chosen', () => {
    expect(readChoice({ chosen: 'rud', typed: '' }, few)).toEqual({ id: 'rud' });
  });

  it('takes what is typed only where that was chosen', () => {
    expect(readChoice({ chosen: 'rud', typed: 'Haug skole' }, few)).toEqual({ id: 'rud' });
    expect(readChoice({ chosen: 'other', typed: '  Haug \n skole ' }, few)).toEqual({ name: 'Haug skole' });
  });

  it('knows one of the list however it is spelled', () => {
    expect(readChoice({ chosen: 'other', typed: 'RUD  skole' }, few)).toEqual({ id: 'rud' });
    expect(readChoice({ chosen: '', typed: 'kárášjoga skuvla ' }, [...few, ...many])).toEqual({ id: 'karasjok' });
    expect(readChoice({ chosen: '', typed: 'skole 399' }, many)).toEqual({ id: 's399' });
  });

  it('says what is missing and what is too long', () => {
    expect(readChoice({ chosen: '', typed: '' }, few)).toBe('missing');
    expect(readChoice({ chosen: 'other', typed: ' ' }, few)).toBe('missing');
    expect(readChoice({ chosen: '', typed: '' }, many)).toBe('missing');
    expect(readChoice({ chosen: '', typed: 'x'.repeat(81) }, [])).toBe('too-long');
    expect(readChoice({ chosen: '', typed: 'x'.repeat(80) }, [])).toEqual({ name: 'x'.repeat(80) });
  });
});
