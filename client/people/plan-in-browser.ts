import type { PlanJob, PlanTold } from '../../shared/grouping/plan/plan-job.ts';
import type { PlanResult } from '../../shared/grouping/plan/plan-rounds.ts';

/**
 * Plans in a worker of the browser, so that the page stays quick.
 * @param options.onShare told how much of the work is done, from 0 to 1
 * @param options.signal ends the work at once
 * @returns the plan, or the reasons why there is none; rejects with the signal's reason when ended, or if there is no worker
 */
export function planInBrowser(
  job: PlanJob,
  { onShare, signal }: { readonly onShare?: (share: number) => void; readonly signal?: AbortSignal } = {},
): Promise<PlanResult> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
    const settle = (how: () => void) => {
      signal?.removeEventListener('abort', stop);
      worker.terminate();
      how();
    };
    const stop = () => settle(() => reject(signal?.reason));
    signal?.addEventListener('abort', stop, { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<PlanTold>) => {
      if (data.kind === 'share') onShare?.(data.share);
      else settle(() => resolve(data.result));
    });
    worker.addEventListener('error', ({ message }) =>
      settle(() => reject(new Error(message || 'The worker did not start.'))),
    );
    worker.postMessage(job);
  });
}
