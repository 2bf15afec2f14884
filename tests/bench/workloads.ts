import type { Workload } from './workload.ts';
import { join } from './workloads/join.ts';
import { w1 } from './workloads/w1.ts';
import { w2 } from './workloads/w2-next.ts';
import { w3 } from './workloads/w3-return.ts';
import { w4 } from './workloads/w4.ts';
import { w5 } from './workloads/w5.ts';
import { w6 } from './workloads/w6-join.ts';
import { w7 } from './workloads/w7-kills.ts';
import { w9 } from './workloads/w9-slow.ts';
import { w10 } from './workloads/w10-churn.ts';
import { w11 } from './workloads/w11-grouping.ts';
import { w12 } from './workloads/w12.ts';

/** Every measurement there is, in the order in which they run. */
export const workloads: readonly Workload[] = [join, w1, w2, w3, w4, w5, w6, w7, w9, w10, w11, w12];
