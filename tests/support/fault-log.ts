import { appendFileSync } from 'node:fs';

/** Tells how a long fault run gets on; `FAULT_LOG=<file>` keeps it. */
export function faultLog(line: string): void {
  console.info(line);
  if (process.env.FAULT_LOG) appendFileSync(process.env.FAULT_LOG, `${new Date().toISOString()} ${line}\n`);
}
