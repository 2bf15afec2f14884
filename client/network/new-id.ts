import { nanoid } from 'nanoid';

/** An id for something new in a network. It begins with a letter, as all ids do. */
export function newId(): string {
  return `n${nanoid(12)}`;
}
