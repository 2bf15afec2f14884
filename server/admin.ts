import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, ConfigError, readConfig } from './config.ts';
import { eraseStored } from './erase-conference.ts';
import { capabilityLink } from './http/conference-routes.ts';
import { networkLink } from './http/network-routes.ts';
import { hashToken, newId, newToken } from './identity/tokens.ts';
import { restore } from './restore.ts';
import { openStorage } from './storage/open-storage.ts';
import type { Storage } from './storage/storage.ts';
import { BackupRefused, StorageOpenError } from './storage/storage-errors.ts';

const usage = `The operator's command. Run it where the server's DATA_DIR is; stop the server before "delete"
and "restore".

  npm run admin -- list                          conferences, then networks, oldest first
  npm run admin -- link <id> [facilitator|hall]  a fresh link, when the old one is lost; of a network, one more owner's
  npm run admin -- delete <id>                   erases the conference or network for good
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
  for (const { id, createdAt, deleteAfter } of await storage.networks()) {
    const owners = (await storage.networkOwners(id)).length;
    console.log(
      `${id}  network, created ${day(createdAt)}  ${owners} owner${owners === 1 ? '' : 's'}  to be deleted ${day(deleteAfter)}`,
    );
  }
}

async function known(storage: Storage, id = ''): Promise<{ readonly kind: 'conference' | 'network'; id: string }> {
  if (await storage.conferenceById(id)) return { kind: 'conference', id };
  if (await storage.networkById(id)) return { kind: 'network', id };
  throw new UsageError(`There is no conference or network "${id}".`);
}

async function remove(storage: Storage, given: string | undefined): Promise<void> {
  const { kind, id } = await known(storage, given);
  await (kind === 'conference' ? eraseStored(storage, id, 'byHand') : storage.deleteNetwork(id));
  console.log('Deleted.');
}

async function link(storage: Storage, config: Config, given: string | undefined, role: 'facilitator' | 'hall') {
  const { kind, id } = await known(storage, given);
  const address = config.publicUrl ?? `http://localhost:${config.port}`;
  const token = newToken();
  const tokenHash = hashToken(token);
  if (kind === 'network') {
    await storage.addNetworkOwner({ tokenHash, networkId: id, ownerId: newId(), name: '', createdAt: Date.now() });
    console.log(networkLink(address, id, token));
    return;
  }
  await storage.addCapability({ tokenHash, conferenceId: id, role, personId: null });
  console.log(capabilityLink(address, role, id, token));
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
    else if (command === 'delete') await remove(storage, id);
    else await link(storage, config, id, role);
  } finally {
    await storage.close();
  }
}

main(process.argv.slice(2)).catch((error) => {
  const expected = [UsageError, ConfigError, StorageOpenError, BackupRefused].some((kind) => error instanceof kind);
  console.error(expected ? error.message : error);
  process.exit(1);
});
