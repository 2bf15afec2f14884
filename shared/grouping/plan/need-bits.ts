import { type Need, needs } from './request.ts';

/** What somebody needs, or a table offers, as bits. */
export function needBits(some: readonly Need[] = []): number {
  return needs.reduce((bits, need, index) => (some.includes(need) ? bits | (1 << index) : bits), 0);
}
