/** One place in a text where something was taken out and something put in. */
interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest splice that turns `from` into `to`. */
function spliceBetween(from: string, to: string): Splice {
  const most = Math.min(from.length, to.length);
  let at = 0;
  while (at < most && from[at] === to[at]) at++;
  let tail = 0;
  while (tail < most - at && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return { at, removed: from.length - at - tail, inserted: to.slice(at, to.length - tail) };
}

/**
 * What a text reads when both edits of `base` are kept: `mine`, made in a field that could not be written to meanwhile,
 * and `theirs`. Where both changed the same words, what either deleted is gone and what both wrote is there.
 */
export function mergeEdits(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const own = spliceBetween(base, mine);
  const other = spliceBetween(base, theirs);
  const ownEnd = own.at + own.removed;
  const start = moveThrough(own.at, base, theirs, own.removed > 0 ? 'after' : 'before');
  const end = Math.max(start, moveThrough(ownEnd, base, theirs, 'before'));
  // What I deleted around words that they wrote meanwhile does not take those words.
  const around = other.at > own.at && other.at < ownEnd && other.at + other.removed <= ownEnd;
  return theirs.slice(0, start) + own.inserted + (around ? other.inserted : '') + theirs.slice(end);
}

/**
 * Where a place in `from` is found in `to`. At the very point of an insertion `lean` says whether to stay before it or to
 * come after it.
 */
export function moveThrough(place: number, from: string, to: string, lean: 'before' | 'after'): number {
  const { at, removed, inserted } = spliceBetween(from, to);
  if (place < at || (place === at && lean === 'before')) return place;
  if (place >= at + removed) return place - removed + inserted.length;
  return at + (lean === 'before' ? 0 : inserted.length);
}
