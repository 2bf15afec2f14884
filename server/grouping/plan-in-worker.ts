import { Worker } from 'node:worker_threads';
import type { PlanJob, PlanTold } from '../../shared/grouping/plan/plan-job.ts';
import type { PlanResult } from '../../shared/grouping/plan/plan-rounds.ts';

/**
 * Plans in a thread of its own, so that conferences under way do not wait for it.
 * @param options.onShare told how much of the work is done, from 0 to 1
 * @param options.signal ends the work at once
 * @returns the plan, or the reasons why there is none; rejects with the signal's reason when ended, or if the thread fails
 */
export function planInWorker(
  job: PlanJob,
  { onShare, signal }: { readonly onShare?: (share: number) => void; readonly signal?: AbortSignal } = {},
): Promise<PlanResult> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { workerData: job });
    const settle = (how: () => void) => {
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
      how();
    };
    const stop = () => settle(() => reject(signal?.reason));
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (told: PlanTold) => {
      if (told.kind === 'share') onShare?.(told.share);
      else settle(() => resolve(told.result));
    });
    worker.once('error', (error) => settle(() => reject(error)));
    worker.once('exit', (code) => settle(() => reject(new Error(`The planning thread ended with ${code}.`))));
  });
}
