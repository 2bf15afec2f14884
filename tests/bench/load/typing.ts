import { percentile } from '../statistics.ts';
import { Crowd, type CrowdSettings } from './crowd.ts';
import type { Load } from './run-load.ts';
import { Watch } from './watch.ts';

export interface TypingSettings extends CrowdSettings {
  /** Of the server. */
  readonly pid: number;
  /** Updates of all together. */
  readonly perSecond: number;
  /** Before what counts, three times as fast: until the server's code has been compiled as it is on a long day. */
  readonly warmUpMs: number;
  readonly windowMs: number;
}

export interface TypingResult {
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of the server's processor time for each delivered update. */
  readonly cpuPerDelivery: number;
  /** Percent of a core. */
  readonly cpuShare: number;
  readonly deliveriesPerSecond: number;
  /** To the receipt; NaN where there are none. */
  readonly receiptP99: number;
  readonly lost: number;
}

const warmUpFactor = 3;
const settleMs = 500;

/** Everybody who may write types, at a steady rate. */
export const load: Load<TypingSettings, TypingResult> = async (settings, host) => {
  const { boards, pid, perSecond, warmUpMs, windowMs } = settings;
  const crowd = await Crowd.open(settings);
  const nothing = () => {};
  await crowd.write({
    ...{ perSecond: perSecond * warmUpFactor, warmUpMs: 0, windowMs: warmUpMs, boards: boards.length },
    ...{ begun: nothing, ended: nothing },
  });
  const watch = new Watch(pid, host);
  const wrote = await crowd.write({
    ...{ perSecond, warmUpMs: settleMs, windowMs, boards: boards.length },
    ...{ begun: watch.begun, ended: watch.ended },
  });
  if (!crowd.allOpen) throw new Error('a connection was closed while people wrote');
  crowd.close();
  const { cpuMs } = watch;
  const { delivered, seconds, latencies, receipts, lost } = wrote;
  return {
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    cpuPerDelivery: (cpuMs * 1000) / delivered,
    cpuShare: (cpuMs / seconds / 1000) * 100,
    deliveriesPerSecond: delivered / seconds,
    receiptP99: percentile(receipts, 0.99),
    lost,
  };
};
