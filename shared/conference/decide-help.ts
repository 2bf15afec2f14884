import type { Actor, Context } from './actor.ts';
import type { Command } from './commands.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { reject } from './rejections.ts';
import { type ConferenceState, type Help, seatOf } from './state.ts';
import { cleanLine } from './text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** One open call a group, or a person who sits in none: calling again changes what it says. */
export function decideAskHelp(
  state: ConferenceState,
  command: Of<'askHelp'>,
  { actor, now, newId, words }: Context,
): Outcome {
  if (actor.kind !== 'participant') return reject('not_allowed');
  const text = cleanLine(command.text);
  if (text.length > limits.helpLength) return reject('text_too_long');
  const stepId = state.currentStepId;
  const group = stepId === null ? undefined : seatOf(state, stepId, actor.personId);
  const about = group
    ? { personId: null, groupId: group.id, hallId: group.hallId ?? state.people.get(actor.personId)?.hallId ?? null }
    : { personId: actor.personId, groupId: null, hallId: state.people.get(actor.personId)?.hallId ?? null };
  const open = [...state.help.values()].find(
    (one) => !one.done && (group ? one.groupId === group.id && one.stepId === stepId : one.personId === actor.personId),
  );
  if (open && (text === '' || (open.textId !== null && words?.get(open.textId) === text))) return decided([]);
  const textId = text === '' ? null : `w:${newId()}`;
  const help: Help = {
    ...about,
    id: open?.id ?? newId(),
    stepId,
    askedAt: open?.askedAt ?? now,
    textId,
    reply: open?.reply ?? null,
    done: false,
  };
  return decided([{ type: 'helpAsked', help }], textId === null ? undefined : new Map([[textId, text]]));
}

export function decideReplyHelp(
  state: ConferenceState,
  command: Of<'replyHelp'>,
  { actor, now, newId }: Context,
): Outcome {
  const help = state.help.get(command.helpId);
  if (!help || help.done) return reject('help_unknown');
  if (!mayAnswer(actor, help)) return reject('not_allowed');
  const text = cleanLine(command.text);
  if (text === '') return reject('text_empty');
  if (text.length > limits.helpLength) return reject('text_too_long');
  const textId = `w:${newId()}`;
  return decided([{ type: 'helpReplied', helpId: help.id, reply: { textId, at: now } }], new Map([[textId, text]]));
}

/** Those who called take it back; those who answer say that it is done. */
export function decideCloseHelp(
  state: ConferenceState,
  command: Of<'closeHelp'> | Of<'withdrawHelp'>,
  { actor }: Context,
): Outcome {
  const help = state.help.get(command.helpId);
  if (!help) return reject('help_unknown');
  if (actor.kind === 'participant' ? !isOwn(state, actor.personId, help) : !mayAnswer(actor, help)) {
    return reject('not_allowed');
  }
  return help.done ? decided([]) : decided([{ type: 'helpClosed', helpId: help.id }]);
}

/** Whether the call is this person's: their own, or that of a group where they sit. */
export function isOwn(state: ConferenceState, personId: string, help: Help): boolean {
  if (help.groupId === null || help.stepId === null) return help.personId === personId;
  return seatOf(state, help.stepId, personId)?.id === help.groupId;
}

/** A host answers in their own hall, and wherever nobody knows the hall. */
function mayAnswer(actor: Actor, help: Help): boolean {
  if (actor.kind === 'facilitator') return true;
  return actor.kind === 'hallHost' && (help.hallId === null || help.hallId === actor.hallId);
}
