import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError, readConfig } from './config.ts';
import { capabilityLink } from './http/conference-routes.ts';
import { hashToken, newToken } from './identity/tokens.ts';
import { restore } from './restore.ts';
import { openStorage } from './storage/open-storage.ts';
import type { Storage } from './storage/storage.ts';
import { BackupRefused, StorageOpenError } from './storage/storage-errors.ts';

const usage = `The operator's command. Run it where the server's DATA_DIR is; stop the server before "delete"
and "restore".

  npm run admin -- list                          conferences, oldest first
  npm run admin -- link <id> [facilitator|hall]  a fresh link, when the old one is lost
  npm run admin -- delete <id>                   erases the conference for good
  npm run admin -- restore <file>                puts back what "npm run backup" has kept`;

async function list(storage: Storage): Promise<void> {
  const all = await storage.conferences();
  if (all.length === 0) console.log('There are no conferences.');
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  for (const one of all) {
    console.log(
      `${one.id}  created ${day(one.createdAt)}  ${one.open ? `open, code ${one.joinCode}` : 'ended'}  to be deleted ${day(one.deleteAfter)}`,
    );
  }
}

async function known(storage: Storage, id: string | undefined): Promise<string> {
  if (id === undefined || !(await storage.conferenceById(id)))
    throw new UsageError(`There is no conference "${id ?? ''}".`);
  return id;
}

async function restoreFrom(dataDir: string, file: string | undefined): Promise<void> {
  if (file === undefined) throw new UsageError(usage);
  const { old, onlyOld, onlyBackup } = await restore(dataDir, resolve(file), new Date());
  // Boards are renewed by the second: whoever restores once more, however soon, must get another one.
  await pause(1_000 - (Date.now() % 1_000));
  console.log(`Restored from ${resolve(file)}.`);
  if (old === null) return;
  console.log(`What was there before is kept as ${old}. It holds everything: delete it when you need it no more.`);
  if (!onlyOld || !onlyBackup)
    console.log('It could not be read, so it is not known what has changed since the backup.');
  if (onlyOld && onlyOld.length > 0) console.log(`Created since the backup, and gone now: ${onlyOld.join(', ')}`);
  if (onlyBackup && onlyBackup.length > 0) {
    console.log(`Not there before. If they had been erased since, erase them again: ${onlyBackup.join(', ')}`);
  }
}

class UsageError extends Error {}

async function main(args: readonly string[]): Promise<void> {
  const config = readConfig(process.env);
  const [command, id, role = 'facilitator'] = args;
  if (command === 'restore') return restoreFrom(config.dataDir, id);
  if (command !== 'list' && command !== 'link' && command !== 'delete') throw new UsageError(usage);
  if (role !== 'facilitator' && role !== 'hall') throw new UsageError(usage);
  const storage = openStorage(config.dataDir);
  try {
    if (command === 'list') await list(storage);
    else if (command === 'delete') {
      await storage.deleteConference(await known(storage, id));
      console.log('Deleted.');
    } else {
      const conferenceId = await known(storage, id);
      const token = newToken();
      await storage.addCapability({ tokenHash: hashToken(token), conferenceId, role, personId: null });
      console.log(capabilityLink(config.publicUrl ?? `http://localhost:${config.port}`, role, conferenceId, token));
    }
  } finally {
    await storage.close();
  }
}

main(process.argv.slice(2)).catch((error) => {
  const expected = [UsageError, ConfigError, StorageOpenError, BackupRefused].some((kind) => error instanceof kind);
  console.error(expected ? error.message : error);
  process.exit(1);
});
