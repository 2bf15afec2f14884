import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether any file right in the directory holds this text, as UTF-8, anywhere. */
export function directoryKeeps(directory: string, text: string): boolean {
  return readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(text));
}

/** How often the files right in the directory hold this text. */
export function countIn(directory: string, text: string): number {
  const files = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1'));
  return files.reduce((sum, content) => sum + content.split(text).length - 1, 0);
}
