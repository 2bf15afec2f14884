import { expect, test } from 'vitest';
import type { Command } from '../../../shared/conference/commands.ts';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import type { CreateReply } from '../../../shared/protocol/http.ts';
import type { CreateNetworkReply } from '../../../shared/protocol/network.ts';
import { gathering } from '../../shared/network/gathering-examples.ts';
import { connected, postJson, send, startTestServer, tokenOf } from '../../support/test-server.ts';

const schools = ['rud', 'vik', 'elva'];
const people = schools.flatMap((workplaceId) =>
  ['Ada', 'Bo', 'Liv'].map((name) => ({
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
      arrangement: { kind: 'groups', composition: 'mixed', sameKindBy: 'jobRole', size: { min: 3, max: 3 } },
      settings: { lanes: [{ id: 'works', title: 'Dette virker' }], alonePrompt: '', openPrompt: '', turnSeconds: 0 },
    },
  ],
};

test('a second gathering of a network mixes anew', async () => {
  const server = await startTestServer();
  try {
    const made = await postJson(`${server.url}/api/networks`, { name: 'Trygt i Vest', language: 'nb' });
    const { id, ownerLink } = (await made.json()) as CreateNetworkReply;
    const headers = { authorization: `Bearer ${tokenOf(ownerLink)}` };
    const { seriesId: _s, conferenceIds: _c, ...rest } = gathering();
    const planned = { ...rest, programme: { kind: 'own' as const, programme } };
    const workplaces = schools.map((school) => ({
      ...{ id: school, name: `${school} skole`, type: 'skole', schoolType: null, municipality: null, contact: null },
    }));
    const changes = [
      { type: 'addWorkplaces', workplaces },
      { type: 'keepPeople', months: 12 },
      { type: 'addPeople', people },
      { type: 'addGathering', gathering: { ...planned, id: 'one', day: '2031-01-22' } },
      { type: 'addGathering', gathering: { ...planned, id: 'two', day: '2031-02-22' } },
    ] as unknown as NetworkChange[];
    for (const [at, change] of changes.entries()) {
      const body = { known: 0, id: `change-${at}-of-this-test`, change };
      const response = await postJson(`${server.url}/api/networks/${id}/changes`, body, headers);
      expect(response.status, await response.clone().text()).toBe(200);
    }

    const begin = async (gatheringId: string) => {
      const address = `${server.url}/api/networks/${id}/gatherings/${gatheringId}/conferences`;
      const reply = (await (await postJson(address, { known: 0 }, headers)).json()) as CreateReply;
      const who = { conferenceId: reply.id, role: 'facilitator', token: tokenOf(reply.facilitatorLink) } as const;
      return () => connected(server, who);
    };
    const tables = async (desk: Awaited<ReturnType<typeof begin>>) => {
      const { socket } = await desk();
      const commands: Command[] = [
        ...people.map(({ id: expectedId }): Command => ({ type: 'markCome', expectedId })),
        { type: 'proposeGroups', stepId: 'across' },
        { type: 'confirmGroups', stepId: 'across' },
        { type: 'next', from: { stepId: null, part: 0 } },
      ];
      for (const command of commands) expect(await send(socket, command), command.type).toMatchObject({ ok: true });
      socket.close();
      const { state, socket: again } = await desk();
      again.close();
      return (state.groupings.get('across')?.groups ?? []).map(({ members }) => members);
    };
    const pairsOf = (groups: readonly (readonly string[])[]) =>
      groups.flatMap((members) =>
        members.flatMap((one) => members.filter((two) => one < two).map((two) => `${one} ${two}`)),
      );

    const first = await tables(await begin('one'));
    expect(first.map((members) => members.length)).toEqual([3, 3, 3]);
    const desk = await begin('two');
    const { state, socket } = await desk();
    socket.close();
    // Ids and weights, and of those in the register only.
    expect(state.met.map(({ one, other, weight }) => `${one} ${other} ${weight}`).sort()).toEqual(
      pairsOf(first)
        .map((pair) => `${pair} 1`)
        .sort(),
    );
    const second = await tables(desk);
    const met = new Set(pairsOf(first));
    expect(pairsOf(second).filter((pair) => met.has(pair))).toEqual([]);
  } finally {
    await server.close();
  }
});
