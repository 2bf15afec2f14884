/** What a reader of the Markdown sees, line by line: markup of ours taken away, escapes undone. */
export function readMarkdown(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) =>
      withoutEscapes(
        line
          .trim()
          .replace(/^- /, '')
          .replace(/(?<!\\)(?:\\\\)*\\$/, (end) => end.slice(0, -1)),
      ),
    )
    .join('\n');
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|&lt;|&amp;/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped;
    return found === '&lt;' ? '<' : '&';
  });
}

/** A text as it is to be read: line ends alike, no invisible characters, no space around lines or blank lines at the ends. */
export function asRead(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replaceAll('\t', ' ')
        .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
        .trim(),
    )
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

export function timesIn(whole: string, part: string): number {
  return whole.split(part).length - 1;
}
