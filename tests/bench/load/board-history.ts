import * as Y from 'yjs';
import { addNote, noteText } from '../../../shared/boards/write-notes.ts';

const authors = 8;
const sentences = [
  'Vi tok oss tid til å høre på alle før vi bestemte noe.',
  'Elevrådet fikk lage spørsmålene, og da kom det andre svar.',
  'To voksne ute i hvert friminutt gjorde en forskjell vi kunne se.',
  'Det tok et halvt år før alle visste hvem som hadde ansvaret.',
];

/** How a board of so many notes came about: written in pieces, corrected, moved. The updates, in order. */
export function boardHistory(notes: number, lane: string): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const docs = Array.from({ length: authors }, (_, at) => {
    const doc = new Y.Doc();
    doc.clientID = 500 + at;
    return doc;
  });
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'others') return;
      updates.push(update);
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'others');
    });
  }
  for (let number = 0; number < notes; number += 1) {
    const doc = docs[number % authors] as Y.Doc;
    const id = `h${number}`.padEnd(12, 'x');
    const sentence = sentences[number % sentences.length] ?? '';
    addNote(doc, { id, lane, text: sentence.slice(0, 20), form: 'note' });
    const text = noteText(doc, id);
    for (let from = 20; from < sentence.length; from += 12) text?.insert(from, sentence.slice(from, from + 12));
    doc.transact(() => {
      text?.delete(4, 6);
      text?.insert(4, 'rettet');
    });
  }
  return updates;
}
