import { planFields } from '../boards/notes.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { escapeMarkdown, escapeMarkdownLine } from './escape-markdown.ts';
import type {
  Harvest,
  HarvestGroup,
  HarvestLane,
  HarvestNote,
  HarvestScale,
  HarvestStep,
  HarvestVote,
} from './harvest.ts';

/**
 * The harvest as a text to read, print or paste. Steps that left nothing are passed over. Nothing that people wrote acts
 * as markup. Day and hours are those of the place where it was held.
 */
export function harvestMarkdown(harvest: Harvest, texts: Catalogue): string {
  const { counts } = harvest;
  const { common, harvest: own } = texts;
  const told = (step: HarvestStep) => {
    const said = stepParagraphs(step, texts);
    return said.length > 0 ? [...stepHead(step, texts), ...said] : [];
  };
  const parked = (harvest.parked ?? []).flatMap(told);
  const steps = [
    ...harvest.steps.flatMap(told),
    ...(parked.length > 0 ? [`# ${own.parked}`, own.parkedText, ...parked] : []),
  ];
  const paragraphs = [
    `# ${escapeMarkdownLine(harvest.title)}`,
    ...(harvest.rehearsal ? [`**${common.rehearsal.band}**`] : []),
    `${own.title}. ${heldAt(harvest, own.locale)}`,
    [
      common.people(counts.people),
      own.workplaces(counts.workplaces),
      common.groups(counts.groups),
      common.notes(counts.notes),
    ].join(' · '),
    ...(steps.length > 0 ? steps : [own.empty]),
    '---',
    own.privateNote,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function heldAt(harvest: Harvest, locale: string): string {
  const { timeZone } = harvest;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const start = new Date(harvest.startedAt ?? harvest.createdAt);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(start);
  if (harvest.startedAt === null) return day;
  const hours = harvest.endedAt === null ? [start] : [start, new Date(harvest.endedAt)];
  return `${day}, ${hours.map((hour) => time.format(hour)).join('–')}`;
}

function stepHead(step: HarvestStep, texts: Catalogue): readonly string[] {
  const { harvest: own } = texts;
  const question = step.question === '' ? [] : [`*${escapeMarkdownLine(step.question)}*`];
  return [`## ${escapeMarkdownLine(step.title)}`, ...question, own.time(step.plannedMinutes, step.actualMinutes)];
}

function stepParagraphs(step: HarvestStep, texts: Catalogue): readonly string[] {
  const { harvest: own } = texts;
  const words = countedWords(step.words)
    .map(([word, times]) => `${escapeMarkdownLine(word)}${times > 1 ? ` (${times})` : ''}`)
    .join(' · ');
  const plenary = laneParagraphs(step.plenary, 3, texts);
  const groups = step.groups.flatMap((group) => {
    const said = laneParagraphs(group.lanes, 4, texts);
    return [`### ${groupTitle(group, texts)}`, ...(said.length > 0 ? said : [own.nothingWritten])];
  });
  return [
    ...(words === '' ? [] : [`**${own.words}:** ${words}`]),
    ...(step.scale && step.scale.n > 0 ? scaleParagraphs(step.scale, texts) : []),
    ...(step.votes?.length ? [`**${own.votes}**`, step.votes.map((one) => voteItem(one, texts)).join('\n')] : []),
    ...plenary,
    ...groups,
  ];
}

/** Words with how often they were said, most often first; "Ro" and "ro" are one. */
function countedWords(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, [string, number]>();
  for (const word of words) {
    const key = word.normalize('NFC').toLocaleLowerCase();
    const known = counts.get(key);
    if (known) known[1] += 1;
    else counts.set(key, [word, 1]);
  }
  return [...counts.values()].sort((a, b) => b[1] - a[1]);
}

function groupTitle(group: HarvestGroup, { common, harvest: own }: Catalogue): string {
  const label = group.label.kind === 'everyone' ? own.everyone : group.label.words.map(escapeMarkdownLine).join(', ');
  return `${own.group(group.number)}${label === '' ? '' : ` · ${label}`} (${common.people(group.people)})`;
}

function scaleParagraphs(scale: HarvestScale, { harvest: own }: Catalogue): readonly string[] {
  const mean = scale.mean === null ? '' : `, ${own.mean(new Intl.NumberFormat(own.locale).format(scale.mean))}`;
  const values = scale.counts.map((_, at) => at + 1);
  return [
    `**${escapeMarkdownLine(scale.question)}** ${own.answers(scale.n)}${mean}`,
    [`| ${values.join(' | ')} |`, `|${values.map(() => ' ---: |').join('')}`, `| ${scale.counts.join(' | ')} |`].join(
      '\n',
    ),
  ];
}

function laneParagraphs(lanes: readonly HarvestLane[], level: number, texts: Catalogue): readonly string[] {
  return lanes.flatMap((lane) => {
    if (lane.notes.length === 0 && lane.headings.length === 0) return [];
    const title = escapeMarkdownLine(lane.title);
    return [
      ...(title === '' ? [] : [`${'#'.repeat(level)} ${title}`]),
      ...noteList(lane.notes, texts),
      ...lane.headings.flatMap((heading) => [
        `${'#'.repeat(level + 1)} ${escapeMarkdownLine(heading.title)}`,
        ...noteList(heading.notes, texts),
      ]),
    ];
  });
}

function noteList(notes: readonly HarvestNote[], texts: Catalogue): readonly string[] {
  return notes.length === 0 ? [] : [notes.map((note) => noteItem(note, texts)).join('\n')];
}

/** Lines of one text inside a list item: a line break stays one, a blank line begins a paragraph. */
function inItem(text: string, indent: string): string {
  const lines = escapeMarkdown(text);
  const first = lines.findIndex((line) => line !== '');
  const said = lines.slice(Math.max(first, 0), lines.findLastIndex((line) => line !== '') + 1);
  return said
    .map((line, at) => {
      const next = said[at + 1];
      const broken = next !== undefined && next !== '' && line !== '' ? '\\' : '';
      return `${at === 0 || line === '' ? '' : indent}${line}${broken}`;
    })
    .join('\n');
}

function voteItem({ dots, ...note }: HarvestVote, texts: Catalogue): string {
  return noteItem({ ...note, hearts: 0, lifted: false, comments: [] }, texts, [texts.harvest.dots(dots)]);
}

function noteItem(note: HarvestNote, { boards, harvest: own }: Catalogue, more: readonly string[] = []): string {
  const marks = [
    ...more,
    ...(note.lifted ? [boards.lifted] : []),
    ...(note.hearts > 0 ? [own.hearts(note.hearts)] : []),
    ...(note.table === undefined ? [] : [own.fromTable(note.table)]),
  ];
  const [heading, ...fields] = [
    ...(note.text.trim() === '' ? [] : [inItem(note.text, '  ')]),
    ...planFields.flatMap((field) => {
      const text = note.plan?.[field] ?? '';
      return text.trim() === '' ? [] : [`**${own.planFields[field]}** ${inItem(text, '    ')}`];
    }),
  ];
  const marked = marks.length === 0 ? '' : ` (${marks.join(' · ')})`;
  const under = [...fields, ...note.comments.map((comment) => own.quoted(inItem(comment, '    ')))];
  return [`- ${heading ?? ''}${marked}`, ...under.map((text) => `  - ${text}`)].join('\n');
}
