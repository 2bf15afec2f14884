import * as z from 'zod/mini';
import { parseProgramme } from '../conference/parse-programme.ts';
import type { Step } from '../conference/programme.ts';
import { type SavedProgrammeReply, savedProgramme } from '../protocol/http.ts';
import { stepKinds } from '../steps/registry.ts';

/** What marks a file as one of ours. */
export const fileFormat = 'samling-programme';
/** Raised when an older Samling would misread what a newer one writes, not when something is added that it may pass over. */
export const fileVersion = 1;
/** Characters; sixty steps with all their texts at their longest take less. */
export const largestFile = 512 * 1024;

/** A programme as it is given away: its words and settings, nothing of people. */
export interface KeptProgramme extends Pick<SavedProgrammeReply, 'title' | 'language' | 'halls'> {
  readonly steps: readonly Step[];
}

export type ProgrammeFileRead =
  | { readonly ok: true; readonly programme: KeptProgramme }
  /** Something else, or cut short. */
  | { readonly ok: false; readonly fault: 'notAProgramme' | 'tooLarge' }
  /** Written by a Samling that is newer than this one. */
  | { readonly ok: false; readonly fault: 'newer' }
  /** `detail` names the step and what is wrong with it, in English, for whoever wrote the file. */
  | { readonly ok: false; readonly fault: 'invalid'; readonly detail: string };

/** The file's text: JSON, as `docs/programme-file.md` describes it. */
export function writeProgrammeFile({ title, language, halls, steps }: KeptProgramme): string {
  return `${JSON.stringify({ format: fileFormat, version: fileVersion, title, language, halls, steps }, null, 2)}\n`;
}

/** Reads what somebody says is such a file; it may hold anything. */
export function readProgrammeFile(text: string): ProgrammeFileRead {
  if (text.length > largestFile) return { ok: false, fault: 'tooLarge' };
  let held: unknown;
  try {
    held = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, fault: 'notAProgramme' };
  }
  const head = z.object({ format: z.literal(fileFormat), version: z.int().check(z.minimum(1)) }).safeParse(held);
  if (!head.success) return { ok: false, fault: 'notAProgramme' };
  if (head.data.version > fileVersion) return { ok: false, fault: 'newer' };
  const about = savedProgramme.safeParse(held);
  if (!about.success) {
    const [issue] = about.error.issues;
    return { ok: false, fault: 'invalid', detail: `${issue?.path.map(String).join('.')}: ${issue?.message}` };
  }
  const parsed = parseProgramme(stepKinds, about.data.steps);
  if (!parsed.ok) return { ok: false, fault: 'invalid', detail: parsed.fault };
  return { ok: true, programme: { ...about.data, steps: parsed.programme } };
}
