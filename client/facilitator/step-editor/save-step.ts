import type { Command } from '../../../shared/conference/commands.ts';
import type { CommandReply } from '../../../shared/protocol/live.ts';
import { type StepField, stepFields } from './step-draft.ts';

/** Which fields were not taken, each with the code of its refusal; empty when all is saved. */
export type Refused = Readonly<Partial<Record<StepField, string>>>;

/**
 * Sends what has been changed in a step, all in one. Where that is refused, field by field: what can be kept is kept, and
 * the refusal stands at the field it is about.
 */
export async function saveStep(
  send: (command: Command) => Promise<CommandReply>,
  stepId: string,
  changes: Readonly<Partial<Record<StepField, unknown>>>,
): Promise<Refused> {
  const fields = stepFields.filter((field) => Object.hasOwn(changes, field));
  if (fields.length === 0) return {};
  const whole = await send({ type: 'changeStep', stepId, changes });
  if (whole.ok) return {};
  if (fields.length === 1) return { [fields[0] as StepField]: whole.code };
  const refused: Partial<Record<StepField, string>> = {};
  // One after the other: a later field may need an earlier one, as an anonymous step needs somewhere to share.
  for (const field of ['settings', ...fields.filter((one) => one !== 'settings')] as const) {
    if (!fields.includes(field)) continue;
    const reply = await send({ type: 'changeStep', stepId, changes: { [field]: changes[field] } });
    if (!reply.ok) refused[field] = reply.code;
  }
  return refused;
}
