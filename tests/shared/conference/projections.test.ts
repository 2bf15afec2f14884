import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/conference/actor.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import { seededRandom } from '../../../shared/random.ts';
import { ClientModel, RoomQueues } from './client-model.ts';
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
  Rehearsal,
  roundsProgramme,
} from './house.ts';
import { type Move, moves } from './model-moves.ts';
import { runModel } from './model-run.ts';
import { runs } from './runs.ts';

const programmes = { a: programmeA, other: otherProgramme, rounds: roundsProgramme } as const;
const anyProgramme = fc.constantFrom('a' as const, 'other', 'rounds');
const seeds = fc.nat(1_000_000);

const nameOf = (actor: Actor) => (actor.kind === 'participant' ? actor.personId : actor.kind);

/**
 * Runs the moves with a client for every audience. Rooms are flushed after `most` commands at the latest; then every
 * client must hold what its audience may see. New clients come in as people do, and at times to an audience that has one.
 */
function watch(programme: keyof typeof programmes, tried: readonly Move[], seed: number, most: number): void {
  const random = seededRandom(seed);
  const queues = new RoomQueues();
  const first = machine.replay([created(programmes[programme])]);
  let clients = [facilitator, hall, hallHost, hallScreen].map((actor) => new ClientModel(actor, first));
  let waiting = 0;
  let latest: ConferenceState = first;

  const flush = () => {
    for (const client of clients) {
      queues.tell(client, latest, random);
      expect(client.lag(latest), `${nameOf(client.actor)} at version ${latest.version}`).toBeNull();
    }
    queues.clear();
    waiting = 0;
  };

  runModel(programmes[programme], tried, seed, ({ steps, after }) => {
    if (steps.length === 0) return;
    latest = after;
    const refreshed = steps.flatMap((step) => queues.put(step.event, step.state));
    for (const client of clients) {
      if (client.actor.kind === 'participant' && refreshed.includes(client.actor.personId)) client.refresh(after);
    }
    for (const { event } of steps) {
      if (event.type === 'personJoined' || event.type === 'personRestored')
        clients.push(new ClientModel(participant(event.person.id), after));
      // The server sends them away.
      const gone = event.type === 'personRemoved' ? event.personId : event.type === 'peopleMerged' ? event.goneId : '';
      clients = clients.filter(({ actor }) => actor.kind !== 'participant' || actor.personId !== gone);
    }
    // A second device, or a reload: from any version on.
    const again = random() < 0.03 && clients.length < 30 ? clients[Math.floor(random() * clients.length)] : undefined;
    if (again) clients.push(new ClientModel(again.actor, after));
    waiting += 1;
    if (waiting >= 1 + Math.floor(random() * most)) flush();
  });
  flush();
}

describe('what each audience is told', () => {
  it('keeps every client at what its audience may see, whatever the order between rooms', () => {
    fc.assert(
      fc.property(anyProgramme, moves(90), seeds, (programme, tried, seed) => watch(programme, tried, seed, 1)),
      runs(60),
    );
  });

  it('does so too when the rooms are told of several commands at once', () => {
    fc.assert(
      fc.property(anyProgramme, moves(90), seeds, fc.integer({ min: 2, max: 25 }), (programme, tried, seed, most) =>
        watch(programme, tried, seed, most),
      ),
      runs(60),
    );
  });
});

/** Tells a participant all rooms in each of many orders, and gives where the client would then be wrong. */
function lagsInAnyOrder(personId: string, first: ConferenceState, later: Rehearsal): readonly (string | null)[] {
  const lags = Array.from({ length: 20 }, (_, seed) => {
    const client = new ClientModel(participant(personId), first);
    const queues = new RoomQueues();
    let state = machine.replay(later.events.slice(0, first.version));
    for (const event of later.events.slice(first.version)) {
      state = machine.apply(state, event);
      if (queues.put(event, state).includes(personId)) throw new Error('this client would get a fresh view');
    }
    queues.tell(client, state, seededRandom(seed));
    return client.lag(state);
  });
  return [...new Set(lags)];
}

describe('rooms that are told late', () => {
  it('leave no old count of hearts behind when boards are shared between two hearts', () => {
    const on = new Rehearsal();
    const [ada = '', bo = ''] = on.people(4);
    on.goTo('experiences', 1);
    const first = on.state;
    const board = `experiences/group/${on.state.groupings.get('experiences')?.groups[0]?.id}`;
    on.must(participant(ada), { type: 'setHeart', board, noteId: 'n1', on: true });
    on.must(facilitator, { type: 'shareBoards', stepId: 'experiences' });
    on.must(participant(bo), { type: 'setHeart', board, noteId: 'n1', on: true });
    expect(lagsInAnyOrder(ada, first, on)).toEqual([null]);
  });

  it('keep the other groups when one hears of its own after all have been listed', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(9);
    on.goTo('check-in');
    const first = on.state;
    on.next();
    on.must(facilitator, { type: 'shareBoards', stepId: 'experiences' });
    expect(lagsInAnyOrder(ada, first, on)).toEqual([null]);
  });

  it('tell everybody of a table that is opened in a step whose boards are shared', () => {
    const on = new Rehearsal();
    const ids = on.people(9);
    on.goTo('experiences');
    on.must(facilitator, { type: 'shareBoards', stepId: 'experiences' });
    const first = on.state;
    const [one] = on.state.groupings.get('experiences')?.groups ?? [];
    const moved = one?.members[0] ?? '';
    on.must(facilitator, { type: 'moveSeat', stepId: 'experiences', personId: moved, toGroupId: null });
    for (const id of ids.filter((each) => each !== moved)) expect(lagsInAnyOrder(id, first, on)).toEqual([null]);
  });

  it('keep somebody who is back at one table when another tells that they had gone', () => {
    const on = new Rehearsal(roundsProgramme);
    const [ada = '', bo = ''] = on.people(2);
    on.goTo('mixed-2');
    const first = on.state;
    on.must(facilitator, { type: 'removePerson', personId: bo });
    on.must(facilitator, { type: 'restorePerson', personId: bo });
    expect(on.state.people.has(bo)).toBe(true);
    expect(lagsInAnyOrder(ada, first, on)).toEqual([null]);
  });
});

describe('what is left as it was', () => {
  it('a heart, a ready mark and a share that come and go leave a client as one that never heard of them', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(4);
    on.goTo('input');
    const before = on.state;
    const heart = { type: 'setHeart', board: 'input/plenary/all', noteId: 'n1' } as const;
    on.must(participant(ada), { ...heart, on: true });
    on.must(participant(ada), { ...heart, on: false });
    on.must(participant(ada), { type: 'shareNote', stepId: 'input', noteId: 'n2', lane: 'questions' });
    on.must(participant(ada), { type: 'unshareNote', stepId: 'input', noteId: 'n2' });
    expect(on.state.hearts).toEqual(before.hearts);
    expect(on.state.shares).toEqual(before.shares);
    on.goTo('own-kind');
    on.must(participant(ada), { type: 'markReady', stepId: 'own-kind', ready: true });
    on.must(participant(ada), { type: 'markReady', stepId: 'own-kind', ready: false });
    expect(on.state.ready).toEqual(before.ready);
  });

  it('a step without groups has no group boards to share', () => {
    const on = new Rehearsal();
    on.people(3);
    on.goTo('check-in');
    expect(on.send(facilitator, { type: 'shareBoards', stepId: 'check-in' })).toBe('groups_missing');
    expect(on.send(facilitator, { type: 'shareBoards', stepId: 'nowhere' })).toBe('step_unknown');
    expect(on.send(facilitator, { type: 'shareBoards', stepId: 'experiences' })).toBe('step_not_running');
  });
});
