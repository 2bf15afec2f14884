import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

export interface ProcessFigures {
  /** Processor time since the process began, in user and kernel mode, of all its threads. */
  readonly cpuMs: number;
  readonly rssBytes: number;
}

/** Reads what a process has used so far. @throws when it is gone */
export function processFigures(pid: number): ProcessFigures {
  // The name, in brackets, may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const cpuMs = (Number(fields[11]) + Number(fields[12])) * tickMs;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return { cpuMs, rssBytes: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024 };
}
