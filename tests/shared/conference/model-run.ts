import type { Actor } from '../../../shared/conference/actor.ts';
import type { AnswerRequest } from '../../../shared/conference/beforehand.ts';
import type { Command, JoinRequest } from '../../../shared/conference/commands.ts';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import { isRejection, type Outcome } from '../../../shared/conference/outcome.ts';
import { needsGroups, type Step, stepAfter } from '../../../shared/conference/programme.ts';
import { type ConferenceState, isActive, positionOf, statusOf } from '../../../shared/conference/state.ts';
import { contextOf, created, facilitator, listedNames, machine, participant, start } from './house.ts';
import { actorOf, answerOf, commandOf, type Move } from './model-moves.ts';

const halls = ['hall-a', 'hall-b', 'hall-c', 'nowhere'];

/** One command or join of a run, and what it led to. */
export interface Turn {
  readonly at: number;
  readonly actor: Actor;
  readonly asked:
    | Command
    | { readonly type: 'join'; readonly personId: string; readonly request: JoinRequest }
    | { readonly type: 'answer' | 'takeBack'; readonly answer: AnswerRequest };
  readonly before: ConferenceState;
  readonly outcome: Outcome;
  /** Makes the same decision once more, from the same state, chance and ids. */
  readonly again: () => Outcome;
  /** Each event with the state it led to; none where it was refused. */
  readonly steps: readonly { readonly event: ConferenceEvent; readonly state: ConferenceState }[];
  readonly after: ConferenceState;
}

/** Lets the moves happen to a fresh conference, telling `see` of each turn. The same moves and seed give the same run. */
export function runModel(
  programme: readonly Step[],
  moves: readonly Move[],
  seed: number,
  see: (turn: Turn) => void,
): { readonly events: readonly ConferenceEvent[]; readonly state: ConferenceState } {
  const words = new Map(listedNames);
  const events: ConferenceEvent[] = [created(programme)];
  let state = machine.replay(events);
  let now = start;
  let count = 0;
  let joined = 0;

  const turn = (actor: Actor, asked: Turn['asked']): Outcome => {
    count += 1;
    const before = state;
    const at = now;
    const turnSeed = `s${seed}-${count}`;
    const known = new Map(words);
    const again = () => {
      const context = contextOf(actor, at, turnSeed, known);
      if ('answer' in asked) {
        return asked.type === 'answer'
          ? machine.answer(before, asked.answer, { ...context, words: known })
          : machine.takeBack(before, asked.answer, context);
      }
      if (!('request' in asked)) return machine.decide(before, asked, context);
      return machine.join(before, asked.request, { ...context, personId: asked.personId, words: known });
    };
    const outcome = again();
    const steps: { event: ConferenceEvent; state: ConferenceState }[] = [];
    if (!isRejection(outcome)) {
      for (const event of outcome.events) {
        state = machine.apply(state, event);
        events.push(event);
        steps.push({ event, state });
      }
      for (const [id, text] of outcome.words) words.set(id, text);
    }
    see({ at, actor, asked, before, outcome, again, steps, after: state });
    return outcome;
  };

  const join = (move: Move) => {
    // Now and then somebody knocks who is already in.
    const again = move.c % 10 === 0 && joined > 0;
    if (!again) joined += 1;
    const personId = `person-${again ? 1 + (move.a % joined) : joined}`;
    const typed = ['Skogen barnehage', 'rud  SKOLE', 'Elva skole', ' '][move.b % 4] ?? '';
    const workplace = move.flag
      ? { id: ['school-1', 'school-2', 'school-3', 'office', 'elsewhere'][move.b % 5] ?? '' }
      : { name: typed };
    const jobRole = [null, 'rektor', 'miljølærer', 'vaktmester'][move.a % 4] ?? null;
    turn(participant(personId), {
      type: 'join',
      personId,
      request: { name: `Kari ${move.c % 3}`, workplace, jobRole, hallId: halls[move.a % halls.length] ?? null },
    });
  };

  /** What a facilitator does who wants to get on: groups first, where they are needed. */
  const advance = () => {
    const at = positionOf(state);
    const current = state.programme.find((step) => step.id === at.stepId);
    const status = current && statusOf(state, current.id);
    const partsLeft = current && status && isActive(status) && at.part < current.parts.length - 1;
    const next = partsLeft ? undefined : stepAfter(state.programme, at.stepId);
    if (next && needsGroups(next) && state.groupings.get(next.id)?.status !== 'confirmed') {
      if (!state.groupings.has(next.id)) turn(facilitator, { type: 'proposeGroups', stepId: next.id });
      turn(facilitator, { type: 'confirmGroups', stepId: next.id });
    }
    turn(facilitator, { type: 'next', from: at });
  };

  for (const move of moves) {
    if (move.what === 'join') {
      join(move);
    } else if (move.what === 'advance') {
      advance();
    } else if (move.what === 'twoNexts') {
      const from = positionOf(state);
      turn(facilitator, { type: 'next', from });
      turn(facilitator, { type: 'next', from });
    } else if (move.what === 'answer' || move.what === 'takeBack') {
      turn(participant('nobody'), { type: move.what, answer: answerOf(state, move) });
    } else {
      const command = commandOf(state, move);
      if (command) turn(actorOf(state, move), command);
    }
    now += move.wait;
  }
  return { events, state };
}
