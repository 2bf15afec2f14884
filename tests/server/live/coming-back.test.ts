import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outbox } from '../../../server/live/outbox.ts';
import { RecentEvents } from '../../../server/live/recent-events.ts';
import { remember } from '../../../server/live/remember.ts';
import type { Actor } from '../../../shared/conference/actor.ts';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import { roomsOf } from '../../../shared/conference/machine.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import { encodeState } from '../../../shared/protocol/encode-state.ts';
import type { Envelope } from '../../../shared/protocol/live.ts';
import { caughtUp, completed, knownOf, type Replica, receive, replicaOf } from '../../../shared/protocol/replica.ts';
import { seededRandom } from '../../../shared/random.ts';
import { difference } from '../../shared/conference/difference.ts';
import {
  created,
  facilitator,
  hall,
  hallHost,
  hallScreen,
  machine,
  otherProgramme,
  participant,
  programmeA,
} from '../../shared/conference/house.ts';
import { type Move, moves } from '../../shared/conference/model-moves.ts';
import { runModel } from '../../shared/conference/model-run.ts';
import { runs } from '../../shared/conference/runs.ts';

const programmes = { a: programmeA, other: otherProgramme } as const;

interface Client {
  readonly actor: Actor;
  replica: Replica;
  online: boolean;
  /** The rooms it was put in, as a socket is. */
  rooms: ReadonlySet<string>;
}

interface Counted {
  caughtUp: number;
  withEvents: number;
  snapshots: number;
}

const whoOf = (actor: Actor) =>
  actor.kind === 'participant' ? actor.personId : 'hallId' in actor ? (actor.hallId ?? null) : null;
const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Lets a conference happen to clients that are cut off at any moment, also between two rooms' envelopes, and come back; now
 * and then the server starts anew and remembers only what it has stored. Whoever has come back must hold what it may see.
 */
function comeAndGo(programme: 'a' | 'other', tried: readonly Move[], seed: number, most: number): Counted {
  const random = seededRandom(`come-${seed}`);
  const counted: Counted = { caughtUp: 0, withEvents: 0, snapshots: 0 };
  let run = 0;
  let state = machine.replay([created(programmes[programme])]);
  let at = 1_000;
  let recent = new RecentEvents('r0', { version: 1, at }, most);
  const past: { event: ConferenceEvent; version: number; at: number; state: ConferenceState }[] = [];
  const send = (room: string, envelope: Envelope): void => {
    for (const client of clients) {
      // The line breaks between this room's envelope and the next.
      if (client.online && random() < 0.01) client.online = false;
      if (!client.online || !client.rooms.has(room)) continue;
      const next = receive(client.replica, wire(envelope));
      expect(next, `gap of ${client.actor.kind} in ${room}`).not.toBe('gap');
      client.replica = next as Replica;
    }
  };
  let waiting: { room: string; envelope: Envelope }[] = [];
  const newOutbox = () =>
    new Outbox({ send: (room, envelope) => waiting.push({ room, envelope }), words: () => new Map(), windowMs: 1e9 });
  let outbox = newOutbox();
  const fresh = (actor: Actor): Replica =>
    replicaOf(
      wire({
        version: state.version,
        complete: recent.complete,
        now: 0,
        personId: actor.kind === 'participant' ? actor.personId : null,
        ...('hallId' in actor ? { hallId: actor.hallId } : {}),
        state: encodeState(machine.viewOf(state, actor)),
        words: {},
      }),
    );
  const rooms = (actor: Actor): ReadonlySet<string> => new Set(roomsOf(state, actor));
  const enter = (actor: Actor): Client => ({ actor, replica: fresh(actor), online: true, rooms: rooms(actor) });
  let clients = [facilitator, hall, hallHost, hallScreen].map(enter);

  const check = (client: Client) => {
    const expected = machine.viewOf(state, client.actor);
    const known = <V>(held: ReadonlyMap<string, V>, wanted: ReadonlyMap<string, V>) =>
      client.actor.kind === 'participant' ? new Map([...held].filter(([id]) => wanted.has(id))) : held;
    const held = client.replica.state;
    const seen: ConferenceState = {
      ...held,
      version: expected.version,
      people: known(held.people, expected.people),
      workplaces: known(held.workplaces, expected.workplaces),
    };
    expect(difference(seen, expected), `${whoOf(client.actor)} ${client.actor.kind} at ${state.version}`).toBeNull();
  };
  const comeBack = (client: Client) => {
    const known = knownOf(client.replica);
    client.online = true;
    client.rooms = rooms(client.actor);
    const missed = known && recent.missed(wire(known), roomsOf(state, client.actor), whoOf(client.actor));
    if (missed) {
      counted.caughtUp += 1;
      if (missed.length > 0) counted.withEvents += 1;
      const envelopes = missed.map((one) => ({ ...one, words: {} }));
      const next = caughtUp(client.replica, wire({ now: 0, complete: recent.complete, envelopes }));
      expect(next).not.toBe('gap');
      client.replica = next as Replica;
    } else {
      counted.snapshots += 1;
      client.replica = fresh(client.actor);
    }
    check(client);
  };
  const restart = () => {
    run += 1;
    outbox = newOutbox();
    waiting = [];
    for (const client of clients) client.online = false;
    const [first, ...rest] = past.slice(-200);
    recent = new RecentEvents(`r${run}`, first ?? { version: state.version, at }, most);
    for (const one of rest) {
      remember({ machine, recent }, one);
      recent.advance(one.version, one.at);
    }
  };

  runModel(programmes[programme], tried, seed, ({ steps, after }) => {
    if (steps.length === 0) return;
    const first = after.version - steps.length + 1;
    at += 7;
    state = after;
    for (const client of clients) if (client.online) client.rooms = rooms(client.actor);
    const refreshed = new Set<string>();
    const put: Outbox['put'] = (room, version, events) => outbox.put(room, version, events);
    for (const [index, { event, state: then }] of steps.entries()) {
      past.push({ event, version: first + index, at, state: then });
      // As the live plane does: with the state at the end of the command.
      for (const id of remember({ machine, recent, put }, { event, version: first + index, state: after }))
        refreshed.add(id);
    }
    recent.advance(after.version, at);
    for (const client of clients) {
      if (client.online && refreshed.has(whoOf(client.actor) ?? '')) client.replica = fresh(client.actor);
    }
    for (const { event } of steps) {
      if (event.type === 'personJoined' || event.type === 'personRestored')
        clients.push(enter(participant(event.person.id)));
      const gone = event.type === 'personRemoved' ? event.personId : event.type === 'peopleMerged' ? event.goneId : '';
      clients = clients.filter(({ actor }) => actor.kind !== 'participant' || actor.personId !== gone);
    }
    if (random() < 0.4) {
      outbox.close();
      for (const { room, envelope } of waiting) send(room, envelope);
      waiting = [];
      // The pulse.
      if (random() < 0.5) {
        for (const client of clients) if (client.online) client.replica = completed(client.replica, recent.complete);
      }
    }
    if (random() < 0.02) restart();
    for (const client of clients) {
      if (client.online) client.online = random() > 0.06;
      else if (random() < 0.3) comeBack(client);
    }
  });
  for (const client of clients) comeBack(client);
  return counted;
}

describe('whoever comes back', () => {
  const property = (most: number, numRuns: number, enough: (counted: Counted) => boolean) => {
    const all: Counted = { caughtUp: 0, withEvents: 0, snapshots: 0 };
    fc.assert(
      fc.property(fc.constantFrom('a' as const, 'other'), moves(90), fc.nat(1_000_000), (programme, tried, seed) => {
        const counted = comeAndGo(programme, tried, seed, most);
        for (const key of ['caughtUp', 'withEvents', 'snapshots'] as const) all[key] += counted[key];
      }),
      runs(numRuns),
    );
    expect(all).toSatisfy(enough);
  };

  it('holds what it may see, wherever it was cut off, and most are told only what they missed', () => {
    property(4_000, 80, ({ caughtUp: told, withEvents, snapshots }) => withEvents > 100 && told > snapshots);
  });

  it('does so too where little is remembered', () => {
    property(20, 40, ({ withEvents, snapshots }) => withEvents > 10 && snapshots > 10);
  });
});
