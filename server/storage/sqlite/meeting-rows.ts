import type Database from 'better-sqlite3';
import type { ConferenceMemory, MeetingsChange } from '../meeting-storage.ts';

type Still = NonNullable<MeetingsChange['still']>;

/** Lists of ids as they are handed to SQLite, taken at the moment of the request. */
export function idsAsText({ personIds, conferenceIds }: Still) {
  return { people: JSON.stringify(personIds), conferences: JSON.stringify(conferenceIds) };
}

/** The statements on who sat with whom in the conferences of networks; writers must be inside a transaction. */
export function createMeetingRows(database: Database.Database) {
  const insert = database.prepare(
    "INSERT OR IGNORE INTO network_conferences (conference_id, network_id, memory) VALUES (?, ?, 'none')",
  );
  const selectNetwork = database
    .prepare<[string], string>('SELECT network_id FROM network_conferences WHERE conference_id = ?')
    .pluck();
  const selectMemories = database.prepare<[string], ConferenceMemory>(
    `SELECT conference_id AS conferenceId, memory, (
       SELECT count(DISTINCT table_number) FROM network_seats AS seats WHERE seats.conference_id = one.conference_id
     ) AS tables
     FROM network_conferences AS one WHERE network_id = ?`,
  );
  const selectSeats = database.prepare<[string], { number: number; personId: string }>(
    `SELECT table_number AS number, person_id AS personId FROM network_seats WHERE conference_id = ?
     ORDER BY table_number, person_id`,
  );
  const markKept = database.prepare(
    "UPDATE network_conferences SET memory = 'kept' WHERE conference_id = ? AND memory <> 'forgotten'",
  );
  const markForgotten = database.prepare(
    "UPDATE network_conferences SET memory = 'forgotten' WHERE conference_id = ? AND memory <> 'forgotten'",
  );
  const clear = database.prepare('DELETE FROM network_seats WHERE conference_id = ?');
  const seat = database.prepare('INSERT OR IGNORE INTO network_seats VALUES (?, ?, ?)');
  const removeConferences = database.prepare(
    `DELETE FROM network_conferences
     WHERE network_id = ? AND conference_id NOT IN (SELECT value FROM json_each(?))`,
  );
  const removePeople = database.prepare(
    `DELETE FROM network_seats
     WHERE conference_id IN (SELECT conference_id FROM network_conferences WHERE network_id = ?)
       AND person_id NOT IN (SELECT value FROM json_each(?))`,
  );

  const rows = {
    begin: (networkId: string, conferenceId: string): void => void insert.run(conferenceId, networkId),
    networkOf: (conferenceId: string): string | undefined => selectNetwork.get(conferenceId),
    memories: (networkId: string): ConferenceMemory[] => selectMemories.all(networkId),
    tables(conferenceId: string): string[][] {
      const tables = new Map<number, string[]>();
      for (const { number, personId } of selectSeats.all(conferenceId)) {
        const members = tables.get(number) ?? [];
        members.push(personId);
        tables.set(number, members);
      }
      return [...tables.values()];
    },
    keep(conferenceId: string, tables: readonly (readonly string[])[], faded: readonly string[]): void {
      if (markKept.run(conferenceId).changes === 0) return;
      clear.run(conferenceId);
      for (const [number, members] of tables.entries()) {
        for (const personId of members) seat.run(conferenceId, number, personId);
      }
      rows.forget(faded);
    },
    /** Whether there was anything to forget. */
    forget(conferenceIds: readonly string[]): boolean {
      let forgotten = 0;
      for (const id of conferenceIds) forgotten += markForgotten.run(id).changes + clear.run(id).changes;
      return forgotten > 0;
    },
    keepOnly(networkId: string, { people, conferences }: ReturnType<typeof idsAsText>): void {
      removeConferences.run(networkId, conferences);
      removePeople.run(networkId, people);
    },
  };
  return rows;
}
