import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as Y from 'yjs';
import { parseBoardName } from '../../../shared/boards/board-name.ts';
import { notesMap, readNotes } from '../../../shared/boards/notes.ts';

/** What somebody finds who has the database file and wants to know whose a shown note is: the person, and by what. */
export interface Link {
  readonly text: string;
  readonly personId: string;
  readonly by: string;
}

type Row = Record<string, unknown>;

/**
 * Tries all that is stored: rows that name both a note and a person, the same id or text on somebody's own board or among
 * the words, the Yjs clients that wrote either, and the order of notes against the order in which people shared.
 */
export function linkingAttack(dataDir: string, conferenceId: string, stepId: string): readonly Link[] {
  const database = new Database(join(dataDir, 'samling.sqlite'), { readonly: true });
  try {
    return [...attack(database, conferenceId, stepId)];
  } finally {
    database.close();
  }
}

/** All rows of all tables, as they would be dumped. */
export function everyRow(dataDir: string): ReadonlyMap<string, readonly Row[]> {
  const database = new Database(join(dataDir, 'samling.sqlite'), { readonly: true });
  try {
    return new Map(tables(database).map((table) => [table, database.prepare<[], Row>(`SELECT * FROM ${table}`).all()]));
  } finally {
    database.close();
  }
}

function tables(database: Database.Database): readonly string[] {
  return database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
}

function* attack(database: Database.Database, conferenceId: string, stepId: string): Generator<Link> {
  const boards = readBoards(database, conferenceId).filter((one) => one.name.stepId === stepId);
  const walls = boards.filter(({ name }) => name.scope !== 'person');
  const own = boards.filter(({ name }) => name.scope === 'person');
  const shown = walls.flatMap(({ doc, log }) =>
    readNotes(doc).map((note) => ({ ...note, item: notesMap(doc)._map.get(note.id) as Y.Item, log })),
  );
  const events = database
    .prepare<[string], { version: number; at: number; actor: string; body: string }>(
      'SELECT * FROM events WHERE conference_id = ? ORDER BY version',
    )
    .all(conferenceId);
  const words = new Map(
    database
      .prepare<[string], [string, string]>('SELECT id, text FROM words WHERE conference_id = ?')
      .raw()
      .all(conferenceId),
  );
  const people = events.flatMap(({ body }) => {
    const event = JSON.parse(body) as { type: string; person?: { id: string; nameId: string } };
    return event.type === 'personJoined' && event.person ? [event.person] : [];
  });
  const named = (text: string) =>
    people.filter(({ id, nameId }) => text.includes(id) || text.includes(nameId)).map(({ id }) => id);

  const rows = tables(database).flatMap((table) =>
    database
      .prepare<[], Row>(`SELECT * FROM ${table}`)
      .all()
      .map((row) => ({ table, text: Object.values(row).map(readable).join('\n') })),
  );
  for (const { id, text } of shown) {
    for (const row of rows) {
      if (!row.text.includes(id) && !row.text.includes(text)) continue;
      for (const personId of named(row.text)) yield { text, personId, by: `a row of ${row.table} names both` };
    }
    for (const [wordId, word] of words) {
      if (!word.includes(text)) continue;
      for (const { body, actor } of events) {
        if (body.includes(wordId)) for (const personId of named(body + actor)) yield { text, personId, by: 'words' };
      }
    }
  }
  for (const { id, text, item } of shown) {
    for (const { name, doc, log } of own) {
      if (notesMap(doc).has(id)) yield { text, personId: name.owner, by: 'note id' };
      if (log.some((bytes) => bytes.includes(text))) yield { text, personId: name.owner, by: 'text' };
      if (doc.store.clients.has(item.id.client)) yield { text, personId: name.owner, by: 'Yjs client' };
      if ([...notesMap(doc)._map.values()].some((one) => one.id.client === item.id.client && !one.deleted))
        yield { text, personId: name.owner, by: 'Yjs client of a note' };
    }
  }
  yield* byOrder(shown, events, stepId);
}

/** Notes in some order of theirs, against people in the order in which they shared: a guess, right throughout or worthless. */
function* byOrder(
  shown: readonly { id: string; text: string; order: string; item: Y.Item; log: readonly Buffer[] }[],
  events: readonly { body: string }[],
  stepId: string,
): Generator<Link> {
  const sharers = events.flatMap(({ body }) => {
    const event = JSON.parse(body) as { type: string; stepId?: string; share?: { personId: string } };
    return event.type === 'noteShared' && event.stepId === stepId && event.share ? [event.share.personId] : [];
  });
  const orders = {
    'order on the board': [...shown].sort((a, b) => (a.order < b.order ? -1 : 1)),
    'order of insertion': [...shown].sort((a, b) => a.item.id.clock - b.item.id.clock),
    'order of updates': [...shown].sort((a, b) => updateOf(a) - updateOf(b)),
    'order of ids': [...shown].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  for (const [by, ordered] of Object.entries(orders)) {
    for (const [at, { text }] of ordered.entries()) {
      const personId = sharers[at];
      if (personId !== undefined) yield { text, personId, by };
    }
  }
}

function updateOf({ text, log }: { readonly text: string; readonly log: readonly Buffer[] }): number {
  return log.findIndex((bytes) => bytes.includes(text));
}

function readable(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
}

function readBoards(database: Database.Database, conferenceId: string) {
  const logs = database
    .prepare<[number], Buffer>('SELECT bytes FROM board_updates WHERE board = ? ORDER BY sequence')
    .pluck();
  const snapshots = database.prepare<[number], Buffer>('SELECT bytes FROM board_snapshots WHERE board = ?').pluck();
  const rows = database
    .prepare<[string], { key: number; name: string }>('SELECT key, name FROM boards WHERE conference_id = ?')
    .all(conferenceId);
  return rows.flatMap(({ key, name: text }) => {
    const name = parseBoardName(text);
    if (!name) return [];
    const log = [...snapshots.all(key), ...logs.all(key)];
    const doc = new Y.Doc();
    for (const bytes of log) Y.applyUpdate(doc, bytes);
    return [{ name, doc, log }];
  });
}
