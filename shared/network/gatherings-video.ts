/** Whether it leads to an outside video room: only what a browser may open safely. Empty where there is none. */
export function isVideoLink(text: string): boolean {
  return text === '' || (/^https:\/\/[^\s<>"']+$/i.test(text) && isAddress(text));
}

function isAddress(text: string): boolean {
  try {
    return new URL(text).hostname !== '';
  } catch {
    return false;
  }
}
