import { withEntry } from './changed-maps.ts';
import type { Message, MessageTarget } from './messages.ts';
import type { Reducers } from './reducers.ts';
import type { ConferenceState, Help } from './state.ts';

function sameTarget(a: MessageTarget, b: MessageTarget): boolean {
  if (a.kind === 'hall' && b.kind === 'hall') return a.hallId === b.hallId;
  if (a.kind === 'group' && b.kind === 'group') return a.stepId === b.stepId && a.groupId === b.groupId;
  return a.kind === 'all' && b.kind === 'all';
}

function withHelp(state: ConferenceState, helpId: string, change: Partial<Help>): ConferenceState {
  const help = state.help.get(helpId);
  return help ? { ...state, help: withEntry(state.help, helpId, { ...help, ...change }) } : state;
}

/** What is said beside the boards: messages to many, calls for help, and words that were erased. */
export const applyMessages: Reducers<
  'messageSent' | 'messageCleared' | 'helpAsked' | 'helpReplied' | 'helpClosed' | 'wordRedacted'
> = {
  messageSent(state, event) {
    const message = { ...event.message, to: event.message.to ?? { kind: 'all' as const } };
    const others = state.messages.filter((one) => !sameTarget(one.to, message.to));
    // In one order everywhere, since a client may hear its table's room before or after everybody's.
    const inOrder = (one: Message, other: Message) => one.at - other.at || (one.id < other.id ? -1 : 1);
    return { ...state, messages: [...others, message].sort(inOrder) };
  },
  messageCleared: (state, { messageId }) => ({
    ...state,
    messages: state.messages.filter((one) => one.id !== messageId),
  }),
  helpAsked: (state, { help }) => ({ ...state, help: withEntry(state.help, help.id, help) }),
  helpReplied: (state, { helpId, reply }) => withHelp(state, helpId, { reply }),
  helpClosed: (state, { helpId }) => withHelp(state, helpId, { done: true }),
  // The words are no part of the state: whoever holds them lets go of them.
  wordRedacted: (state) => state,
};
