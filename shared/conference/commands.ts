import type { Position } from './state.ts';

export type DutyName = 'chair' | 'secretary' | 'rapporteur';

/** What somebody asks for. The shapes that come over a wire are parsed by `shared/protocol/commands.ts`. */
export type Command =
  | { readonly type: 'proposeGroups'; readonly stepId: string }
  | { readonly type: 'moveSeat'; readonly stepId: string; readonly personId: string; readonly toGroupId: string | null }
  | { readonly type: 'confirmGroups'; readonly stepId: string }
  | {
      readonly type: 'setDuty';
      readonly stepId: string;
      readonly groupId: string;
      readonly duty: DutyName;
      readonly personId: string | null;
    }
  | { readonly type: 'next'; readonly from: Position }
  | { readonly type: 'undoNext'; readonly from: Position }
  | { readonly type: 'pause'; readonly stepId: string }
  | { readonly type: 'resume'; readonly stepId: string }
  | { readonly type: 'extend'; readonly stepId: string; readonly minutes: number }
  | { readonly type: 'markReady'; readonly stepId: string; readonly ready: boolean }
  | { readonly type: 'shareBoards'; readonly stepId: string }
  | { readonly type: 'shareNote'; readonly stepId: string; readonly noteId: string; readonly lane: string }
  | { readonly type: 'unshareNote'; readonly stepId: string; readonly noteId: string }
  | { readonly type: 'setHeart'; readonly board: string; readonly noteId: string; readonly on: boolean }
  | { readonly type: 'act'; readonly stepId: string; readonly action: unknown }
  | { readonly type: 'sendMessage'; readonly text: string }
  | { readonly type: 'clearMessage'; readonly messageId: string }
  | { readonly type: 'end' };

export type CommandType = Command['type'];

/** Asked for by the door, never by a socket: the server has checked the code. */
export interface JoinRequest {
  readonly name: string;
  /** A workplace of the list, or the name of one that is typed. */
  readonly workplace: { readonly id: string } | { readonly name: string };
  readonly jobRole: string | null;
}
