import { ConfigError, readConfig } from './config.ts';
import { capabilityLink } from './http/conference-routes.ts';
import { hashToken, newToken } from './identity/tokens.ts';
import { openStorage } from './storage/open-storage.ts';
import type { Storage } from './storage/storage.ts';
import { StorageOpenError } from './storage/storage-errors.ts';

const usage = `The operator's command. Run it where the server's DATA_DIR is; stop the server before "delete".

  npm run admin -- list                          conferences, oldest first
  npm run admin -- link <id> [facilitator|hall]  a fresh link, when the old one is lost
  npm run admin -- delete <id>                   erases the conference for good`;

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

class UsageError extends Error {}

async function main(args: readonly string[]): Promise<void> {
  const config = readConfig(process.env);
  const [command, id, role = 'facilitator'] = args;
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
  const expected = error instanceof UsageError || error instanceof ConfigError || error instanceof StorageOpenError;
  console.error(expected ? error.message : error);
  process.exit(1);
});
