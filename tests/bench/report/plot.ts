import type { Spread } from '../statistics.ts';
import type { Findings, Plot, Workload } from '../workload.ts';
import { casesOf, spreadIn } from './comparison.ts';
import { figure } from './figures.ts';

const size = { width: 720, height: 300, left: 64, right: 16, top: 40, bottom: 46 };
const inner = {
  width: size.width - size.left - size.right,
  height: size.height - size.top - size.bottom,
};

/** Seen on white and on black alike; Samling first. */
const colours = ['#2f7f86', '#c9772b', '#8a63b8', '#6a8f3a', '#b8506b', '#7b7b7b'];

const style = `text { font: 13px system-ui, sans-serif; fill: #333 } .title { font-weight: 600 } .small { font-size: 12px; fill: #555 }
.rule { stroke: #8886; stroke-width: 1 } .line { fill: none; stroke-width: 2.5 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .small { fill: #bbb } }`;

/** All plots of a workload below each other, as one SVG; undefined when there is nothing to plot. */
export function plotsOf(workload: Workload, findings: Findings): string | undefined {
  const panels = (workload.plots ?? []).map((plot) => panel(workload, findings, plot)).filter((one) => one !== '');
  if (panels.length === 0) return undefined;
  const height = panels.length * size.height + 28;
  const placed = panels.map((one, at) => `<g transform="translate(0 ${28 + at * size.height})">${one}</g>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" role="img" aria-label="${escaped(workload.title)}">
<style>${style}</style>
${legend(workload.subjects)}
${placed.join('\n')}
</svg>
`;
}

function legend(subjects: readonly string[]): string {
  let x = size.left;
  return subjects
    .map((subject, at) => {
      const mark = `<rect x="${x}" y="8" width="12" height="12" rx="2" fill="${colourOf(at)}"/><text x="${x + 18}" y="19">${escaped(subject)}</text>`;
      x += 40 + subject.length * 7.2;
      return mark;
    })
    .join('');
}

interface Point {
  readonly subject: number;
  readonly at: number;
  readonly spread: Spread;
}

function panel(workload: Workload, findings: Findings, plot: Plot): string {
  const measure = workload.measures.find((one) => one.id === plot.measure);
  const cases = casesOf(findings).filter(
    ({ name, x }) => (plot.cases?.includes(name) ?? true) && (plot.over === undefined || x !== undefined),
  );
  const points = workload.subjects.flatMap((subject, index) =>
    cases.flatMap(({ name, x }, at): Point[] => {
      const spread = spreadIn(findings, name, subject, plot.measure);
      return spread ? [{ subject: index, at: plot.over === undefined ? at : (x ?? 0), spread }] : [];
    }),
  );
  if (!measure || points.length === 0) return '';
  const greatest = Math.max(...points.map(({ spread }) => spread.max));
  const least = Math.min(...points.map(({ spread }) => spread.min).filter((value) => value > 0));
  const scale = plot.logarithmic ? logarithmic(least, greatest) : linear(greatest);
  const title = `<text class="title" x="${size.left}" y="22">${escaped(measure.title)}, ${escaped(measure.unit)}</text>`;
  const rules = scale.ticks.map((tick) => {
    const y = scale.y(tick);
    const text = figure(tick, tick > 0 && tick < 10 && !Number.isInteger(tick) ? (tick < 1 ? 2 : 1) : 0);
    return `<line class="rule" x1="${size.left}" x2="${size.width - size.right}" y1="${y}" y2="${y}"/><text class="small" x="${size.left - 8}" y="${y + 4}" text-anchor="end">${text}</text>`;
  });
  const drawn = plot.over === undefined ? bars(points, cases, workload, scale.y) : lines(points, plot.over, scale.y);
  return `${title}${rules.join('')}${drawn}`;
}

function lines(points: readonly Point[], over: string, y: (value: number) => number): string {
  const greatest = Math.max(...points.map(({ at }) => at));
  const x = (at: number) => size.left + (at / greatest) * inner.width;
  const ticks = [...new Set(points.map(({ at }) => at))].map(
    (at) =>
      `<text class="small" x="${round(x(at))}" y="${size.height - size.bottom + 18}" text-anchor="middle">${at}</text>`,
  );
  const subjects = [...new Set(points.map(({ subject }) => subject))];
  const curves = subjects.map((subject) => {
    const own = points.filter((one) => one.subject === subject);
    const path = own.map(({ at, spread }) => `${round(x(at))},${y(spread.median)}`).join(' ');
    return `<polyline class="line" stroke="${colourOf(subject)}" points="${path}"/>${own.map((one) => dot(one, x(one.at), y)).join('')}`;
  });
  const name = `<text class="small" x="${size.width - size.right}" y="${size.height - 10}" text-anchor="end">${escaped(over)}</text>`;
  return ticks.join('') + curves.join('') + name;
}

function bars(
  points: readonly Point[],
  cases: readonly { readonly name: string }[],
  { subjects }: Workload,
  y: (value: number) => number,
): string {
  const group = inner.width / cases.length;
  const bar = Math.min(48, (group * 0.8) / subjects.length);
  const floor = size.height - size.bottom;
  const drawn = points.map(({ subject, at, spread }) => {
    const x = size.left + (at + 0.5) * group + (subject - subjects.length / 2) * bar;
    const top = y(spread.median);
    return `<rect x="${round(x)}" y="${top}" width="${round(bar - 3)}" height="${round(Math.max(0, floor - top))}" fill="${colourOf(subject)}"/>${whisker(spread, x + (bar - 3) / 2, { y, colour: '#888' })}`;
  });
  const names = cases.map(
    ({ name }, at) =>
      `<text class="small" x="${round(size.left + (at + 0.5) * group)}" y="${floor + 18}" text-anchor="middle">${escaped(name)}</text>`,
  );
  return drawn.join('') + names.join('');
}

function dot({ subject, spread }: Point, x: number, y: (value: number) => number): string {
  return `${whisker(spread, x, { y, colour: colourOf(subject) })}<circle cx="${round(x)}" cy="${y(spread.median)}" r="4" fill="${colourOf(subject)}"/>`;
}

/** From the least to the greatest. */
function whisker(
  { min, max }: Spread,
  x: number,
  { y, colour }: { readonly y: (value: number) => number; readonly colour: string },
): string {
  return `<line stroke="${colour}" stroke-width="2" stroke-opacity="0.6" x1="${round(x)}" x2="${round(x)}" y1="${y(min)}" y2="${y(max)}"/>`;
}

interface Scale {
  readonly ticks: readonly number[];
  y(value: number): number;
}

function linear(greatest: number): Scale {
  const rough = (greatest || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const top = Math.ceil((greatest || 1) / step) * step;
  const count = Math.round(top / step);
  return {
    ticks: Array.from({ length: count + 1 }, (_, at) => at * step),
    y: (value) => round(size.top + inner.height * (1 - value / top)),
  };
}

function logarithmic(least: number, greatest: number): Scale {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.ceil(Math.log10(greatest)));
  return {
    ticks: Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at)),
    y: (value) => round(size.top + inner.height * (1 - (Math.log10(Math.max(value, 10 ** from)) - from) / (to - from))),
  };
}

const colourOf = (subject: number) => colours[subject % colours.length] ?? '#777';
const round = (value: number) => Math.round(value * 10) / 10;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
