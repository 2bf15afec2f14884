import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../../shared/conference/commands.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import type { HeldConferencesReply } from '../../../shared/protocol/gatherings.ts';
import type { CreateReply } from '../../../shared/protocol/http.ts';
import type { CreateNetworkReply } from '../../../shared/protocol/network.ts';
import { seededRandom } from '../../../shared/random.ts';
import { gathering } from '../../shared/network/gathering-examples.ts';
import { connected, postJson, send, startTestServer, type TestServer, tokenOf } from '../../support/test-server.ts';

const day = 86_400_000;
const schools = ['rud', 'vik'];
/** Two from each of two schools, in pairs: when colleagues do not sit together there are two ways, and no third. */
const people = schools.flatMap((workplaceId) =>
  ['Ada', 'Bo'].map((name) => ({
    ...{ id: `person-${workplaceId}-${name}`, name: `${name} ${workplaceId}`, workplaceId },
    ...{ jobRole: null, role: 'participant' as const },
  })),
);

const step = { question: '', instruction: '', title: 'På tvers', minutes: 30, parts: [{ kind: 'open', minutes: 0 }] };
const programme = {
  ...{ title: 'På tvers', language: 'nb', halls: [] },
  steps: [
    {
      ...{ ...step, id: 'across', kind: 'groupWork' },
      arrangement: { kind: 'groups', composition: 'mixed', sameKindBy: 'jobRole', size: { min: 2, max: 2 } },
      settings: { lanes: [{ id: 'works', title: 'Dette virker' }], alonePrompt: '', openPrompt: '', turnSeconds: 0 },
    },
  ],
};

/** Chance is the same each time; only the day is turned on. */
let later = 0;
const random = seededRandom('who met whom');
let server: TestServer;
let networkId: string;
let headers: { readonly authorization: string };

beforeAll(async () => {
  server = await startTestServer({}, { now: () => Date.now() + later, random });
  const made = await postJson(`${server.url}/api/networks`, { name: 'Trygt i Vest', language: 'nb' });
  const { id, ownerLink } = (await made.json()) as CreateNetworkReply;
  networkId = id;
  headers = { authorization: `Bearer ${tokenOf(ownerLink)}` };
  const { seriesId: _s, conferenceIds: _c, ...rest } = gathering();
  const planned = { ...rest, programme: { kind: 'own' as const, programme }, day: null };
  const workplaces = schools.map((school) => ({
    ...{ id: school, name: `${school} skole`, type: 'skole', schoolType: null, municipality: null, contact: null },
  }));
  const changes = [
    { type: 'addWorkplaces', workplaces },
    { type: 'keepPeople', months: 12 },
    { type: 'addPeople', people },
    { type: 'addGathering', gathering: { ...planned, id: 'one' } },
    { type: 'addGathering', gathering: { ...planned, id: 'two' } },
  ] as unknown as NetworkChange[];
  for (const [at, change] of changes.entries()) {
    const response = await postJson(path('changes'), { known: 0, id: `change-${at}-of-this-test`, change }, headers);
    expect(response.status, await response.clone().text()).toBe(200);
  }
});

afterAll(() => server.close());

const path = (rest: string) => `${server.url}/api/networks/${networkId}/${rest}`;

async function begun(gatheringId: string, known = 0): Promise<CreateReply> {
  const made = await postJson(path(`gatherings/${gatheringId}/conferences`), { known }, headers);
  return (await made.json()) as CreateReply;
}

async function looked({ id, facilitatorLink }: CreateReply): Promise<ConferenceState> {
  const token = tokenOf(facilitatorLink);
  const { socket, state } = await connected(server, { conferenceId: id, role: 'facilitator', token });
  socket.close();
  return state;
}

/** Everybody comes, and sits as the server proposes. @returns who sat with whom */
async function held({ id, facilitatorLink }: CreateReply, ends: boolean): Promise<readonly string[]> {
  const token = tokenOf(facilitatorLink);
  const { socket } = await connected(server, { conferenceId: id, role: 'facilitator', token });
  const commands: Command[] = [
    ...people.map(({ id: expectedId }): Command => ({ type: 'markCome', expectedId })),
    { type: 'proposeGroups', stepId: 'across' },
    { type: 'confirmGroups', stepId: 'across' },
    { type: 'next', from: { stepId: null, part: 0 } },
    ...(ends ? [{ type: 'end' } as const] : []),
  ];
  for (const command of commands) expect(await send(socket, command), command.type).toMatchObject({ ok: true });
  socket.close();
  const { groupings } = await looked({ id, facilitatorLink } as CreateReply);
  return (groupings.get('across')?.groups ?? []).map(({ members }) => [...members].sort().join(' ')).sort();
}

const met = ({ met: pairs }: ConferenceState) =>
  pairs.map(({ one, other, weight }) => `${one} ${other} ${weight}`).sort();
const remembered = async (more: RequestInit = {}) => fetch(path('memory'), { headers, ...more });

/** A conference is kept for ninety days. */
async function untilErased(gatheringId: string, { id }: CreateReply): Promise<void> {
  later += 100 * day;
  await server.restart();
  const states = async () =>
    ((await (await fetch(path(`gatherings/${gatheringId}/conferences`), { headers })).json()) as HeldConferencesReply)
      .conferences;
  await expect.poll(states).toEqual([{ id, state: 'erased' }]);
}

test('a second gathering mixes anew, long after the first has been erased, until its owners make the network forget', async () => {
  const one = await begun('one');
  expect(await (await remembered()).json()).toEqual({ gatherings: 0 });
  const first = await held(one, true);
  expect(first).toHaveLength(2);
  expect(await (await remembered()).json()).toEqual({ gatherings: 1 });

  await untilErased('one', one);

  const two = await begun('two');
  // Ids and weights, and of those in the register only.
  expect(met(await looked(two))).toEqual(first.map((pair) => `${pair} 1`));
  const second = await held(two, false);
  expect(second).toHaveLength(2);
  expect(second.filter((pair) => first.includes(pair))).toEqual([]);
  // Nobody ends it.
  await untilErased('two', two);
  expect(await (await remembered()).json()).toEqual({ gatherings: 2 });

  expect((await remembered({ headers: {} })).status).toBe(401);
  expect((await remembered({ method: 'DELETE', headers: {} })).status).toBe(401);
  const foreign = { ...headers, origin: 'https://elsewhere.example' };
  expect((await remembered({ method: 'DELETE', headers: foreign })).status).toBe(403);
  expect((await remembered({ method: 'DELETE' })).status).toBe(204);
  expect(await (await remembered()).json()).toEqual({ gatherings: 0 });
  expect(met(await looked(await begun('two', 1)))).toEqual([]);
  // Dozens of small writes, each synced to the disk: a machine that is busy with other tests may need long for them.
}, 60_000);
