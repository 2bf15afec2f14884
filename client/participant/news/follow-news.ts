import type { Message } from '../../../shared/conference/messages.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { type ConferenceState, type Help, isParked, seatOf, statusOf } from '../../../shared/conference/state.ts';
import { extraTimeOf } from '../now/part-time.ts';

/** What is not put away yet, the latest first. */
export function unreadMessages(state: ConferenceState, read: ReadonlySet<string>): readonly Message[] {
  return state.messages.filter(({ id }) => !read.has(id)).sort((a, b) => b.at - a.at);
}

/** The call for help that still stands: the table's in the running step before others, then the latest. */
export function openCall(state: ConferenceState, personId: string): Help | null {
  const stepId = state.currentStepId;
  const groupId = stepId === null ? undefined : seatOf(state, stepId, personId)?.id;
  const here = (help: Help) => groupId !== undefined && help.stepId === stepId && help.groupId === groupId;
  // Who was answered in a step that is over has been seen to, whether or not anybody has said so.
  const open = [...state.help.values()].filter((help) => !help.done && (!help.reply || help.stepId === stepId));
  return open.sort((a, b) => Number(here(b)) - Number(here(a)) || b.askedAt - a.askedAt)[0] ?? null;
}

/** The minutes that one's group has been given between two states of one step; 0 when there are none. */
export function minutesGiven(before: ConferenceState, now: ConferenceState, personId: string): number {
  const stepId = now.currentStepId;
  if (stepId === null || before.currentStepId !== stepId) return 0;
  const more = extraTimeOf(now, stepId, personId) - extraTimeOf(before, stepId, personId);
  // Another table's time is no gift to whoever moves there.
  const same = seatOf(before, stepId, personId)?.id === seatOf(now, stepId, personId)?.id;
  return same ? Math.max(0, Math.round(more / 60_000)) : 0;
}

/** The step that was taken out, between two states, while people were in it. */
export function stepTakenOut(before: ConferenceState, now: ConferenceState): Step | null {
  const gone = now.parked.findLast(({ id }) => !isParked(before, id));
  return gone && statusOf(now, gone.id).kind !== 'waiting' ? gone : null;
}
