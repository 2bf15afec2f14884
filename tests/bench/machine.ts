import { execFileSync } from 'node:child_process';
import { cpus, release } from 'node:os';
import type { Findings } from './workload.ts';

/** What of this machine explains the figures; nothing that tells which machine it is. */
export function thisMachine(): Findings['machine'] {
  const kernel = /^\d+\.\d+/.exec(release())?.[0] ?? '';
  return { cores: cpus().length, node: process.version, kernel: `Linux ${kernel}` };
}

/** The commit that is measured, and whether it is changed; empty where there is no git. */
export function thisCommit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'server', 'shared', 'package-lock.json') !== '';
    return git('rev-parse', '--short', 'HEAD') + (changed ? ', changed' : '');
  } catch {
    return '';
  }
}
