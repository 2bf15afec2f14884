import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import * as z from 'zod/mini';
import { sentCommandSchema } from '../../shared/protocol/commands.ts';
import type { EdgeCode } from '../../shared/protocol/error-codes.ts';
import type { CommandReply, Known } from '../../shared/protocol/live.ts';
import { type RoundReply, roundAskedSchema } from '../../shared/protocol/rounds.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import type { Proposals } from '../grouping/proposals.ts';
import { identify } from '../identity/identify.ts';
import { originOf } from '../identity/origin.ts';
import type { Storage } from '../storage/storage.ts';
import { type Admission, precedenceOf } from './admission.ts';
import type { Conferences } from './conferences.ts';
import { watchFrames } from './frame-sizes.ts';
import { actorName } from './live-conference.ts';
import type { LivePlane } from './live-plane.ts';
import type { LiveServer, LiveSocket } from './live-sockets.ts';

const handshake = z.object({
  protocol: z.int(),
  conferenceId: z.string().check(z.maxLength(40)),
  role: z.enum(['facilitator', 'hall', 'hallHost', 'participant']),
  token: z.optional(z.string().check(z.maxLength(80))),
  // Looked at by itself: what is wrong with it costs a snapshot, not the entry.
  known: z.optional(z.unknown()),
});

const name = z.string().check(z.maxLength(120));
const version = z.int().check(z.minimum(0));
const knownSchema = z.object({
  run: name,
  version,
  at: z.number(),
  channels: z.record(name, version).check(z.refine((channels) => Object.keys(channels).length <= 100)),
  who: z.nullable(name),
});

/** Far above what a person can do, and far below what would hurt the others. */
const commandsPerTenSeconds = 200;

class Refused extends Error {
  readonly data: { readonly code: EdgeCode };
  constructor(code: EdgeCode) {
    super(code);
    this.data = { code };
  }
}

/** Lets sockets in, each with its conference and role, and hands their commands over. */
export function openSocketDoor(options: {
  readonly io: LiveServer;
  readonly plane: LivePlane;
  readonly conferences: Conferences;
  readonly storage: Storage;
  readonly publicUrl: string | undefined;
  readonly admission: Admission;
  readonly proposals: Proposals;
  readonly logger: Logger;
}): void {
  const { io, plane, conferences, storage, admission, proposals, logger } = options;
  const limiter = new RateLimiterMemory({ points: commandsPerTenSeconds, duration: 10 });

  async function admit(socket: LiveSocket): Promise<void> {
    const asked = handshake.safeParse(socket.handshake.auth);
    if (!asked.success) throw new Refused('bad_request');
    const { protocol, conferenceId, role, token } = asked.data;
    if (protocol !== protocolVersion) throw new Refused('wrong_protocol');
    const origin = originOf(socket.request, options.publicUrl);
    if (origin === 'foreign') throw new Refused('origin_refused');
    const cookieHeader = origin === 'ours' ? socket.request.headers.cookie : undefined;
    const actor = await identify(storage, { conferenceId, role, token, cookieHeader });
    if (!actor) throw new Refused('no_identity');
    const conference = await conferences.get(conferenceId);
    if (!conference) throw new Refused('not_found');
    const seated = conference.actorIn(actor);
    if (!seated) throw new Refused('removed');
    socket.data = { conference, actor: seated };
  }

  io.use((socket, next) => {
    admit(socket).then(
      () => {
        const { conference, actor } = socket.data;
        // Until it is its turn a client is connecting still, and not in error.
        const who = { conferenceId: conference.id, precedence: precedenceOf(actor.kind) };
        admission.queue(who, next);
      },
      (error) => {
        if (error instanceof Refused) return next(error);
        logger.error(error, 'a socket could not be admitted');
        next(new Refused('internal'));
      },
    );
  });

  io.on('connection', (socket) => {
    watchFrames(socket, socket.data.actor);
    plane.enter(socket, knownBy(socket));
    socket.on('disconnect', () => plane.leave(socket));
    socket.on('clock', (reply) => {
      if (typeof reply === 'function') reply(socket.data.conference.clock.now());
    });
    socket.on('resync', (reply) => {
      if (typeof reply === 'function') reply(plane.snapshot(socket));
    });
    socket.on('round', (asked, reply) => {
      const answer = typeof reply === 'function' ? reply : () => {};
      moveRound(socket, asked).then(answer, (error) => {
        logger.error(error, 'a talk round could not be moved');
        answer({ ok: false, code: 'internal' });
      });
    });
    socket.on('command', (sent, reply) => {
      const answer = typeof reply === 'function' ? reply : () => {};
      run(socket, sent).then(
        (told) => told && answer(told),
        (error) => {
          logger.error(error, 'a command failed');
          answer({ ok: false, code: 'internal' });
        },
      );
    });
  });

  async function mayAsk(socket: LiveSocket): Promise<boolean> {
    const { conference, actor } = socket.data;
    const who = `${conference.id}/${actorName(actor)}${actor.kind === 'participant' ? '' : socket.id}`;
    return limiter.consume(who).then(
      () => true,
      () => false,
    );
  }

  async function moveRound(socket: LiveSocket, asked: unknown): Promise<RoundReply> {
    const parsed = roundAskedSchema.safeParse(asked);
    if (!parsed.success) return { ok: false, code: 'bad_request' };
    if (!(await mayAsk(socket))) return { ok: false, code: 'too_many_requests' };
    return plane.moveRound(socket, parsed.data);
  }

  async function run(socket: LiveSocket, sent: unknown): Promise<CommandReply | null> {
    const { conference, actor } = socket.data;
    const parsed = sentCommandSchema.safeParse(sent);
    if (!parsed.success) return { ok: false, code: 'bad_request' };
    if (!(await mayAsk(socket))) return { ok: false, code: 'too_many_requests' };
    const { id, command } = parsed.data;
    // It takes seconds where many take part; everything else goes on meanwhile.
    if (command.type === 'proposeGroups') return proposals.propose(conference, actor, id, command);
    return conference.command(actor, id, command);
  }
}

function knownBy(socket: LiveSocket): Known | undefined {
  const known = knownSchema.safeParse(socket.handshake.auth.known);
  return known.success ? known.data : undefined;
}
