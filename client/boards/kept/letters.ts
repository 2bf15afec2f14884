import * as Y from 'yjs';

/**
 * The letters that a change brings, of these documents' own writing, text by text. For a change whose notes cannot be
 * read, since it builds on what is not here.
 */
export function lettersIn(update: Uint8Array, clients: ReadonlySet<number>): readonly string[] {
  const texts: string[] = [];
  let last: Y.ID | null = null;
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || !clients.has(struct.id.client)) continue;
    if (!(struct.content instanceof Y.ContentString)) continue;
    // What was typed on from where the last piece ended is of one text.
    const goesOn = last !== null && struct.origin !== null && Y.compareIDs(struct.origin, last);
    if (goesOn) texts.push(`${texts.pop() ?? ''}${struct.content.str}`);
    else texts.push(struct.content.str);
    last = struct.lastId;
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
