import type { Findings, Workload } from '../workload.ts';
import { verdictsOf } from './comparison.ts';
import { verdictFigure } from './page.ts';

/** docs/benchmarks/README.md: every target on one page. */
export function indexPage(all: readonly { readonly workload: Workload; readonly findings: Findings }[]): string {
  const rows = all.flatMap(({ workload, findings }) => {
    const { id, title } = workload;
    const link = `[${id.toUpperCase()}](${id}.md) ${title}`;
    const verdicts = verdictsOf(workload, findings);
    if (verdicts.length === 0) return [`| ${link} | | | figures only |`];
    return verdicts.map((verdict, at) => {
      const met = verdict.met === undefined ? 'not measured' : verdict.met ? 'met' : '**not met**';
      const { says, case: name } = verdict.target;
      return `| ${at === 0 ? link : ''} | ${says} (${name}) | ${verdictFigure(workload, verdict)} | ${met} |`;
    });
  });
  return `# Benchmarks

Samling against its peers, each in the same run, in turns, with everything on that Samling has on in use: storage with a
sync to disk, rights, receipts. A figure is the median over repetitions, with the least and the greatest; \`×\` is Samling
divided by the peer. Absolute figures move from machine to machine, ratios much less.

| | target | measured | |
|---|---|---|---|
${rows.join('\n')}

[Where targets are missed, and where the time goes](misses.md).

\`npm run bench\` measures all of it (about an hour on a quiet machine with two cores), \`npm run bench -- w1 w12\` some,
\`--quick\` with short windows, \`--repetitions 3\`, \`--full\` with the longest windows, and \`--draw\` draws these pages anew from the
figures that are kept beside them. The first run installs the peers (\`tests/bench/peers\`). A run in which the load generator used
more than 85 % of a core, or was itself later than what it measured, is void and repeated; each page tells.
`;
}
