import type * as z from 'zod/mini';
import { parseProgramme } from '../../shared/conference/parse-programme.ts';
import { jobRolesWith } from '../../shared/conference/settle-expected.ts';
import { readyProgramme } from '../../shared/programmes/ready-programmes.ts';
import type { createRequest } from '../../shared/protocol/http.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import { catalogues } from '../../shared/texts/catalogue.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { NewConference } from '../live/conferences.ts';
import { HttpError } from './http-error.ts';

/**
 * The conference that is asked for, with what its programme settles where nothing is said.
 * @throws {HttpError} when there is no such programme, or it cannot be read
 */
export async function newConferenceOf(wanted: z.output<typeof createRequest>): Promise<NewConference> {
  const texts = await catalogues[wanted.language]();
  const expected = wanted.expected.map((one) => ({
    ...one,
    jobRole: one.jobRole ?? null,
    hall: one.hall ?? null,
    role: one.role ?? null,
  }));
  return {
    title: wanted.title,
    language: wanted.language,
    retentionDays: wanted.retentionDays,
    jobRoles:
      wanted.jobRoles ??
      jobRolesWith(jobRolesOf(wanted.programme, wanted.language) ?? texts.join.defaultJobRoles, expected),
    expected,
    programme: programmeOf(wanted.programme, wanted.language),
    halls: wanted.halls ?? hallsOf(wanted.programme, wanted.language),
    ...(wanted.timeZone === undefined ? {} : { timeZone: wanted.timeZone }),
    preparing: wanted.preparing,
    plannedStart: wanted.plannedStart ?? null,
    plannedMinutes: wanted.plannedMinutes ?? null,
    workplaces: wanted.workplaces.map((one) => ({
      name: one.name,
      type: one.type || null,
      schoolType: one.schoolType || null,
      municipality: one.municipality || null,
    })),
  };
}

/** The halls that a ready programme is made for; none for others. */
export function hallsOf(given: string | readonly unknown[], language: Language) {
  return (typeof given === 'string' ? readyProgramme(given)?.halls?.[language] : undefined) ?? [];
}

/** The roles that a ready programme's people have, where they are not those of a school. */
export function jobRolesOf(given: string | readonly unknown[], language: Language) {
  return typeof given === 'string' ? readyProgramme(given)?.jobRoles?.[language] : undefined;
}

/** @throws {HttpError} when there is no such programme, or it cannot be read */
export function programmeOf(given: string | readonly unknown[], language: Language) {
  if (typeof given === 'string') {
    const ready = readyProgramme(given);
    if (!ready) throw new HttpError('programme_invalid', `there is no ready programme "${given}"`);
    return ready.steps[language];
  }
  const parsed = parseProgramme(stepKinds, given);
  if (!parsed.ok) throw new HttpError('programme_invalid', parsed.fault);
  return parsed.programme;
}
