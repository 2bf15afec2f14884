import type { Grouper } from '../grouping/grouper.ts';
import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import {
  decideConfirmGroups,
  decideMarkReady,
  decideMoveSeat,
  decideProposeGroups,
  decideSetDuty,
} from './decide-groups.ts';
import {
  decideSendMessage,
  decideSetHeart,
  decideShareBoards,
  decideShareNote,
  decideUnshareNote,
} from './decide-notes.ts';
import { decideClock, decideEnd, decideNext, decideUndoNext } from './decide-programme.ts';
import { decided, type Outcome } from './outcome.ts';
import { maySend } from './permissions.ts';
import { stepById } from './programme.ts';
import { reject } from './rejections.ts';
import type { ConferenceState } from './state.ts';
import { kindOf, type StepKinds } from './step-kind.ts';

/** What the conference is made of: the step kinds it knows and the way it makes groups. */
export interface House {
  readonly kinds: StepKinds;
  readonly grouper: Grouper;
}

/** Pure: the same state, command and context give the same outcome. Chance, time and ids come from `context`. */
export function decide(house: House, state: ConferenceState, command: Command, context: Context): Outcome {
  if (!maySend(context.actor, command.type)) return reject('not_allowed');
  if (context.actor.kind === 'participant' && !state.people.has(context.actor.personId)) return reject('not_allowed');
  if (state.phase.kind === 'ended') return reject('already_ended');
  switch (command.type) {
    case 'proposeGroups':
      return decideProposeGroups(state, command, context, house.grouper);
    case 'moveSeat':
      return decideMoveSeat(state, command, context);
    case 'confirmGroups':
      return decideConfirmGroups(state, command);
    case 'setDuty':
      return decideSetDuty(state, command, context);
    case 'next':
      return decideNext(state, command, context);
    case 'undoNext':
      return decideUndoNext(state, command, context, house.grouper);
    case 'pause':
    case 'resume':
    case 'extend':
      return decideClock(state, command, context);
    case 'markReady':
      return decideMarkReady(state, command, context);
    case 'shareBoards':
      return decideShareBoards(state, command);
    case 'shareNote':
      return decideShareNote(state, command, context, house.kinds);
    case 'unshareNote':
      return decideUnshareNote(state, command, context, house.kinds);
    case 'setHeart':
      return decideSetHeart(state, command, context, house.kinds);
    case 'act':
      return decideAct(house, state, command, context);
    case 'sendMessage':
      return decideSendMessage(command, context);
    case 'clearMessage':
      return state.message?.id === command.messageId
        ? decided([{ type: 'messageCleared', messageId: command.messageId }])
        : decided([]);
    case 'end':
      return decideEnd(state, context);
  }
}

function decideAct(
  { kinds }: House,
  state: ConferenceState,
  command: Extract<Command, { type: 'act' }>,
  context: Context,
): Outcome {
  const step = stepById(state.programme, command.stepId);
  if (!step) return reject('step_unknown');
  const kind = kindOf(kinds, step);
  const action = kind.action.safeParse(command.action);
  if (!action.success) return reject('wrong_command');
  const data = state.stepData.get(step.id) ?? kind.initialData;
  const acted = kind.decide(action.data, { ...context, state, step, settings: step.settings, data });
  if ('rejected' in acted) return acted;
  const events = acted.bodies.map((body) => ({ type: 'stepActed', stepId: step.id, body }) as const);
  return decided(events, acted.words);
}
