import { resolve } from 'node:path';
import { ConfigError, readConfig } from './config.ts';
import { backUpStorage } from './storage/open-storage.ts';
import { BackupRefused } from './storage/storage-errors.ts';

const usage = `Copies the database into one file, while the server runs or not. Run it where the server's DATA_DIR is.

  npm run backup -- <file>            for the owner only (mode 600); never writes over a file
  npm run backup -- <file> --force    writes over it

The file holds everything, private words too: keep it as safe as the server. Put it back with
"npm run admin -- restore <file>".`;

async function main(args: readonly string[]): Promise<void> {
  const [file, ...more] = args.filter((argument) => argument !== '--force');
  if (file === undefined || file.startsWith('-') || more.length > 0) throw new BackupRefused(usage);
  const target = resolve(file);
  const { bytes, conferences } = await backUpStorage(readConfig(process.env).dataDir, target, {
    force: args.includes('--force'),
    onProgress: showProgress,
  });
  const many = conferences === 1 ? '1 conference' : `${conferences} conferences`;
  console.log(`${target}: ${many}, ${(bytes / 1_000_000).toFixed(1)} MB.`);
}

function showProgress(share: number): void {
  // For eyes only: a line of a log is no place for it.
  if (process.stderr.isTTY) process.stderr.write(`\r${Math.floor(share * 100)} %${share < 1 ? '' : '\n'}`);
}

main(process.argv.slice(2)).catch((error) => {
  const expected = error instanceof BackupRefused || error instanceof ConfigError;
  console.error(expected ? error.message : error);
  process.exit(1);
});
