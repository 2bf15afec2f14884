import { faultLog } from './fault-log.ts';

/** `FAULT_SEEDS`: how many seeds are played, 50 by default; `FAULT_SEED`: the first of them. */
export const seedCount = Number(process.env.FAULT_SEEDS ?? 50);
export const firstSeed = Number(process.env.FAULT_SEED ?? 1);

/** No seed may hang for ever, least of all unnamed. */
const longestMs = 120_000;

/**
 * Plays the seeds, some at a time, all of them whatever becomes of one.
 * @throws naming the seeds that failed, and how to play the first of them alone
 */
export async function playSeeds(atOnce: number, play: (seed: number) => Promise<void>): Promise<void> {
  const failures: { readonly seed: number; readonly error: unknown }[] = [];
  let [next, done] = [firstSeed, 0];
  const end = firstSeed + seedCount;
  const player = async (): Promise<void> => {
    for (let seed = next++; seed < end; seed = next++) {
      await inTime(play(seed)).catch((error: unknown) => {
        failures.push({ seed, error });
        faultLog(`seed ${seed} failed: ${error}`);
      });
      done += 1;
      if (seedCount > 50 && done % 50 === 0) faultLog(`${done} of ${seedCount} seeds, ${failures.length} failed`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, seedCount) }, player));
  if (failures.length === 0) return;
  failures.sort((one, other) => one.seed - other.seed);
  const [first] = failures;
  const seeds = failures.map(({ seed }) => seed).join(', ');
  const reason = first?.error instanceof Error ? first.error.message : String(first?.error);
  throw new Error(
    `seeds ${seeds} failed; play one alone with FAULT_SEED=${first?.seed} FAULT_SEEDS=1. The first: ${reason}`,
    { cause: first?.error },
  );
}

async function inTime(playing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`not over within ${longestMs / 1_000} s`)), longestMs);
  });
  await Promise.race([playing, late]).finally(() => clearTimeout(timer));
}
