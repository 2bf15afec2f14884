import { type PlanJob, runPlanJob } from '../../shared/grouping/plan/plan-job.ts';

addEventListener('message', ({ data }: MessageEvent<PlanJob>) => runPlanJob(data, (told) => postMessage(told)));
