import { percentile } from '../statistics.ts';
import { Crowd, type CrowdSettings } from './crowd.ts';
import type { Load } from './run-load.ts';
import { Watch } from './watch.ts';

export interface LadderSettings extends CrowdSettings {
  readonly pid: number;
  /** Updates a second, of all together, on the first rung. */
  readonly from: number;
  /** From rung to rung. */
  readonly factor: number;
  /** So many write at first; when each writes as often as one person may for long, more of them do. */
  readonly writersAtFirst: number;
  readonly mostPerWriter: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
  /** The ladder ends where p99 is above this. */
  readonly limitMs: number;
}

/** The highest rung that held. */
export interface LadderResult {
  readonly deliveriesPerSecond: number;
  readonly updatesPerSecond: number;
  readonly p99: number;
  /** Percent of a core, of the server. */
  readonly cpuShare: number;
  readonly writers: number;
  /** Of the generator, on that rung: share of a core. */
  readonly generatorShare: number;
  readonly lagP99Ms: number;
  /** Why it went no higher. */
  readonly end: 'late' | 'lost' | 'closed' | 'generator' | 'top';
}

/** Above this share of a core the generator does not say anything about the server. */
const busiest = 0.85;
const mostRungs = 30;
/** Far less than the limit, and long enough that reading costs the generator little. */
const restMs = 4;

/** Raises the rate until the server cannot follow. */
export const load: Load<LadderSettings, LadderResult | undefined> = async (settings, host) => {
  const { boards, from, factor, writersAtFirst, writersEach: most, mostPerWriter, pid, limitMs } = settings;
  const crowd = await Crowd.open(settings);
  let best: LadderResult | undefined;
  let end: LadderResult['end'] = 'top';
  let isSecondTry = false;
  for (let rung = 0; rung < mostRungs; rung += 1) {
    const perSecond = from * factor ** rung;
    const needed = Math.ceil(perSecond / boards.length / mostPerWriter);
    const writersEach = Math.min(most, Math.max(writersAtFirst, needed));
    const watch = new Watch(pid, host);
    const { delivered, seconds, latencies, lost } = await crowd.write({
      restMs,
      ...{ perSecond, writersEach, boards: boards.length, warmUpMs: settings.warmUpMs, windowMs: settings.windowMs },
      ...{ begun: watch.begun, ended: watch.ended },
    });
    const { cpuMs, figures } = watch;
    const p99 = percentile(latencies, 0.99);
    if (!crowd.allOpen) end = 'closed';
    else if (lost > 0) end = 'lost';
    else if (figures.cpuShare > busiest) end = 'generator';
    else if (!(p99 <= limitMs)) end = 'late';
    // A hiccup of the machine is not the end: that comes twice.
    if ((end === 'late' || end === 'lost') && !isSecondTry) {
      isSecondTry = true;
      end = 'top';
      rung -= 1;
      continue;
    }
    if (end !== 'top') break;
    isSecondTry = false;
    best = {
      deliveriesPerSecond: delivered / seconds,
      updatesPerSecond: latencies.length / seconds,
      p99,
      cpuShare: (cpuMs / seconds / 1000) * 100,
      writers: writersEach * boards.length,
      generatorShare: figures.cpuShare,
      lagP99Ms: figures.lagP99Ms,
      end,
    };
  }
  crowd.close();
  return best && { ...best, end };
};
