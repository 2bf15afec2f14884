/**
 * Puts the keyboard on a button within a row of a list, once the list is drawn. The row comes first: a list that has not
 * had the keyboard before would otherwise give it to its own first row.
 */
export function focusInRow(attribute: `data-${string}`, value: string): void {
  requestAnimationFrame(() => {
    const button = document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(value)}"]`);
    button?.scrollIntoView({ block: 'nearest' });
    button?.closest<HTMLElement>('[role="row"]')?.focus();
    button?.focus();
  });
}
