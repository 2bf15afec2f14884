import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentOf } from '../../../shared/network/calendar-days.ts';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import type { NewGathering } from '../../../shared/network/gatherings-changes.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { HeldConferencesReply } from '../../../shared/protocol/gatherings.ts';
import type { CreateReply, DoorReply, LinkReply } from '../../../shared/protocol/http.ts';
import type { CreateNetworkReply, NetworkReply } from '../../../shared/protocol/network.ts';
import { bojersalen, gathering } from '../../shared/network/gathering-examples.ts';
import {
  codeOf,
  connected,
  postJson,
  send,
  startTestServer,
  type TestServer,
  tokenOf,
} from '../../support/test-server.ts';

let server: TestServer;
let id: string;
let token: string;
const bearer = () => ({ authorization: `Bearer ${token}` });

const key = 'kalenderkalenderkalender';

function planned(more: Partial<NewGathering>): NewGathering {
  const { seriesId: _series, conferenceIds: _conferences, ...rest } = gathering();
  return { ...rest, ...more };
}

beforeAll(async () => {
  server = await startTestServer();
  const made = await postJson(`${server.url}/api/networks`, { name: 'Trygt i Vest', language: 'nb' });
  const reply = (await made.json()) as CreateNetworkReply;
  id = reply.id;
  token = tokenOf(reply.ownerLink);
  await changed(
    {
      type: 'addWorkplaces',
      workplaces: [
        { id: 'rud', name: 'Rud skole', type: 'skole', schoolType: 'barneskole', municipality: 'Bærum', contact: null },
        { id: 'rud2', name: 'Rud skole', type: 'skole', schoolType: null, municipality: 'Asker', contact: null },
      ],
    },
    { type: 'keepPeople', months: 12 },
    {
      type: 'addPeople',
      people: [
        { id: 'person1', name: 'Ingrid Berg', workplaceId: 'rud', jobRole: 'Rektor', role: 'participant' },
        { id: 'person2', name: 'Per Vik', workplaceId: null, jobRole: null, role: 'adviser' },
      ],
    },
    { type: 'addWorkGroup', id: 'group1', name: 'Rud', workplaceId: 'rud' },
    { type: 'joinWorkGroup', id: 'group1', personIds: ['person1'] },
    {
      type: 'addGathering',
      gathering: planned({
        id: 'first',
        day: '2031-01-22',
        halls: [bojersalen, { ...bojersalen, id: 'hd', name: 'Hjemme', digital: true }],
      }),
    },
    { type: 'addGathering', gathering: planned({ id: 'past', title: '', day: '2020-01-22', form: 'hybrid' }) },
    { type: 'addGathering', gathering: planned({ id: 'bare', programme: null, day: null }) },
    { type: 'addGathering', gathering: planned({ id: 'group', workGroupId: 'group1', startsAt: null }) },
  );
});

afterAll(() => server.close());

const address = (rest: string) => `${server.url}/api/networks/${id}${rest}`;

let count = 0;
async function changed(...changes: readonly NetworkChange[]): Promise<void> {
  for (const change of changes) {
    count += 1;
    const body = { known: 0, id: `change-${count}-of-this-test`, change };
    const response = await postJson(address('/changes'), body, bearer());
    if (response.status !== 200) throw new Error(`${change.type}: ${await response.text()}`);
  }
}

async function network(): Promise<Network> {
  const response = await fetch(address(''), { headers: bearer() });
  const { network } = (await response.json()) as NetworkReply;
  if (!network) throw new Error('no network');
  return network;
}

const conferences = (gatheringId: string, rest = '') => address(`/gatherings/${gatheringId}/conferences${rest}`);

async function begun(gatheringId: string, known = 0): Promise<CreateReply> {
  const response = await postJson(conferences(gatheringId), { known }, bearer());
  if (response.status !== 201) throw new Error(await response.text());
  return (await response.json()) as CreateReply;
}

async function held(gatheringId: string): Promise<HeldConferencesReply['conferences']> {
  const response = await fetch(conferences(gatheringId), { headers: bearer() });
  return ((await response.json()) as HeldConferencesReply).conferences;
}

const deskOf = (made: CreateReply, link = made.facilitatorLink) =>
  connected(server, { conferenceId: made.id, role: 'facilitator', token: tokenOf(link) });

describe('a conference that is prepared from a gathering', () => {
  test('knows its day, halls, workplaces and people, and the gathering knows it', async () => {
    const made = await begun('first');
    const { socket, state, snapshot } = await deskOf(made);
    const words = new Map(Object.entries(snapshot.words));
    expect(state.title).toBe('Samling 1');
    expect(state.preparing).toBe(true);
    expect(state.plannedStart).toBe(momentOf('2031-01-22', '09:00', 'Europe/Oslo'));
    expect(state.plannedMinutes).toBe(180);
    // Where everybody meets in one place the digital hall waits.
    expect(state.halls.map(({ name }) => name)).toEqual(['Bojersalen']);
    const hallId = state.halls[0]?.id;
    const laid = [1, 2, 3, 4, 5, 6].map((number) => ({ number, hallId, seats: 5, offers: [] }));
    expect(state.tables).toEqual(laid);
    expect(state.halls).toEqual([{ id: hallId, name: 'Bojersalen', digital: false }]);
    const names = [...state.workplaces.values()].map(({ nameId }) => words.get(nameId));
    expect(names.sort()).toEqual(['Rud skole (Asker)', 'Rud skole (Bærum)', 'Trygt i Vest']);
    const expected = [...state.expected.values()].map((one) => [one.id, words.get(one.nameId), one.jobRole, one.role]);
    expect(expected).toEqual([
      ['person1', 'Ingrid Berg', 'Rektor', 'participant'],
      ['person2', 'Per Vik', null, 'adviser'],
    ]);
    expect((await network()).gatherings[0]?.conferenceIds).toEqual([made.id]);
    expect(await held('first')).toEqual([{ id: made.id, state: 'prepared' }]);

    await send(socket, { type: 'next', from: { stepId: null, part: 0 } });
    expect(await held('first')).toEqual([{ id: made.id, state: 'running' }]);
    socket.close();
    await server.restart();
    expect(await held('first')).toEqual([{ id: made.id, state: 'running' }]);

    const fresh = await postJson(conferences('first', `/${made.id}/link`), {}, bearer());
    const again = await deskOf(made, ((await fresh.json()) as LinkReply).link);
    await send(again.socket, { type: 'end' });
    again.socket.close();
    expect((await held('first'))[0]?.state).toBe('ended');
  });

  test('two who press at once make one', async () => {
    const [one, other] = await Promise.all([0, 0].map((known) => postJson(conferences('past'), { known }, bearer())));
    expect([one?.status, other?.status].sort()).toEqual([201, 409]);
    const refused = one?.status === 409 ? one : other;
    expect(await codeOf(refused as Response)).toBe('begun_already');
    const { id: made } = (await (one?.status === 201 ? one : (other as Response)).json()) as CreateReply;
    expect(await held('past')).toEqual([{ id: made, state: 'prepared' }]);
    await begun('past', 1);
    expect(await held('past')).toHaveLength(2);
  });

  test('of a work group is for its workplace and its people', async () => {
    const { socket, state } = await deskOf(await begun('group'));
    expect([...state.workplaces.values()]).toHaveLength(1);
    expect([...state.expected.keys()]).toEqual(['person1']);
    expect(state.plannedStart).toBeNull();
    socket.close();
  });

  test('says to all who come that the network remembers who sat together, where it keeps people', async () => {
    const told = async (made: CreateReply) => {
      const { socket, state } = await connected(server, {
        ...{ conferenceId: made.id, role: 'hall', token: tokenOf(made.hallLink) },
      });
      socket.close();
      const door = (await (await fetch(`${server.url}/api/door/${made.joinCode}`)).json()) as DoorReply;
      return [door.remembered, state.remembered];
    };
    expect(await told(await begun('group', 1))).toEqual([true, true]);

    const other = await postJson(`${server.url}/api/networks`, { name: 'Uten navn', language: 'nb' });
    const { id: without, ownerLink } = (await other.json()) as CreateNetworkReply;
    const owner = { authorization: `Bearer ${tokenOf(ownerLink)}` };
    const change = { type: 'addGathering', gathering: planned({ id: 'first', workGroupId: null }) };
    const body = { known: 0, id: 'a-change-of-the-other-one', change };
    expect((await postJson(`${server.url}/api/networks/${without}/changes`, body, owner)).status).toBe(200);
    const begin = `${server.url}/api/networks/${without}/gatherings/first/conferences`;
    const made = (await (await postJson(begin, { known: 0 }, owner)).json()) as CreateReply;
    expect(await told(made)).toEqual([undefined, false]);
  });

  test('needs a programme, an owner, and a gathering of that network', async () => {
    expect(await codeOf(await postJson(conferences('bare'), { known: 0 }, bearer()))).toBe('no_programme');
    expect(await codeOf(await postJson(conferences('nowhere'), { known: 0 }, bearer()))).toBe('not_found');
    expect(await codeOf(await postJson(conferences('first'), { known: 1 }))).toBe('no_identity');
    expect(await codeOf(await fetch(conferences('first')))).toBe('no_identity');
    const foreign = await postJson(`${server.url}/api/conferences`, {
      programme: 'kort-okt',
      title: 'x',
      language: 'nb',
    });
    const { id: other } = (await foreign.json()) as CreateReply;
    expect(await codeOf(await postJson(conferences('first', `/${other}/link`), {}, bearer()))).toBe('not_found');
    expect((await network()).gatherings.find((one) => one.id === 'bare')?.conferenceIds).toEqual([]);
  });
});

describe('the calendar', () => {
  const subscribed = (with_: string) => fetch(address(`/calendar/${with_}.ics`));

  test('is at an address that owners make, change and close; nobody else finds it', async () => {
    expect((await subscribed(key)).status).toBe(404);
    await changed({ type: 'setCalendarKey', key });
    const given = await subscribed(key);
    expect(given.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const file = await given.text();
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(file).toContain('SUMMARY:Nettverkssamling\r\n');
    expect(file).not.toContain('Åse Lund');
    expect(file).not.toContain('Ingrid');

    const etag = given.headers.get('etag') ?? '';
    const again = await fetch(address(`/calendar/${key}.ics`), { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    await changed({ type: 'changeGathering', id: 'first', fields: { tentative: true }, andLater: false });
    const newer = await fetch(address(`/calendar/${key}.ics`), { headers: { 'if-none-match': etag } });
    expect(await newer.text()).toContain('STATUS:TENTATIVE');

    const other = key.split('').reverse().join('');
    await changed({ type: 'setCalendarKey', key: other });
    expect([(await subscribed(key)).status, (await subscribed(other)).status]).toEqual([404, 200]);
    await changed({ type: 'setCalendarKey', key: null });
    expect((await subscribed(other)).status).toBe(404);
    expect((await subscribed('null')).status).toBe(404);
  });

  test('can be downloaded by owners, all of it or one gathering', async () => {
    const all = await fetch(address('/calendar.ics'), { headers: bearer() });
    expect((await all.text()).match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(all.headers.get('content-disposition')).toContain('attachment');
    const one = await fetch(address('/gatherings/past/calendar.ics'), { headers: bearer() });
    expect(await one.text()).toContain('DTSTART:20200122T080000Z');
    expect((await fetch(address('/calendar.ics'))).status).toBe(401);
    expect((await fetch(address('/gatherings/bare/calendar.ics'), { headers: bearer() })).status).toBe(404);
  });
});
