import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether any file right in the directory holds this text, as UTF-8, anywhere. */
export function directoryKeeps(directory: string, text: string): boolean {
  return readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(text));
}
