import { hasWords, type Note, type PlanField, planFields } from '../../../shared/boards/notes.ts';
import { escapeMarkdown, escapeMarkdownLine } from '../../../shared/harvest/escape-markdown.ts';

/** What a person has written for themself in one step. */
export interface OwnNotes {
  readonly stepId: string;
  readonly title: string;
  readonly question: string;
  readonly notes: readonly Note[];
  /** The ids of those that were shared with others, too. */
  readonly shared: ReadonlySet<string>;
  /** The step was taken out of the programme; what was written in it is here all the same. */
  readonly parked: boolean;
}

/** All that somebody takes home, and the words around it. */
export interface TakeHomePack {
  /** Of the conference. */
  readonly title: string;
  /** Whose it is and from which day, as one line. */
  readonly about: string;
  /** The conference's language, as a page says it. */
  readonly language: string;
  readonly steps: readonly OwnNotes[];
  readonly labels: {
    readonly fields: Readonly<Record<PlanField, string>>;
    readonly shared: string;
    readonly parked: string;
  };
}

/** Steps without a word are left out. */
export function withWords(all: readonly OwnNotes[]): readonly OwnNotes[] {
  return all.map((one) => ({ ...one, notes: one.notes.filter(hasWords) })).filter(({ notes }) => notes.length > 0);
}

/** The lines of a note: its text, or the filled fields of a plan under their names. */
export function noteLines(note: Note, fieldNames: Readonly<Record<PlanField, string>>): readonly string[] {
  return noteParts(note, fieldNames).map(({ name, words }) => (name === null ? words : `${name}: ${words}`));
}

interface NotePart {
  readonly name: string | null;
  readonly words: string;
}

function noteParts(note: Note, fieldNames: Readonly<Record<PlanField, string>>): readonly NotePart[] {
  const { plan } = note;
  const text = { name: null, words: note.text.trim() };
  if (!plan) return [text];
  const fields = planFields.map((field) => ({ name: fieldNames[field], words: plan[field].trim() }));
  return [text, ...fields].filter(({ words }) => words !== '');
}

/** Everything as plain text, for a mail to oneself. */
export function takeHomeText({ title, about, steps, labels }: TakeHomePack): string {
  const parts = withWords(steps).map((one) => {
    const notes = one.notes.map((note) => {
      const lines = noteLines(note, labels.fields);
      return (one.shared.has(note.id) ? [...lines, `(${labels.shared})`] : lines).join('\n');
    });
    return [titleOf(one, labels.parked), one.question, '', notes.join('\n\n')].join('\n');
  });
  return [`${title}\n${about}`, ...parts].join('\n\n\n');
}

/** Everything as Markdown, for whoever keeps notes that way. */
export function takeHomeMarkdown({ title, about, steps, labels }: TakeHomePack): string {
  const parts = withWords(steps).flatMap((one) => [
    `## ${escapeMarkdownLine(titleOf(one, labels.parked))}`,
    `*${escapeMarkdownLine(one.question)}*`,
    ...one.notes.map((note) => {
      const parts = noteParts(note, labels.fields).map(({ name, words }) => {
        const lines = escapeMarkdown(words).join('\\\n');
        return name === null ? lines : `**${escapeMarkdownLine(name)}:** ${lines}`;
      });
      if (one.shared.has(note.id)) parts.push(`*(${escapeMarkdownLine(labels.shared)})*`);
      return parts.join('\n\n');
    }),
  ]);
  return `${[`# ${escapeMarkdownLine(title)}`, escapeMarkdownLine(about), ...parts].join('\n\n')}\n`;
}

/** Everything as a page of its own, to be read on a phone or printed; it fetches nothing. */
export function takeHomeHtml({ title, about, language, steps, labels }: TakeHomePack): string {
  const parts = withWords(steps).map((one) => {
    const notes = one.notes.map((note) => {
      const parts = noteParts(note, labels.fields).map(({ name, words }) =>
        name === null ? `<p>${escapeHtml(words)}</p>` : `<p><b>${escapeHtml(name)}</b><br>${escapeHtml(words)}</p>`,
      );
      const shared = one.shared.has(note.id) ? `<p class="tag">${escapeHtml(labels.shared)}</p>` : '';
      return `<li>${parts.join('')}${shared}</li>`;
    });
    const heading = `<h2>${escapeHtml(titleOf(one, labels.parked))}</h2><p class="soft">${escapeHtml(one.question)}</p>`;
    return `<section>${heading}<ul>${notes.join('')}</ul></section>`;
  });
  return `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title><style>${pageStyle}</style></head>
<body><h1>${escapeHtml(title)}</h1><p class="soft">${escapeHtml(about)}</p>
${parts.join('\n')}
</body></html>
`;
}

const pageStyle = `
body{max-width:38rem;margin:0 auto;padding:1.5rem 1.25rem 3rem;font:1.125rem/1.55 system-ui,sans-serif;overflow-wrap:break-word}
h1,h2{font-family:Georgia,serif;font-weight:500;line-height:1.25}h1{font-size:1.75rem;margin:0}h2{font-size:1.3rem;margin:0}
section{margin-top:2rem;padding-top:1.25rem;border-top:1px solid #8886;break-inside:avoid}
p{margin:.25rem 0 0;white-space:pre-line}.soft,.tag{opacity:.75;font-size:.95rem}
ul{margin:0;padding:0;list-style:none}li{margin-top:1.1rem}
`;

function titleOf(one: OwnNotes, parked: string): string {
  return one.parked ? `${one.title} (${parked})` : one.title;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
