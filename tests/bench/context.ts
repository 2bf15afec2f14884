import type { Case, Context, Measured, Run, Sample } from './workload.ts';

/** Above this share of a core the generator, not the server, may be what is slow. */
const busiest = 0.85;
const attempts = 3;

/** Why a run cannot be trusted, or undefined. */
function whyVoid({ load, latencyMs, void: reason }: Measured): string | undefined {
  if (reason !== undefined) return reason;
  if (!load) return undefined;
  if (load.cpuShare > busiest) return `the generator used ${Math.round(load.cpuShare * 100)} % of a core`;
  if (latencyMs !== undefined && load.lagP99Ms > latencyMs) {
    return `the generator was late by ${load.lagP99Ms.toFixed(1)} ms, more than it measured`;
  }
  return undefined;
}

/** Runs subjects in turns and keeps their samples in `samples`. */
export function openContext(options: {
  readonly subjects: readonly string[];
  readonly quick: boolean;
  readonly full: boolean;
  readonly repetitions: number;
  readonly samples: Sample[];
  tell(line: string): void;
}): Context {
  const { quick, full, repetitions, samples, tell } = options;

  async function attempt<C extends Case>(run: Run<C>, measure: (run: Run<C>) => Promise<Measured>): Promise<void> {
    const { subject, at, repetition } = run;
    for (let tries = 1; tries <= attempts; tries += 1) {
      const began = performance.now();
      const measured = await measure(run);
      const reason = whyVoid(measured);
      const { values, load, note } = measured;
      if (repetition < 0) return;
      const of = { case: at.name, ...(at.x === undefined ? {} : { x: at.x }), subject, repetition, values };
      samples.push({
        ...of,
        ...(load ? { load } : {}),
        ...(reason === undefined ? {} : { void: reason }),
        ...(note === undefined ? {} : { note }),
      });
      const figures = Object.entries(values).map(([name, value]) => `${name} ${Number(value.toPrecision(4))}`);
      const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      const verdict = reason === undefined ? '' : ` VOID: ${reason}`;
      tell(`  ${repetition + 1}/${repetitions} ${at.name} · ${subject}: ${figures.join(', ')} (${seconds})${verdict}`);
      if (reason === undefined) return;
    }
  }

  return {
    quick,
    full,
    repetitions,
    tell,
    async together(cases, measure) {
      for (const at of cases) {
        for (let repetition = 0; repetition < Math.min(repetitions, at.repetitions ?? repetitions); repetition += 1) {
          const subjects = at.subjects ?? options.subjects;
          await Promise.all(subjects.map((subject) => attempt({ subject, at, short: quick, repetition }, measure)));
        }
      }
    },
    record: (sample) => void samples.push(sample),
    async interleave(cases, measure) {
      const [first] = cases;
      for (const subject of (first && (first.subjects ?? options.subjects)) ?? []) {
        if (first) await attempt({ subject, at: first, short: true, repetition: -1 }, measure);
      }
      for (const at of cases) {
        const subjects = at.subjects ?? options.subjects;
        for (let repetition = 0; repetition < Math.min(repetitions, at.repetitions ?? repetitions); repetition += 1) {
          // Each begins in its turn, so that none always follows the same other.
          const turn = repetition % subjects.length;
          for (const subject of [...subjects.slice(turn), ...subjects.slice(0, turn)]) {
            await attempt({ subject, at, short: quick, repetition }, measure);
          }
        }
      }
    },
  };
}
