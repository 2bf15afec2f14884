import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardAccess } from '../../../shared/boards/board-access.ts';
import { type BoardKey, parseBoardKey } from '../../../shared/boards/board-name.ts';
import { isOwn } from '../../../shared/conference/decide-help.ts';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import type { MessageTarget } from '../../../shared/conference/messages.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { type ConferenceState, seatOf } from '../../../shared/conference/state.ts';
import type { Room } from '../../../shared/conference/step-kind.ts';
import { encodeState } from '../../../shared/protocol/encode-state.ts';
import type { CheckOutData } from '../../../shared/steps/check-out/check-out.ts';
import type { OneWordData } from '../../../shared/steps/one-word.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import type { VoteData } from '../../../shared/steps/vote/vote.ts';
import {
  facilitator,
  hall,
  machine,
  otherProgramme,
  participant,
  programmeA,
  Rehearsal,
  roundsProgramme,
} from './house.ts';
import { moves } from './model-moves.ts';
import { runModel } from './model-run.ts';
import { runs } from './runs.ts';

const programmes = { a: programmeA, other: otherProgramme, rounds: roundsProgramme } as const;
const anyProgramme = fc.constantFrom('a' as const, 'other', 'rounds');
const seeds = fc.nat(1_000_000);

const found = (value: unknown, pattern: RegExp) => new Set(JSON.stringify(encodeState(value)).match(pattern) ?? []);
const peopleIn = (value: unknown) => found(value, /person-\d+/g);
const wordsIn = (value: unknown) => found(value, /w:[\w-]+/g);

/** Those who sit with `personId` in confirmed groups, and that person. */
function company(state: ConferenceState, personId: string): ReadonlySet<string> {
  const own = [...state.groupings.values()].flatMap(({ status, groups }) =>
    status === 'confirmed' ? groups.filter((group) => group.members.includes(personId)) : [],
  );
  return new Set([personId, ...own.flatMap((group) => group.members)]);
}

function expectWithin(seen: ReadonlySet<string>, allowed: ReadonlySet<string>, what: string): void {
  expect(
    [...seen].filter((one) => !allowed.has(one)),
    what,
  ).toEqual([]);
}

const aboutGroups = new Set(['groupsProposed', 'seatGiven', 'seatMoved', 'dutiesSet', 'readyMarked']);

function expectPrivate(room: Room, event: ConferenceEvent, before: ConferenceState, after: ConferenceState): void {
  const what = `${event.type} in ${room}`;
  if ('personId' in event && ['heartSet', 'noteUnshared'].includes(event.type))
    expect(room).toBe(`person:${event.personId}`);
  if (event.type === 'noteShared') expect(room).toBe(`person:${event.share.personId}`);
  if (event.type === 'lateNoteSent')
    expect(room).toBe(event.late.personId === null ? 'facilitators' : `person:${event.late.personId}`);
  if (event.type === 'stepActed') {
    const body = event.body as { type: string; personId?: string };
    if (body.personId !== undefined) expect(room, what).toBe(`person:${body.personId}`);
    if (body.type === 'wordShown') expect(['facilitators', 'halls'], what).toContain(room);
    if (body.type === 'ratingsCounted') expect(room, what).toBe('facilitators');
  }
  if (aboutGroups.has(event.type) && 'stepId' in event) {
    if (after.groupings.get(event.stepId)?.status === 'proposed') expect(room, what).toBe('facilitators');
  }
  if (room === 'participants') expectWithin(peopleIn(event), new Set(), what);
  if (room.startsWith('person:')) expectWithin(peopleIn(event), new Set([room.slice('person:'.length)]), what);
  if (room.startsWith('group:')) {
    const [stepId = '', groupId] = room.slice('group:'.length).split('/');
    const members = [before, after].flatMap(
      (state) => state.groupings.get(stepId)?.groups.find((group) => group.id === groupId)?.members ?? [],
    );
    expectWithin(peopleIn(event), new Set(members), what);
    if (event.type === 'workplaceAdded') {
      const theirs = members.map((id) => after.people.get(id)?.workplaceId);
      expect(theirs, what).toContain(event.workplace.id);
    }
  }
}

const saysWords = (step: Step) => step.kind === 'checkIn' || step.kind === 'talk';

function expectPrivateViews(state: ConferenceState): void {
  for (const desk of [machine.viewOf(state, facilitator), machine.viewOf(state, hall)]) {
    expect(desk.shares.size + desk.hearts.size).toBe(0);
    for (const step of state.programme) {
      const data = desk.stepData.get(step.id);
      if (saysWords(step)) expect((data as OneWordData).said.size).toBe(0);
      if (step.kind === 'vote') expect((data as VoteData).dots.size).toBe(0);
      if (step.kind === 'checkOut') expect((data as CheckOutData).rated.size).toBe(0);
    }
  }
  for (const { status } of machine.viewOf(state, hall).groupings.values()) expect(status).toBe('confirmed');
  for (const personId of state.people.keys()) {
    const view = { ...machine.viewOf(state, participant(personId)), programme: [] };
    const companions = company(state, personId);
    expectWithin(peopleIn(view), companions, `people in the view of ${personId}`);
    const names = [...companions].flatMap((id) => {
      const person = state.people.get(id);
      return person ? [person.nameId, state.workplaces.get(person.workplaceId)?.nameId ?? ''] : [];
    });
    const said = state.programme.flatMap((step) => {
      const data = state.stepData.get(step.id);
      return saysWords(step) && data ? [(data as OneWordData).said.get(personId) ?? ''] : [];
    });
    const told = view.messages.map(({ textId }) => textId);
    for (const { to } of view.messages) expect(mayHear(state, personId, to)).toBe(true);
    const calls = [...view.help.values()].flatMap((help) => {
      expect(isOwn(state, personId, help)).toBe(true);
      return [help.textId ?? '', help.reply?.textId ?? ''];
    });
    const signed = [...view.authors].flatMap(([key, notes]) => {
      expect(boardAccess(stepKinds, state, parseBoardKey(key) as BoardKey, participant(personId))).not.toBe('none');
      return [...notes.values()];
    });
    const late = [...view.lateNotes.values()].flatMap((note) => {
      expect(note.personId).toBe(personId);
      return [note.textId, ...Object.values(note.planIds)];
    });
    const allowed = new Set([...names, ...said, ...told, ...calls, ...signed, ...late]);
    expectWithin(wordsIn(view), allowed, `words in the view of ${personId}`);
    const ownNotes = new Set([...state.shares.values()].flat().filter((one) => one.personId === personId));
    for (const share of [...view.shares.values()].flat()) expect(ownNotes.has(share)).toBe(true);
  }
}

function mayHear(state: ConferenceState, personId: string, to: MessageTarget): boolean {
  if (to.kind === 'hall') return state.people.get(personId)?.hallId === to.hallId;
  return to.kind === 'all' || seatOf(state, to.stepId, personId)?.id === to.groupId;
}

describe('what a person may not see', () => {
  it('is in no delivery to them', () => {
    fc.assert(
      fc.property(anyProgramme, moves(100), seeds, (programme, tried, seed) => {
        runModel(programmes[programme], tried, seed, ({ before, steps }) => {
          for (const { event, state } of steps) {
            for (const delivery of machine.project(event, state)) {
              if ('refresh' in delivery) continue;
              for (const told of delivery.events) expectPrivate(delivery.room, told, before, state);
            }
          }
        });
      }),
      runs(60),
    );
  });

  it('is in no view of theirs', () => {
    fc.assert(
      fc.property(anyProgramme, moves(100), seeds, (programme, tried, seed) => {
        let turns = 0;
        const { state } = runModel(programmes[programme], tried, seed, ({ after }) => {
          turns += 1;
          if (turns % 10 === 0) expectPrivateViews(after);
        });
        expectPrivateViews(state);
      }),
      runs(30),
    );
  });

  it('is not told by a refusal either: a guess at a proposed group says the same whether it is right or wrong', () => {
    const on = new Rehearsal();
    const [ada] = on.people(9);
    on.must(facilitator, { type: 'proposeGroups', stepId: 'experiences' });
    const said = on.state.groupings.get('experiences')?.groups.map((group) =>
      on.send(participant(ada ?? ''), {
        type: 'setDuty',
        stepId: 'experiences',
        groupId: group.id,
        duty: 'chair',
        personId: ada ?? '',
      }),
    );
    expect(new Set(said)).toEqual(new Set(['group_unknown']));
  });

  it('keeps a duty that changes in a proposal among the facilitators', () => {
    const on = new Rehearsal();
    on.people(9);
    on.must(facilitator, { type: 'proposeGroups', stepId: 'experiences' });
    const [group] = on.state.groupings.get('experiences')?.groups ?? [];
    const holder = group?.members.find((id) => id !== group.duties.chair) ?? '';
    on.must(facilitator, {
      type: 'setDuty',
      stepId: 'experiences',
      groupId: group?.id ?? '',
      duty: 'chair',
      personId: holder,
    });
    const event = on.events.at(-1) as ConferenceEvent;
    expect(event.type).toBe('dutiesSet');
    expect(machine.project(event, on.state)).toEqual([{ room: 'facilitators', events: [event] }]);
  });
});
