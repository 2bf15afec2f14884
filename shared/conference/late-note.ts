import type { PlanField } from '../boards/notes.ts';

/**
 * Words that were meant for a group's board and came when it was locked: kept off it until a facilitator has seen to
 * them. On the board its note bears its own id.
 */
export interface LateNote {
  readonly id: string;
  readonly stepId: string;
  readonly groupId: string;
  /** The writer's own name for it: what comes twice is one. */
  readonly noteId: string;
  readonly lane: string;
  readonly textId: string;
  /** Only on boards whose form is `plan`: the fields that say anything. */
  readonly planIds: Readonly<Partial<Record<PlanField, string>>>;
  /** Known to the server and to that person alone: a group's board names nobody. */
  readonly personId: string | null;
  readonly at: number;
  readonly outcome: 'waiting' | 'put' | 'left';
}
