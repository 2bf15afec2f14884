import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  forgetSeat,
  forgetSeatKey,
  keepTicketsPutAway,
  rememberSeat,
  seatBehind,
  seatKeyFor,
  ticketsPutAway,
} from '../../../client/participant/seat-memory.ts';

/** As much of a browser's storage as a tab uses. */
function emptyStorage() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

function openTab() {
  vi.stubGlobal('sessionStorage', emptyStorage());
  vi.stubGlobal('localStorage', emptyStorage());
}

afterEach(() => vi.unstubAllGlobals());

describe('the key to a seat', () => {
  it('stays the same until an answer has come, and is fit to be sent', () => {
    openTab();
    const key = seatKeyFor('conf');
    expect(key).toMatch(/^[A-Za-z0-9_-]{22,64}$/);
    expect(seatKeyFor('conf')).toBe(key);
    expect(seatKeyFor('another')).not.toBe(key);
    forgetSeatKey('conf');
    expect(seatKeyFor('conf')).not.toBe(key);
  });

  it('is made also where nothing may be stored', () => {
    expect(seatKeyFor('conf')).toMatch(/^[A-Za-z0-9_-]{22,64}$/);
  });
});

describe('the seat behind a code', () => {
  it('is found again with the code of the last seat, until that seat is gone', () => {
    openTab();
    rememberSeat('K7F3MQ', 'conf');
    expect(seatBehind('K7F3MQ')).toBe('conf');
    expect(seatBehind('AAAAAA')).toBeNull();
    forgetSeat('another');
    expect(seatBehind('K7F3MQ')).toBe('conf');
    forgetSeat('conf');
    expect(seatBehind('K7F3MQ')).toBeNull();
  });

  it('is simply not known where nothing may be stored', () => {
    rememberSeat('K7F3MQ', 'conf');
    expect(seatBehind('K7F3MQ')).toBeNull();
  });
});

describe('tickets that are put away', () => {
  it('are kept for each conference', () => {
    openTab();
    expect(ticketsPutAway('conf').has('')).toBe(false);
    keepTicketsPutAway('conf', new Set(['experiences/g1', 'own-kind/g7']));
    expect([...ticketsPutAway('conf')]).toEqual(['experiences/g1', 'own-kind/g7']);
    expect(ticketsPutAway('another').size).toBe(0);
  });
});
