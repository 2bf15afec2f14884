import type { Workload } from './workload.ts';
import { join } from './workloads/join.ts';

/** Every measurement there is, in the order in which they run. */
export const workloads: readonly Workload[] = [join];
