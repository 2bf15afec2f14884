import { setTimeout as pause } from 'node:timers/promises';

/**
 * A Socket.IO client by long-polling on a line of so many bytes a second: it asks for what waits, and asks again when it
 * could have read the answer. Over a websocket the kernel of one machine would take in megabytes before a server noticed
 * that somebody is slow; what waits for a poll waits in the server, and its size is seen when it comes.
 */
export interface SlowPoller {
  /** The most bytes that had waited for it at once, apart from the first words to whoever comes. */
  readonly mostWaiting: number;
  /** How often the server cut it off, after which it came again. */
  readonly cuts: number;
  /** Takes what waits, and leaves. */
  close(): Promise<void>;
}

export async function openSlowPoller(url: string, auth: unknown, bytesPerSecond: number): Promise<SlowPoller> {
  const entry = `${url}/socket.io/?EIO=4&transport=polling`;
  const over = new AbortController();
  let isOver = false;
  let mostWaiting = 0;
  let cuts = 0;
  let sid = '';

  const say = async (packet: string) => {
    const answer = await fetch(`${entry}&sid=${sid}`, { method: 'POST', body: packet });
    await answer.arrayBuffer();
  };
  /** What waits; undefined when the server knows us no more. */
  const poll = async (signal?: AbortSignal): Promise<string | undefined> => {
    const answer = await fetch(`${entry}&sid=${sid}`, signal ? { signal } : {});
    const text = await answer.text();
    return answer.ok ? text : undefined;
  };
  const answerPing = async (text: string) => {
    if (text.split('\x1e').includes('2')) await say('3');
  };
  const come = async () => {
    sid = (JSON.parse((await (await fetch(entry)).text()).slice(1)) as { sid: string }).sid;
    await say(`40${JSON.stringify(auth)}`);
    for (let text = ''; !text.includes('40{"sid"'); ) {
      text = (await poll()) ?? '';
      await answerPing(text);
    }
  };
  const read = async () => {
    let isFirst = true;
    while (!isOver) {
      const text = await poll(over.signal);
      if (text === undefined) {
        cuts += 1;
        await come();
        isFirst = true;
        continue;
      }
      await answerPing(text);
      const bytes = Buffer.byteLength(text);
      if (!isFirst) mostWaiting = Math.max(mostWaiting, bytes);
      isFirst = false;
      await pause((bytes / bytesPerSecond) * 1_000, undefined, { signal: over.signal });
    }
  };

  await come();
  const reading = read().catch((error) => {
    if (!isOver) throw error;
  });
  return {
    get mostWaiting() {
      return mostWaiting;
    },
    get cuts() {
      return cuts;
    },
    async close() {
      isOver = true;
      over.abort();
      await reading;
      const left = await poll(AbortSignal.timeout(2_000)).catch(() => '');
      if (left === undefined) cuts += 1;
      else mostWaiting = Math.max(mostWaiting, Buffer.byteLength(left));
      if (left !== undefined) await say('1').catch(() => {});
    },
  };
}
