import { nanoid } from 'nanoid';

const seatKeyLength = 24;
const lastSeat = 'samling.seat';

/**
 * The secret with which this tab asks for a seat in a conference: made once and kept until an answer has come, also over
 * a reload, so that a join whose answer was lost leads to one seat.
 */
export function seatKeyFor(conferenceId: string): string {
  const place = `samling.seat-key.${conferenceId}`;
  const kept = read(() => sessionStorage, place);
  if (kept) return kept;
  const made = nanoid(seatKeyLength);
  write(() => sessionStorage, place, made);
  return made;
}

export function forgetSeatKey(conferenceId: string): void {
  write(() => sessionStorage, `samling.seat-key.${conferenceId}`, null);
}

/** Remembers where a code led: the door forgets a code when its conference ends, but people still come back with it. */
export function rememberSeat(code: string, conferenceId: string): void {
  write(() => localStorage, lastSeat, `${code}/${conferenceId}`);
}

/** The conference in which this browser last took a seat with that code, or null. */
export function seatBehind(code: string): string | null {
  const [known, conferenceId] = read(() => localStorage, lastSeat)?.split('/') ?? [];
  return known === code && conferenceId ? conferenceId : null;
}

/** The conference in which this browser last took a seat, or null. */
export function seatHere(): string | null {
  return read(() => localStorage, lastSeat)?.split('/')[1] || null;
}

/** The seat is gone: whoever comes with its code must not be sent there again. */
export function forgetSeat(conferenceId: string): void {
  if (read(() => localStorage, lastSeat)?.endsWith(`/${conferenceId}`)) write(() => localStorage, lastSeat, null);
}

/** The seat tickets that have been put away in this tab, as `step/group`: whoever is moved gets a new one. */
export function ticketsPutAway(conferenceId: string): ReadonlySet<string> {
  return new Set(read(() => sessionStorage, `samling.sits.${conferenceId}`)?.split(' '));
}

export function keepTicketsPutAway(conferenceId: string, tickets: ReadonlySet<string>): void {
  write(() => sessionStorage, `samling.sits.${conferenceId}`, [...tickets].join(' '));
}

/** The messages that have been put away in this tab, by id. */
export function messagesRead(conferenceId: string): ReadonlySet<string> {
  return new Set(read(() => sessionStorage, `samling.read.${conferenceId}`)?.split(' '));
}

export function keepMessagesRead(conferenceId: string, messageIds: ReadonlySet<string>): void {
  write(() => sessionStorage, `samling.read.${conferenceId}`, [...messageIds].join(' '));
}

// Storage may be forbidden (private windows, school policies): then a page remembers as long as it is open.
function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // See read.
  }
}
