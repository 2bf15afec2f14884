import { parentPort, workerData } from 'node:worker_threads';
import { type PlanJob, runPlanJob } from '../../shared/grouping/plan/plan-job.ts';

runPlanJob(workerData as PlanJob, (told) => parentPort?.postMessage(told));
