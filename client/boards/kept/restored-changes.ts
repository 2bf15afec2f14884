import * as Y from 'yjs';
import { notesMap } from '../../../shared/boards/notes.ts';
import { mergeTouched, type Touched } from '../connection/board-document.ts';
import type { Rescued } from '../connection/board-handle.ts';
import { lettersIn } from './letters.ts';
import { placeOf } from './older-epochs.ts';
import type { LeftChange } from './unsent-store.ts';

/**
 * What an earlier page of this browser had written and not sent. It may build on what only the server has, and then
 * shows in the document together with that, as if it had come from there: so it is looked up by its own name.
 */
export interface RestoredChanges {
  /** What it touches, as far as the document shows it. */
  touched(): Touched;
  /** Whether it is what brought this note. */
  began(noteId: string): boolean;
  /** Words of it that the document does not show. */
  hidden(): readonly Rescued[];
}

export function restoredChanges(doc: Y.Doc, left: readonly LeftChange[]): RestoredChanges {
  const changes = left.flatMap(({ update, clientId }) => {
    try {
      const items = Y.decodeUpdate(update).structs.filter(
        (struct) => struct instanceof Y.Item && struct.id.client === clientId,
      );
      return [{ update, clientId, ids: items.map(({ id }) => id) }];
    } catch {
      // What a browser has kept badly is lost already.
      return [];
    }
  });
  const isShown = ({ client, clock }: Y.ID) => clock < Y.getState(doc.store, client);
  return {
    touched: () => mergeTouched(changes.flatMap(({ ids }) => ids.map((id) => placeOf(doc, id)))),
    began(noteId) {
      const id = notesMap(doc)._map.get(noteId)?.id;
      return id !== undefined && changes.some(({ ids }) => ids.some((one) => Y.compareIDs(one, id)));
    },
    hidden: () =>
      changes.flatMap(({ update, clientId, ids }) => {
        const text = ids.every(isShown) ? '' : lettersIn(update, new Set([clientId])).join('\n');
        return text === '' ? [] : [{ noteId: `written-${clientId}`, text }];
      }),
  };
}
