/** Why a command was refused. The codes are part of the protocol: they may be added to, never renamed. */
export const rejectionCodes = [
  'not_allowed',
  'already_moved',
  'already_ended',
  'nothing_to_undo',
  'groups_missing',
  'groups_confirmed',
  'group_unknown',
  'person_unknown',
  'step_unknown',
  'step_not_running',
  'no_seat',
  'note_unknown',
  'not_shareable',
  'lift_limit',
  'text_empty',
  'text_too_long',
  'workplace_unknown',
  'workplace_known',
  'too_many_workplaces',
  'wrong_command',
  'too_many_people',
  'door_locked',
  'name_refused',
  'not_same_name',
  'hall_unknown',
  'too_many_halls',
  'help_unknown',
  'nothing_to_show',
  'too_few_to_be_anonymous',
  'already_shown',
  'word_unknown',
  'step_invalid',
  'step_in_use',
  'step_order',
  'step_locked',
  'too_many_steps',
  'budget_spent',
  'question_unknown',
  'question_closed',
  'too_many_questions',
  'too_many_answers',
  'deadline_passed',
  'answers_do_not_fit',
  'expected_known',
  'table_unknown',
  'too_many_tables',
  'role_unknown',
  'rule_invalid',
  'too_many_rules',
  'pairs_invalid',
  'no_seating',
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

export interface Rejection {
  readonly rejected: RejectionCode;
}

export function reject(code: RejectionCode): Rejection {
  return { rejected: code };
}
