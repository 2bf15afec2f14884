/**
 * Closes the details of a gathering and gives the keyboard back to its line. With another day that line stands elsewhere by
 * then; where it has gone, the page's middle takes it.
 */
export function closeRow(id: string, onOpen: (id: string | null) => void): void {
  onOpen(null);
  requestAnimationFrame(() => {
    const there = document.querySelector<HTMLElement>(`[data-gathering="${id}"]`);
    (there ?? document.getElementById('content'))?.focus();
  });
}
