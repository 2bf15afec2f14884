import type { TextSource } from '../connection/board-handle.ts';
import { mergeEdits, moveThrough } from './merge-edits.ts';

/**
 * Joins a text area to a text that others may edit too: what is typed is written at once, what others write appears with
 * the caret kept at its words. While a keyboard composes (Japanese, dictation, many phones' word suggestions) nothing is
 * written in either direction; both are merged when it is done.
 * @param onTyped called after each edit by the person
 * @returns ends it
 */
export function bindText(area: HTMLTextAreaElement, source: TextSource, onTyped: () => void = () => {}): () => void {
  let composing = false;
  /** What area and text had in common last. */
  let base = source.read();
  show(base);

  function show(text: string): void {
    if (area.value === text) return;
    const before = area.value;
    const { selectionStart, selectionEnd } = area;
    area.value = text;
    if (area.ownerDocument.activeElement !== area) return;
    area.setSelectionRange(
      moveThrough(selectionStart, before, text, 'before'),
      moveThrough(selectionEnd, before, text, 'before'),
    );
  }
  const typed = () => {
    if (composing) return;
    const next = mergeEdits(base, area.value, source.read());
    source.write(next);
    base = next;
    show(next);
    onTyped();
  };
  const begin = () => {
    composing = true;
  };
  const end = () => {
    composing = false;
    typed();
  };
  const unsubscribe = source.subscribe(() => {
    if (composing) return;
    base = source.read();
    show(base);
  });
  area.addEventListener('input', typed);
  area.addEventListener('compositionstart', begin);
  area.addEventListener('compositionend', end);
  return () => {
    // Somebody may be led on in the middle of a word.
    if (composing) end();
    unsubscribe();
    area.removeEventListener('input', typed);
    area.removeEventListener('compositionstart', begin);
    area.removeEventListener('compositionend', end);
  };
}
