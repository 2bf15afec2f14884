import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { boardName } from '../../shared/boards/board-name.ts';
import { readNotes } from '../../shared/boards/notes.ts';
import { addNote } from '../../shared/boards/write-notes.ts';
import { roundsProgramme } from '../shared/conference/house.ts';
import { openStage, type Seated, type Stage } from '../support/stage.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let stage: Stage;
/** Two of one school who sat at two tables, and two of another who sat together at a third. */
let ada: Seated;
let amir: Seated;
let cato: Seated;

beforeAll(async () => {
  server = await startTestServer();
  stage = await openStage(server, { programme: roundsProgramme });
  // Workplaces are given out in turn.
  const people: Seated[] = [];
  for (const name of ['Ada', 'Bo', 'Cato', 'Amir', 'Bente', 'Cecilie']) people.push(await stage.join(name));
  [ada, , cato, amir] = people as [Seated, Seated, Seated, Seated];
  const [, bo, , , bente, cecilie] = people as [Seated, Seated, Seated, Seated, Seated, Seated];
  const seat = (person: Seated, toGroupId: string | null) =>
    stage.deed({ type: 'moveSeat', stepId: 'mixed-1', personId: person.id, toGroupId });
  await stage.deed({ type: 'proposeGroups', stepId: 'mixed-1' });
  const table = (person: Seated) => groupOf('mixed-1', person);
  await stage.desk.until(({ groupings }) => groupings.has('mixed-1'));
  for (const [one, other] of [
    [ada, bo],
    [amir, bente],
    [cato, cecilie],
  ] as const) {
    await seat(one, null);
    await stage.desk.until(() => members('mixed-1', one).length === 1);
    await seat(other, table(one));
  }
  await stage.deed({ type: 'confirmGroups', stepId: 'mixed-1' });
  await stage.next();
  await stage.write(amir, { stepId: 'mixed-1', scope: 'group', owner: table(amir) }, 'works', 'Faste voksne ute');
  await stage.groups('mixed-2');
  await stage.next();
});

afterAll(async () => {
  stage.close();
  await server.close();
});

function proposed(stepId: string, { id }: Seated) {
  return stage.desk
    .state()
    .groupings.get(stepId)
    ?.groups.find((group) => group.members.includes(id));
}

const groupOf = (stepId: string, person: Seated): string => proposed(stepId, person)?.id ?? '';
const members = (stepId: string, person: Seated): readonly string[] => proposed(stepId, person)?.members ?? [];

/** Opens the table where `sat` sat in the first round, as somebody else, with the stock provider. */
function open(as: Seated, sat: Seated) {
  const key = { stepId: 'mixed-1', scope: 'group', owner: groupOf('mixed-1', sat) } as const;
  const doc = new Y.Doc();
  const url = `${server.url.replace('http', 'ws')}/boards`;
  const provider = new WebsocketProvider(url, boardName(stage.made.id, key), doc, {
    disableBc: true,
    params: { token: as.token },
  });
  const synced = new Promise<string>((done) => provider.on('sync', (is: boolean) => is && done('synced')));
  const closed = new Promise<number>((done) =>
    provider.on('connection-close', (event) => event && event.code >= 4400 && done(event.code)),
  );
  return { doc, closed, outcome: Promise.race([synced, closed]), close: () => provider.destroy() };
}

async function outcome(as: Seated, sat: Seated): Promise<string | number> {
  const board = open(as, sat);
  const result = await board.outcome;
  board.close();
  return result;
}

test('a stock provider reads what one’s home group brings, and a stranger to both tables is refused', async () => {
  expect(groupOf('mixed-1', ada)).not.toBe(groupOf('mixed-1', amir));
  expect(await outcome(ada, amir)).toBe(4403);

  await stage.groups('home-1');
  const brought = open(ada, amir);
  expect(await brought.outcome).toBe('synced');
  expect(readNotes(brought.doc).map(({ text }) => text)).toEqual(['Faste voksne ute']);
  expect(await outcome(amir, ada)).toBe('synced');
  // Neither at that table nor of that school, in both directions.
  expect([await outcome(cato, amir), await outcome(ada, cato)]).toEqual([4403, 4403]);

  // Read, never written.
  addNote(brought.doc, { id: 'mine', lane: 'works', text: 'Ikke her', form: 'note' });
  expect(await brought.closed).toBe(4403);
  brought.close();
});

test('the right ends with the seat in the home group', async () => {
  const brought = open(ada, amir);
  expect(await brought.outcome).toBe('synced');
  await stage.deed({ type: 'moveSeat', stepId: 'home-1', personId: ada.id, toGroupId: groupOf('home-1', cato) });
  expect(await brought.closed).toBe(4403);
  brought.close();
});
