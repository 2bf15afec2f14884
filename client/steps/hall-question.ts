export interface SplitQuestion {
  readonly text: string;
  readonly follow: string | undefined;
}

/**
 * Parts a question that first sets the scene and then asks: "Think of a situation. What did you do?" The scene is read
 * large, what is asked follows. `prompt`, when given, is what is asked now; it is not said twice.
 */
export function splitQuestion(question: string, prompt = ''): SplitQuestion {
  const whole = question.trim();
  const asked = prompt.trim();
  if (asked !== '' && whole !== asked) {
    return { text: whole.endsWith(asked) ? whole.slice(0, -asked.length).trim() : whole, follow: asked };
  }
  const parted = /^(.{12,}?[.…!])\s+(\S.*\?)$/su.exec(whole);
  return parted?.[1] && parted[2] ? { text: parted[1], follow: parted[2] } : { text: whole, follow: undefined };
}
