export type MessageTarget =
  | { readonly kind: 'all' }
  | { readonly kind: 'hall'; readonly hallId: string }
  | { readonly kind: 'group'; readonly stepId: string; readonly groupId: string };

/** The last word to all, to a hall or to a group; a newer one to the same takes its place. */
export interface Message {
  readonly id: string;
  readonly textId: string;
  readonly at: number;
  readonly to: MessageTarget;
}

/** The latest message of those an audience has been sent. */
export function latestMessage({ messages }: { readonly messages: readonly Message[] }): Message | null {
  return messages.reduce<Message | null>((last, one) => (last && last.at > one.at ? last : one), null);
}
