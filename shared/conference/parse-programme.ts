import * as z from 'zod/mini';
import { isId } from '../boards/board-name.ts';
import { hasGroupBoards, hasPlenaryBoard, mayBeAnonymous } from './earlier-steps.ts';
import { limits } from './limits.ts';
import { attributionOf, type Step } from './programme.ts';
import type { StepKinds } from './step-kind.ts';

const text = z.string().check(z.maxLength(limits.questionLength));
const size = z
  .object({ min: z.int().check(z.minimum(1), z.maximum(50)), max: z.int().check(z.minimum(1), z.maximum(50)) })
  .check(z.refine(({ min, max }) => min <= max, 'the smallest group is larger than the largest'));

const arrangement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plenary'), perHall: z.optional(z.literal(true)) }),
  z.object({ kind: z.literal('individual') }),
  z.object({
    kind: z.literal('groups'),
    composition: z.enum(['mixed', 'sameKind', 'home', 'everyone']),
    sameKindBy: z._default(z.enum(['schoolType', 'workplaceType', 'jobRole']), 'schoolType'),
    size: z._default(size, { min: 4, max: 5 }),
    tables: z.optional(z.int().check(z.minimum(1), z.maximum(limits.tables))),
    halls: z.optional(z.enum(['within', 'across', 'paired'])),
  }),
]);

/** One step as it comes from outside; `settings` are left to its kind. */
export const stepSchema = z.object({
  id: z.string().check(z.refine(isId, 'not an id')),
  kind: z.string(),
  title: z.string().check(z.minLength(1), z.maxLength(limits.titleLength)),
  question: text,
  instruction: z._default(text, ''),
  minutes: z.int().check(z.minimum(1), z.maximum(limits.stepMinutes)),
  arrangement,
  parts: z._default(
    z
      .array(
        z.object({
          kind: z.enum(['gather', 'alone', 'round', 'open']),
          minutes: z.int().check(z.minimum(0), z.maximum(limits.stepMinutes)),
        }),
      )
      .check(z.minLength(1), z.maxLength(8)),
    [{ kind: 'open', minutes: 0 }],
  ),
  settings: z._default(z.record(z.string(), z.unknown()), {}),
  attribution: z.optional(z.enum(['group', 'name', 'anonymous'])),
  hidden: z.optional(z.literal(true)),
  sensitive: z.optional(z.literal(true)),
  hallShows: z.optional(z.literal('question')),
  forLeaders: z.optional(text),
  leads: z.optional(z.string().check(z.maxLength(limits.leadsLength))),
  startsAt: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
});

type ParsedProgramme =
  | { readonly ok: true; readonly programme: readonly Step[] }
  /** `fault` names the step and what is wrong with it, in English, for whoever writes programmes. */
  | { readonly ok: false; readonly fault: string };

/** Checks a programme that comes from outside: each step, its kind's settings, and what steps say of each other. */
export function parseProgramme(kinds: StepKinds, given: readonly unknown[]): ParsedProgramme {
  const programme: Step[] = [];
  for (const [at, one] of given.entries()) {
    const fault = (what: string): ParsedProgramme => ({ ok: false, fault: `step ${at + 1}: ${what}` });
    const parsed = stepSchema.safeParse(one);
    if (!parsed.success) return fault(said(parsed.error));
    const kind = kinds.get(parsed.data.kind);
    if (!kind) return fault(`there is no step kind "${parsed.data.kind.slice(0, 40)}"`);
    const settings = kind.settings.safeParse(parsed.data.settings);
    if (!settings.success) return fault(`settings: ${said(settings.error)}`);
    if (programme.some((step) => step.id === parsed.data.id)) return fault(`the id "${parsed.data.id}" is used twice`);
    const reportsOn = kind.reportsOn(settings.data);
    const heard = programme.find((step) => step.id === reportsOn);
    if (reportsOn !== null && !(heard && hasGroupBoards(kinds, heard))) {
      return fault(`it reports on "${reportsOn}", which is not an earlier step with group boards`);
    }
    const votesOn = kind.votesOn(settings.data);
    const shared = programme.find((step) => step.id === votesOn);
    if (votesOn !== null && !(shared && hasPlenaryBoard(kinds, shared))) {
      return fault(`it votes on "${votesOn}", which is not an earlier step with a plenary board`);
    }
    const step = guarded({ ...parsed.data, settings: settings.data } as Step);
    if (step.sensitive && attributionOf(step) === 'name') return fault('it is sensitive: nobody may be named in it');
    if (attributionOf(step) === 'anonymous' && !mayBeAnonymous(kinds, step)) {
      return fault('it cannot be anonymous: people share nothing in it, or into several lanes');
    }
    if (step.hallShows && !kind.hallMayStay) return fault('the hall screen cannot stay with the question of its kind');
    programme.push(step);
  }
  if (programme.length === 0 || programme.length > limits.steps)
    return { ok: false, fault: 'too few or too many steps' };
  return { ok: true, programme };
}

/** What is sensitive says of itself that it waits, so that a Samling that does not know the mark keeps it back as well. */
function guarded(step: Step): Step {
  return step.sensitive ? { ...step, hidden: true } : step;
}

function said(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.map(String).join('.') || 'it'}: ${issue.message}` : 'is not valid';
}
