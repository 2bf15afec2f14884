import type { Case, Measured, Run } from '../workload.ts';

/** A run that fails is void and told, and does not end what is measured after it. */
export function orVoid<C extends Case>(
  measure: (run: Run<C>) => Promise<Measured>,
): (run: Run<C>) => Promise<Measured> {
  return async (run) => {
    try {
      return await measure(run);
    } catch (error) {
      return { values: {}, void: `it failed: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}` };
    }
  };
}
