import { WebSocket } from 'ws';

/**
 * One Socket.IO client as plain frames: no decoding but of what is waited for, so that a thousand of them cost their
 * process less than they cost the server.
 */
export interface PhoneWire {
  readonly socket: WebSocket;
  /** An event as it comes: `["name",…`. */
  onEvent: (packet: string) => void;
  onClosed: () => void;
  /** Resolves with the answer. */
  ask(event: string, ...values: readonly unknown[]): Promise<unknown>;
  close(): void;
}

/** Connects to the default namespace and resolves when it is let in. `onEvent` hears all from the first event on. */
export function openPhoneWire(
  url: string,
  auth: unknown,
  onEvent: (packet: string) => void = () => {},
): Promise<PhoneWire> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  const answers = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const wire: PhoneWire = {
    socket,
    onEvent,
    onClosed: () => {},
    ask(event, ...values) {
      asked += 1;
      const number = asked;
      socket.send(`42${number}${JSON.stringify([event, ...values])}`);
      return new Promise((answer) => answers.set(number, answer));
    },
    close: () => socket.terminate(),
  };
  return new Promise((opened, failed) => {
    socket.on('error', failed);
    socket.on('close', () => {
      failed(new Error('closed'));
      wire.onClosed();
    });
    socket.on('message', (data: Buffer) => {
      const packet = data.toString('latin1', 0, 2);
      switch (packet) {
        case '42':
          return wire.onEvent(data.toString('utf8', 2));
        case '43': {
          const text = data.toString('utf8', 2);
          const start = text.indexOf('[');
          const number = Number(text.slice(0, start));
          answers.get(number)?.((JSON.parse(text.slice(start)) as unknown[])[0]);
          answers.delete(number);
          return;
        }
        case '40':
          return opened(wire);
        case '44':
          return failed(new Error(data.toString('utf8', 2)));
        default:
          if (packet === '2') socket.send('3');
          else if (packet[0] === '0') socket.send(`40${JSON.stringify(auth)}`);
      }
    });
  });
}
