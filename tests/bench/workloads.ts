import type { Workload } from './workload.ts';
import { join } from './workloads/join.ts';
import { w1 } from './workloads/w1.ts';
import { w12 } from './workloads/w12.ts';
import { w2 } from './workloads/w2-next.ts';

/** Every measurement there is, in the order in which they run. */
export const workloads: readonly Workload[] = [join, w1, w12];
