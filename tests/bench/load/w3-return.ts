/** People who come back by themselves when their server does: half of a hall, a process of its own, for `workloads/w3-return.ts`. */
import { io } from 'socket.io-client';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openBoardCopy } from '../../../client/boards/connection/board-copy.ts';
import { connectLive } from '../../../client/live/live-connection.ts';
import { addNote } from '../../../shared/boards/write-notes.ts';
import { groupLane } from './conference.ts';
import { serveErrands } from './errands.ts';

/** One person of a conference, and the board of their table. */
export interface SamlingPerson {
  readonly conferenceId: string;
  readonly token: string;
  readonly board: string;
}

const atOnce = 10;
const notesEach = 2;
const patienceMs = 40_000;

/** One person's both connections. */
interface Person {
  /** Whether both have what the server says now. */
  isCurrent(): boolean;
  /** From now on they must hear anew. */
  forget(): void;
  close(): void;
}

const people: Person[] = [];
let looked: () => void = () => {};
/** What a desk says after the server has come back: who has heard it is in step. */
let awaited: string | undefined;

function samlingPerson(url: string, { conferenceId, token, board }: SamlingPerson, number: number): Person {
  const live = connectLive(conferenceId, 'participant', { server: url, token });
  let isSynced = false;
  live.subscribe(() => looked());
  const copy = openBoardCopy(
    { name: board, server: `${url.replace(/^http/, 'ws')}/boards`, role: 'participant', token, storage: null },
    {
      changed: () => {},
      synced: () => {
        isSynced = true;
        looked();
      },
      saving: () => looked(),
      writers: () => {},
      refused: (code) => console.error(`a board refused with ${code}`),
    },
  );
  copy.start();
  for (let note = 0; note < notesEach; note += 1)
    copy.document.add(groupLane, `Vi prøvde dette hos oss ${number}/${note}`);
  const hasHeard = () => {
    const view = live.view();
    if (view.kind !== 'live' || !view.online) return false;
    if (awaited === undefined) return true;
    return [...view.words.values()].includes(awaited);
  };
  return {
    isCurrent: () => isSynced && !copy.unsaved() && copy.connected() && hasHeard(),
    forget() {
      isSynced = false;
    },
    close() {
      live.close();
      copy.close({ keep: false });
    },
  };
}

function peerPerson(url: string, name: string, number: number, isWebsocketOnly: boolean): Person {
  const socket = io(url, { forceNew: true, ...(isWebsocketOnly ? { transports: ['websocket'] } : {}) });
  let hasState = false;
  let isSynced = false;
  socket.on('snapshot', () => {
    hasState = true;
    looked();
  });
  const doc = new Y.Doc();
  // In one process all copies of a document would find each other past the server.
  const provider = new WebsocketProvider(url.replace(/^http/, 'ws'), name, doc, { disableBc: true });
  provider.on('sync', (synced: boolean) => {
    isSynced = synced;
    looked();
  });
  for (let note = 0; note < notesEach; note += 1) {
    const id = `n${number}x${note}`.padEnd(12, 'x');
    addNote(doc, { id, lane: groupLane, text: `Vi prøvde dette hos oss ${number}/${note}`, form: 'note' });
  }
  return {
    isCurrent: () => hasState && isSynced && socket.connected && provider.wsconnected,
    forget() {
      hasState = false;
      isSynced = false;
    },
    close() {
      socket.disconnect();
      provider.destroy();
    },
  };
}

/** Resolves when all are current, with the time by this machine's clock. */
function allCurrent(): Promise<number> {
  return new Promise((done, failed) => {
    let left = [...people];
    const timer = setTimeout(() => failed(new Error(`${left.length} did not become current`)), patienceMs);
    let isPlanned = false;
    looked = () => {
      if (isPlanned) return;
      isPlanned = true;
      // Once for all that comes in one turn.
      setImmediate(() => {
        isPlanned = false;
        left = left.filter((person) => !person.isCurrent());
        if (left.length > 0) return;
        clearTimeout(timer);
        looked = () => {};
        done(Date.now());
      });
    };
    looked();
  });
}

async function comeInTurns(count: number, come: (at: number) => Person): Promise<void> {
  while (people.length < count) {
    for (let left = atOnce; left > 0 && people.length < count; left -= 1) people.push(come(people.length));
    await allCurrent();
  }
}

const errands = {
  toSamling: ({ url, seats }: { url: string; seats: readonly SamlingPerson[] }) =>
    comeInTurns(seats.length, (at) => {
      const seat = seats[at];
      if (!seat) throw new Error('no seat');
      return samlingPerson(url, seat, at);
    }),
  toPeer: ({ url, names, only, first }: { url: string; names: readonly string[]; only: boolean; first: number }) =>
    comeInTurns(names.length, (at) => peerPerson(url, names[at] ?? '', first + at, only)),
  /** The server is gone: from now on nobody is current. Resolves when all are again, and have heard `text`. */
  back({ text }: { text: string | null }): Promise<number> {
    awaited = text ?? undefined;
    for (const person of people) person.forget();
    return allCurrent();
  },
};

export type W3Errands = typeof errands;
// Each provider listens for the end of the process.
process.setMaxListeners(0);
serveErrands(errands);
