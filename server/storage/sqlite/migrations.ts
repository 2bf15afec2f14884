/**
 * The schema, one entry per version: entry 0 leads from an empty file to version 1. Entries that have been released are
 * never edited, only followed by new ones.
 *
 * Everything a conference or a network owns hangs on its row by `ON DELETE CASCADE`, so that deletion cannot forget a
 * table. Saved programmes are no conference's; who met in a conference is its network's, and outlives it.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE conferences (
    id TEXT PRIMARY KEY,
    join_code TEXT NOT NULL,
    door_token TEXT NOT NULL UNIQUE,
    open INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    delete_after INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX open_conference_by_join_code ON conferences (join_code) WHERE open = 1;

  CREATE TABLE events (
    conference_id TEXT NOT NULL REFERENCES conferences (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    command_id TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (conference_id, version)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX events_by_command ON events (conference_id, command_id) WHERE command_id IS NOT NULL;

  CREATE TABLE words (
    conference_id TEXT NOT NULL REFERENCES conferences (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (conference_id, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE capabilities (
    token_hash TEXT PRIMARY KEY,
    conference_id TEXT NOT NULL REFERENCES conferences (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    person_id TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX capabilities_by_conference ON capabilities (conference_id);

  CREATE TABLE boards (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    conference_id TEXT NOT NULL REFERENCES conferences (id) ON DELETE CASCADE,
    last_sequence INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX boards_by_conference ON boards (conference_id, name);

  CREATE TABLE board_updates (
    board INTEGER NOT NULL REFERENCES boards (key) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (board, sequence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE board_snapshots (
    board INTEGER PRIMARY KEY REFERENCES boards (key) ON DELETE CASCADE,
    through_sequence INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE housekeeping (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    erasures_requested INTEGER NOT NULL,
    erasures_finished INTEGER NOT NULL,
    probes INTEGER NOT NULL
  ) STRICT;
  INSERT INTO housekeeping VALUES (1, 0, 0, 0);
  `,
  `
  CREATE TABLE programmes (
    id_hash TEXT PRIMARY KEY,
    delete_key_hash TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE networks (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    delete_after INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE network_owners (
    token_hash TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
    owner_id TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX network_owners_by_network ON network_owners (network_id, owner_id);
  `,
  `
  CREATE TABLE network_conferences (
    conference_id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
    memory TEXT NOT NULL CHECK (memory IN ('none', 'kept', 'forgotten'))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX network_conferences_by_network ON network_conferences (network_id);

  CREATE TABLE network_seats (
    conference_id TEXT NOT NULL REFERENCES network_conferences (conference_id) ON DELETE CASCADE,
    table_number INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (conference_id, table_number, person_id)
  ) STRICT, WITHOUT ROWID;

  INSERT OR IGNORE INTO network_conferences (conference_id, network_id, memory)
  SELECT conference.value, networks.id, 'none'
  FROM networks,
    json_each(networks.body, '$.network.gatherings') AS gathering,
    json_each(gathering.value, '$.conferenceIds') AS conference;
  `,
];
