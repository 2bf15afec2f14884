import { parseArgs } from 'node:util';
import { openContext } from './context.ts';
import { thisCommit, thisMachine } from './machine.ts';
import { drawPages, keepFindings } from './report/files.ts';
import { installPeers } from './subjects/install-peers.ts';
import type { Findings, Sample, Workload } from './workload.ts';
import { workloads } from './workloads.ts';

/** `npm run bench -- [w1 … | grouping] [--quick] [--full] [--repetitions n] [--draw]` */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      draw: { type: 'boolean', default: false },
      repetitions: { type: 'string', default: '5' },
    },
  });
  const wanted = positionals.map((word) => (word === 'grouping' ? 'w11' : word));
  const unknown = wanted.find((id) => !workloads.some((one) => one.id === id));
  if (unknown !== undefined) {
    throw new Error(`There is no measurement "${unknown}". There are: ${workloads.map(({ id }) => id).join(', ')}.`);
  }
  const repetitions = Number(values.repetitions);
  if (!Number.isInteger(repetitions) || repetitions < 1)
    throw new Error('--repetitions must be a whole number from 1.');
  if (!values.draw) {
    installPeers();
    const asked = workloads.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
    for (const workload of asked) await measure(workload, { ...values, repetitions });
  }
  drawPages(workloads);
}

async function measure(
  workload: Workload,
  options: { readonly quick: boolean; readonly full: boolean; readonly repetitions: number },
): Promise<void> {
  const { id, title, subjects } = workload;
  console.log(`${id} · ${title}`);
  const samples: Sample[] = [];
  const began = performance.now();
  await workload.run(openContext({ ...options, subjects, samples, tell: (line) => console.log(line) }));
  console.log(`  ${((performance.now() - began) / 60_000).toFixed(1)} min\n`);
  const words = ['npm run bench --', ...process.argv.slice(2)].filter(
    (word) => word !== '--' || process.argv.length > 2,
  );
  const findings: Findings = {
    id,
    date: new Date().toISOString().slice(0, 10),
    commit: thisCommit(),
    command: words.join(' '),
    quick: options.quick,
    machine: thisMachine(),
    samples,
  };
  keepFindings(findings);
  if (workload.summary) console.log(`${workload.summary(findings)}\n`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
