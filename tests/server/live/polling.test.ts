import { expect, test } from 'vitest';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { created, joined, startTestServer } from '../../support/test-server.ts';

test('where WebSockets are blocked, polling works, and a bare request to its address harms nobody', async () => {
  const server = await startTestServer();
  try {
    const path = `${server.url}/socket.io/?EIO=4&transport=polling`;
    const opened = await (await fetch(path)).text();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    const conference = await created(server);
    const seat = await joined(server, conference.joinCode);
    // As a browser does on its own page: a cookie, no Origin, but word of where it comes from.
    const auth = { protocol: protocolVersion, conferenceId: conference.id, role: 'participant' };
    const sent = await fetch(`${path}&sid=${sid}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: `40${JSON.stringify({ ...auth, token: seat.token })}`,
    });
    expect(await sent.text()).toBe('ok');
    const heard: string[] = [];
    while (!heard.join('').includes('"snapshot"')) heard.push(await (await fetch(`${path}&sid=${sid}`)).text());
    expect(heard.join('')).toContain(seat.participantId);
  } finally {
    await server.close();
  }
});
