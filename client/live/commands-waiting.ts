import { nanoid } from 'nanoid';
import type { Command } from '../../shared/conference/commands.ts';
import type { SentCommand } from '../../shared/protocol/commands.ts';
import type { CommandReply } from '../../shared/protocol/live.ts';
import type { LiveLine } from './live-line.ts';

/** Commands that the server has not answered yet. */
export interface CommandsWaiting {
  readonly size: number;
  /** Resolves with the server's word. While the network is away the command waits, and is sent once it is back. */
  send(command: Command): Promise<CommandReply>;
}

interface Waiting {
  readonly sent: SentCommand;
  readonly settle: (reply: CommandReply) => void;
  /** The connection on which it has left: as long as that lives, it arrives. */
  leftOn?: string | undefined;
}

/**
 * Each command leaves once on a connection, and again, with the same id, on the next one if the answer has not come.
 * @param changed how many wait
 */
export function commandsWaiting(line: LiveLine, changed: () => void): CommandsWaiting {
  const { socket } = line;
  const waiting = new Set<Waiting>();

  const transmit = (one: Waiting): void => {
    if (one.leftOn === socket.id) return;
    one.leftOn = socket.id;
    const answered = line.expectAnswer();
    // Forgotten by Socket.IO when the connection ends.
    socket.emit('command', one.sent, (reply) => {
      waiting.delete(one);
      answered();
      changed();
      one.settle(reply);
    });
  };
  socket.on('connect', () => {
    for (const one of waiting) transmit(one);
  });

  return {
    get size() {
      return waiting.size;
    },
    send(command) {
      return new Promise((settle) => {
        const one: Waiting = { sent: { id: `c${nanoid(16)}`, command }, settle };
        waiting.add(one);
        changed();
        if (socket.connected) transmit(one);
      });
    },
  };
}
