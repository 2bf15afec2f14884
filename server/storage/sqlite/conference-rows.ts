import type Database from 'better-sqlite3';
import type { Capability, ConferenceRecord, StoredEvent } from '../storage.ts';
import { ConferenceUnknown, InvalidWrite, JoinCodeTaken, VersionConflict } from '../storage-errors.ts';

/** A `ConferenceWrite` as it was at the moment of the request, its events already turned into text. */
export interface PreparedWrite {
  conferenceId: string;
  expectedVersion: number;
  events: readonly (Omit<StoredEvent, 'body'> & { body: string })[];
  words: readonly (readonly [id: string, text: string])[];
  capabilities: readonly Capability[];
  open: boolean | undefined;
  deleteAfter: number | undefined;
}

interface ConferenceRow extends Omit<ConferenceRecord, 'open'> {
  open: number;
}

const conferenceColumns =
  'id, join_code AS joinCode, door_token AS doorToken, open, created_at AS createdAt, delete_after AS deleteAfter';

/** The statements on conferences, events, words and capabilities; writers must be inside a transaction. */
export function createConferenceRows(database: Database.Database) {
  const selectConference = (rest: string) =>
    database.prepare<unknown[], ConferenceRow>(`SELECT ${conferenceColumns} FROM conferences ${rest}`);
  const byId = selectConference('WHERE id = ?');
  const byJoinCode = selectConference('WHERE join_code = ? AND open = 1');
  const byDoorToken = selectConference('WHERE door_token = ? AND open = 1');
  const all = selectConference('ORDER BY created_at, id');
  const insertConference = database.prepare('INSERT INTO conferences VALUES (?, ?, ?, ?, ?, ?)');
  const setOpen = database.prepare('UPDATE conferences SET open = ? WHERE id = ?');
  const setDeleteAfter = database.prepare('UPDATE conferences SET delete_after = ? WHERE id = ?');
  const deleteConference = database.prepare('DELETE FROM conferences WHERE id = ?');

  const selectVersion = database
    .prepare<[string], number>(
      `SELECT coalesce((SELECT max(version) FROM events WHERE conference_id = conferences.id), 0)
       FROM conferences WHERE id = ?`,
    )
    .pluck();
  const insertEvent = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)');
  const selectEvents = database.prepare<[string, number], StoredEvent & { body: string }>(
    `SELECT version, at, actor, command_id AS commandId, body FROM events
     WHERE conference_id = ? AND version > ? ORDER BY version`,
  );

  const upsertWord = database.prepare(
    'INSERT INTO words VALUES (?, ?, ?) ON CONFLICT (conference_id, id) DO UPDATE SET text = excluded.text',
  );
  const selectWord = database
    .prepare<[string, string], string>('SELECT text FROM words WHERE conference_id = ? AND id = ?')
    .pluck();
  const selectWords = database
    .prepare<[string], [string, string]>('SELECT id, text FROM words WHERE conference_id = ?')
    .raw();
  const deleteWord = database.prepare('DELETE FROM words WHERE conference_id = ? AND id = ?');

  const insertCapability = database.prepare('INSERT INTO capabilities VALUES (?, ?, ?, ?)');
  const selectCapability = database.prepare<[string], Capability>(
    `SELECT token_hash AS tokenHash, conference_id AS conferenceId, role, person_id AS personId
     FROM capabilities WHERE token_hash = ?`,
  );
  const selectCapabilitiesOf = database.prepare<[string, string], Capability>(
    `SELECT token_hash AS tokenHash, conference_id AS conferenceId, role, person_id AS personId
     FROM capabilities WHERE conference_id = ? AND person_id = ?`,
  );
  const deleteCapability = database.prepare('DELETE FROM capabilities WHERE token_hash = ?');

  function open(conferenceId: string): void {
    const conference = byId.get(conferenceId);
    const holder = conference && byJoinCode.get(conference.joinCode);
    if (holder && holder.id !== conferenceId) throw new JoinCodeTaken(conference.joinCode);
    setOpen.run(1, conferenceId);
  }

  const rows = {
    create(record: ConferenceRecord, firstWrite: PreparedWrite): void {
      if (byId.get(record.id)) throw new InvalidWrite('a conference of this id exists');
      if (record.open && byJoinCode.get(record.joinCode)) throw new JoinCodeTaken(record.joinCode);
      const { id, joinCode, doorToken, createdAt, deleteAfter } = record;
      insertConference.run(id, joinCode, doorToken, record.open ? 1 : 0, createdAt, deleteAfter);
      rows.append(firstWrite);
    },

    /** Whether the text of a word was another before. */
    append(write: PreparedWrite): boolean {
      const { conferenceId, expectedVersion, events, words, capabilities, open: opened, deleteAfter } = write;
      const version = selectVersion.get(conferenceId);
      if (version === undefined) throw new ConferenceUnknown(conferenceId);
      if (version !== expectedVersion) throw new VersionConflict(expectedVersion, version);
      for (const event of events) {
        insertEvent.run(conferenceId, event.version, event.at, event.actor, event.commandId, event.body);
      }
      let replaced = false;
      for (const [id, text] of words) {
        replaced ||= (selectWord.get(conferenceId, id) ?? text) !== text;
        upsertWord.run(conferenceId, id, text);
      }
      for (const capability of capabilities) rows.addCapability(capability);
      if (opened === true) open(conferenceId);
      if (opened === false) setOpen.run(0, conferenceId);
      if (deleteAfter !== undefined) setDeleteAfter.run(deleteAfter, conferenceId);
      return replaced;
    },

    byId: (id: string) => toRecord(byId.get(id)),
    byJoinCode: (joinCode: string) => toRecord(byJoinCode.get(joinCode)),
    byDoorToken: (doorToken: string) => toRecord(byDoorToken.get(doorToken)),
    all: (): ConferenceRecord[] => all.all().map((row) => ({ ...row, open: row.open === 1 })),
    /** Whether there was one. */
    delete: (id: string): boolean => deleteConference.run(id).changes > 0,

    events: (conferenceId: string, afterVersion: number): StoredEvent[] =>
      selectEvents.all(conferenceId, afterVersion).map((row) => ({ ...row, body: JSON.parse(row.body) as unknown })),

    words: (conferenceId: string): Map<string, string> => new Map(selectWords.all(conferenceId)),
    /** Whether any was there. */
    deleteWords: (conferenceId: string, ids: readonly string[]): boolean =>
      ids.reduce((deleted, id) => deleteWord.run(conferenceId, id).changes + deleted, 0) > 0,

    addCapability({ tokenHash, conferenceId, role, personId }: Capability): void {
      if (!byId.get(conferenceId)) throw new ConferenceUnknown(conferenceId);
      insertCapability.run(tokenHash, conferenceId, role, personId);
    },
    capability: (tokenHash: string): Capability | undefined => selectCapability.get(tokenHash),
    capabilitiesOf: (conferenceId: string, personId: string): Capability[] =>
      selectCapabilitiesOf.all(conferenceId, personId),
    deleteCapability: (tokenHash: string): void => void deleteCapability.run(tokenHash),
  };
  return rows;
}

function toRecord(row: ConferenceRow | undefined): ConferenceRecord | undefined {
  return row && { ...row, open: row.open === 1 };
}
