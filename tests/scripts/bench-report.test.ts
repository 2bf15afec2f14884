import { describe, expect, it } from 'vitest';
import { openContext } from '../bench/context.ts';
import { paired, spreadIn, verdictsOf } from '../bench/report/comparison.ts';
import { figure } from '../bench/report/figures.ts';
import { pageOf } from '../bench/report/page.ts';
import { plotsOf } from '../bench/report/plot.ts';
import { percentile, spreadOf } from '../bench/statistics.ts';
import type { Findings, Measured, Sample, Target, Workload } from '../bench/workload.ts';

const machine = { cores: 2, node: 'v24.0.0', kernel: 'Linux 6.1' };
const at = '100 editors';

function sample(subject: string, repetition: number, p99: number, more: Partial<Sample> = {}): Sample {
  return { case: at, x: 100, subject, repetition, values: { p99 }, ...more };
}

function findings(...samples: readonly Sample[]): Findings {
  return { id: 'w0', date: '2026-01-01', commit: 'abc', command: 'npm run bench', quick: false, machine, samples };
}

function workload(...targets: readonly Target[]): Workload {
  return {
    ...{ id: 'w0', title: 'Nothing <much>', about: 'Nothing.', subjects: ['Samling', 'peer'], targets },
    measures: [{ id: 'p99', title: 'p99', unit: 'ms' }],
    plots: [{ measure: 'p99', over: 'editors' }],
    run: async () => {},
  };
}

const target = { says: 'p99', case: at, measure: 'p99' };

describe('figures of a benchmark', () => {
  it('are the median, between the two in the middle where there is none', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
    expect(spreadOf([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
    expect(spreadOf([Number.NaN])).toBeUndefined();
    expect(percentile([5, 1, 2, 3, 4], 0.99)).toBe(5);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('are related within each repetition, and never across', () => {
    const all = findings(
      sample('Samling', 0, 10),
      sample('peer', 0, 20),
      sample('Samling', 1, 40),
      sample('peer', 1, 160),
    );
    const of = { case: at, measure: 'p99', one: 'Samling', other: 'peer' };
    expect(paired(all, of, (one, other) => one / other)).toEqual({ min: 0.25, median: 0.375, max: 0.5 });
  });

  it('leave void runs out', () => {
    const all = findings(sample('Samling', 0, 900, { void: 'busy' }), sample('Samling', 0, 10));
    expect(spreadIn(all, at, 'Samling', 'p99')?.max).toBe(10);
  });

  it('say whether a target is met, as a ratio, as a difference, or by themselves', () => {
    const all = findings(sample('Samling', 0, 25), sample('peer', 0, 10));
    const met = (one: Target) => verdictsOf(workload(one), all)[0]?.met;
    expect(met({ ...target, over: 'peer', most: 2.5 })).toBe(true);
    expect(met({ ...target, over: 'peer', most: 2.4 })).toBe(false);
    expect(met({ ...target, over: 'peer', least: 3 })).toBe(false);
    expect(met({ ...target, over: 'peer', plus: 15 })).toBe(true);
    expect(met({ ...target, over: 'peer', plus: 14 })).toBe(false);
    expect(met({ ...target, most: 24 })).toBe(false);
    expect(met({ ...target, over: 'nobody', most: 1 })).toBeUndefined();
  });

  it('are drawn with what was not met, and what was void', () => {
    const all = findings(
      sample('Samling', 0, 1_234),
      sample('peer', 0, 10),
      sample('peer', 1, 9, { void: 'late by 3 ms' }),
    );
    const page = pageOf(workload({ ...target, over: 'peer', most: 1 }), all);
    expect(page).toContain('**not met**');
    expect(page).toContain('1 234.0');
    expect(page).toContain('peer, 100 editors: late by … ms (once)');
    const plots = plotsOf(workload(), all);
    expect(plots).toContain('Nothing &lt;much>');
    expect(plots).not.toMatch(/NaN|undefined/);
    expect(figure(1_234_567.5, 0)).toBe('1 234 568');
  });
});

describe('runs of a benchmark', () => {
  async function run(measure: (subject: string, turn: number) => Measured, repetitions = 2): Promise<Sample[]> {
    const samples: Sample[] = [];
    const subjects = ['A', 'B'];
    const context = openContext({ subjects, quick: false, full: false, repetitions, samples, tell: () => {} });
    let turn = 0;
    await context.interleave([{ name: 'one' }], async ({ subject }) => {
      turn += 1;
      return measure(subject, turn);
    });
    return samples;
  }

  it('take turns, each beginning once, after one that is thrown away', async () => {
    const samples = await run((_, turn) => ({ values: { turn } }));
    expect(samples.map(({ subject, values }) => `${subject}${values.turn}`)).toEqual(['A3', 'B4', 'B5', 'A6']);
  });

  it('are void where the generator was busy or late itself, and repeated at most twice', async () => {
    const busy = await run(() => ({ values: {}, load: { cpuShare: 0.9, lagP99Ms: 0 } }), 1);
    expect(busy.map((one) => one.void)).toEqual(Array(6).fill('the generator used 90 % of a core'));
    const late = await run(() => ({ values: {}, load: { cpuShare: 0.1, lagP99Ms: 9 }, latencyMs: 8 }), 1);
    expect(late.every((one) => one.void?.startsWith('the generator was late by 9.0 ms'))).toBe(true);
    const sound = await run(() => ({ values: {}, load: { cpuShare: 0.1, lagP99Ms: 7 }, latencyMs: 8 }), 1);
    expect(sound.map((one) => one.void)).toEqual([undefined, undefined]);
  });
});
