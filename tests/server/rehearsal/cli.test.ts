import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../../server/rehearsal/cli.ts', import.meta.url));

function run(...given: string[]): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [cli, ...given], { timeout: 15_000 }, (_error, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, said: `${stdout}${stderr}` });
    });
  });
}

describe('npm run simulate', () => {
  it('explains itself, and what is wrong with what it was given', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, said: expect.stringContaining('--facilitate') });
    const wrong: [string[], string][] = [
      [[], '--code is needed'],
      [['--code', 'K7F3MQ', '--people', 'mange'], '--people is "mange"'],
      [['--code', 'K7F3MQ', '--pace', '0'], '--pace is "0"'],
      [['--code', 'K7F3MQ', '--url', 'her'], '--url is "her"'],
      [['--code', 'K7F3MQ', '--facilitate', 'http://x/j/1'], '--facilitate must be'],
    ];
    const answers = await Promise.all(wrong.map(([given]) => run(...given)));
    expect(answers).toEqual(wrong.map(([, said]) => ({ code: 1, said: expect.stringContaining(said) })));
  });

  it('says in one line when no server answers', async () => {
    const { code, said } = await run('--code', 'K7F3MQ', '--url', 'http://127.0.0.1:9');
    expect(code).toBe(1);
    expect(said.trim()).toBe('No server answers at http://127.0.0.1:9.');
  });
});
