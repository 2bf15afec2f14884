/** Takes the reading place, and the screen, to the question of the page: what was read or pressed there before has gone. */
export function toTheQuestion(): void {
  const main = document.getElementById('content');
  const question = main?.querySelector<HTMLElement>('h1') ?? main;
  if (!question) return;
  if (!question.hasAttribute('tabindex')) question.tabIndex = -1;
  question.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
