import { spreadOf } from '../statistics.ts';
import type { Findings, Measure, Sample, Workload } from '../workload.ts';
import { casesOf, paired, soundSamples, spreadIn, type Verdict, verdictsOf } from './comparison.ts';
import { figure, ratioText, spreadText } from './figures.ts';

/** The page of one workload: what was asked, what was met, all figures, where and when. */
export function pageOf(workload: Workload, findings: Findings): string {
  const { id, title, about } = workload;
  const verdicts = verdictsOf(workload, findings);
  return `${[
    `# ${id.toUpperCase()} · ${title}`,
    about.trim(),
    ...(verdicts.length > 0 ? ['## Targets', verdictTable(workload, verdicts)] : []),
    ...(workload.plots?.length ? [`![${title}](${id}.svg)`] : []),
    '## Figures',
    ...(workload.summary ? [workload.summary(findings)] : figureTables(workload, findings)),
    ...noteLines(findings),
    ...voidLines(findings),
    '## How it was measured',
    whereAndWhen(findings),
  ].join('\n\n')}\n`;
}

function figureTables(workload: Workload, findings: Findings): string[] {
  return [
    `Least / **median** / greatest of the repetitions. Beside a peer: ${workload.subjects[0]} divided by it, the median of the ratios within each repetition.`,
    ...casesOf(findings).map(({ name }) => `### ${name}\n\n${caseTable(workload, findings, name)}`),
  ];
}

const metText = (met: boolean | undefined) => (met === undefined ? 'not measured' : met ? 'met' : '**not met**');

/** `0.38× (0.35–0.41)`, in the unit of the measure. */
export function verdictFigure(workload: Workload, { target, figure: spread, kind }: Verdict): string {
  if (!spread) return '–';
  const measure = workload.measures.find((one) => one.id === target.measure);
  const digits = kind === 'ratio' ? 2 : (measure?.digits ?? 1);
  const unit = kind === 'ratio' ? '×' : ` ${measure?.unit ?? ''}`;
  const sign = kind === 'difference' && spread.median > 0 ? '+' : '';
  const [low, middle, high] = [spread.min, spread.median, spread.max].map((value) => figure(value, digits));
  return `${sign}${middle}${unit.trimEnd()} (${low} to ${high})`;
}

function verdictTable(workload: Workload, verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict) => {
    const { says, case: at } = verdict.target;
    return `| ${says} | ${at} | ${verdictFigure(workload, verdict)} | ${metText(verdict.met)} |`;
  });
  return ['| target | case | measured | |', '|---|---|---|---|', ...rows].join('\n');
}

function caseTable(workload: Workload, findings: Findings, at: string): string {
  const [own = '', ...others] = workload.subjects;
  const measured = (subject: string) => findings.samples.some((one) => one.case === at && one.subject === subject);
  const peers = others.filter(measured);
  const shown = workload.measures.filter((one) =>
    workload.subjects.some((subject) => spreadIn(findings, at, subject, one.id) !== undefined),
  );
  const head = ['', ...(measured(own) ? [own] : []), ...peers.flatMap((peer) => [peer, '÷'])];
  const rows = shown.map((measure) => {
    const cells = measured(own) ? [cell(findings, at, own, measure)] : [];
    for (const peer of peers) {
      cells.push(cell(findings, at, peer, measure), ratioCell(findings, at, { own, peer, measure }));
    }
    return [`${measure.title}, ${measure.unit}`, ...cells];
  });
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cell(findings: Findings, at: string, subject: string, measure: Measure): string {
  const spread = spreadIn(findings, at, subject, measure.id);
  if (spread) return spreadText(spread, measure.digits);
  return soundSamples(findings, at, subject).length > 0 ? '' : 'void';
}

function ratioCell(
  findings: Findings,
  at: string,
  { own, peer, measure }: { readonly own: string; readonly peer: string; readonly measure: Measure },
): string {
  if (measure.alone) return '';
  const ratio = paired(findings, { case: at, measure: measure.id, one: own, other: peer }, (one, other) => one / other);
  return ratio && Number.isFinite(ratio.median) ? ratioText(ratio) : '';
}

function noteLines({ samples }: Findings): string[] {
  const sound = samples.filter((one) => one.void === undefined);
  const lines = countedLines(sound, ({ note }) => note);
  return lines.length > 0 ? [lines.join('\n')] : [];
}

/** Runs that do not count are told, with the reason. */
function voidLines({ samples }: Findings): string[] {
  const lines = countedLines(samples, (one) => one.void?.replace(/\d[\d.]*/g, '…'));
  if (lines.length === 0) return [];
  return ['### Void runs', `They do not count, and were repeated.\n\n${lines.join('\n')}`];
}

function countedLines(samples: readonly Sample[], textOf: (sample: Sample) => string | undefined): string[] {
  const counts = new Map<string, number>();
  for (const one of samples) {
    const text = textOf(one);
    if (text === undefined) continue;
    const line = `${one.subject}, ${one.case}: ${text}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `- ${line} (${count === 1 ? 'once' : `${count} times`})`);
}

function whereAndWhen({ machine, date, commit, command, quick, samples }: Findings): string {
  const loads = samples.flatMap(({ load, void: reason }) => (load && reason === undefined ? [load] : []));
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const busiest = Math.max(...loads.map(({ cpuShare }) => cpuShare));
  const waited = spreadOf(loads.flatMap(({ waitShare }) => waitShare ?? []));
  const wait = waited
    ? ` Meanwhile somebody waited for a processor for ${percent(waited.median)} of the time (median of the runs).`
    : '';
  const load =
    loads.length > 0
      ? ` The load generator used at most ${percent(busiest)} of a core in a run that counts.${wait}`
      : '';
  const haste = quick ? ' A quick run: windows too short to rely on.' : '';
  return `\`${command}\` on ${date}, commit ${commit || 'unknown'}; ${machine.cores} cores, ${machine.kernel}, Node ${machine.node}, everything over loopback.${load}${haste}`;
}
