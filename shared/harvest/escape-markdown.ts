/** Characters that begin something in CommonMark or GitHub's dialect wherever they stand. */
const anywhere = /[\\`*_[\]{}#|~$]/g;
/** What would make a line a list, a quote, a heading's underline or a rule. */
const atLineStart = /^(?:[-+=>]|\d{1,9}[.)])/;
/** What browsers, editors or terminals could act on, or that would reorder the text around it. */
const invisible = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Words that people wrote, so that Markdown shows them as they stand: no headings, links, lists or HTML from them. What
 * looks like a web address stays plain text.
 */
export function escapeMarkdown(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => escapeLine(line.replaceAll('\t', ' ').replace(invisible, '').trim()));
}

function escapeLine(line: string): string {
  const escaped = line
    .replace(anywhere, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    // GitHub makes links of bare addresses; the words are enough.
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/(?<=\S)@(?=\S)/g, '\\@');
  return escaped.replace(atLineStart, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** The same on one line: for headings, lanes and labels. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text)
    .filter((line) => line !== '')
    .join(' ');
}
