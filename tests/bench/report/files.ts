import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Findings, Workload } from '../workload.ts';
import { indexPage } from './index-page.ts';
import { pageOf } from './page.ts';
import { plotsOf } from './plot.ts';

const folder = fileURLToPath(new URL('../../../docs/benchmarks/', import.meta.url));

export function keepFindings(findings: Findings): void {
  mkdirSync(folder, { recursive: true });
  const { samples, ...head } = findings;
  const rows = samples.map((sample) => `    ${JSON.stringify(sample, rounded)}`);
  // A line a sample, so that two runs can be compared.
  const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "samples": [\n${rows.join(',\n')}\n  ]\n}\n`;
  writeFileSync(join(folder, `${findings.id}.json`), text);
}

const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value);

/** Draws the pages and plots of all workloads that have been measured, and the index. */
export function drawPages(workloads: readonly Workload[]): void {
  const measured = workloads.flatMap((workload) => {
    const file = join(folder, `${workload.id}.json`);
    if (!existsSync(file)) return [];
    return [{ workload, findings: JSON.parse(readFileSync(file, 'utf8')) as Findings }];
  });
  for (const { workload, findings } of measured) {
    writeFileSync(join(folder, `${workload.id}.md`), pageOf(workload, findings));
    const plots = plotsOf(workload, findings);
    if (plots) writeFileSync(join(folder, `${workload.id}.svg`), plots);
  }
  if (measured.length > 0) writeFileSync(join(folder, 'README.md'), indexPage(measured));
}
