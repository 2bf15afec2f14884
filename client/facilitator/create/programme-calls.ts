import { parseProgramme } from '../../../shared/conference/parse-programme.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import {
  type DeleteProgrammeBody,
  type SavedProgrammeReply,
  type SaveProgrammeBody,
  type SaveProgrammeReply,
  savedProgramme,
} from '../../../shared/protocol/http.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { type Answer, askServer, sending, tellServer } from '../../live/ask-server.ts';

/** A saved programme as it came from the server and was checked here. */
export interface FetchedProgramme extends Pick<SavedProgrammeReply, 'title' | 'language' | 'halls'> {
  readonly steps: readonly Step[];
}

export function saveProgramme(body: SaveProgrammeBody): Promise<Answer<SaveProgrammeReply>> {
  return askServer('/api/programmes?role=facilitator', sending('POST', body));
}

export async function fetchProgramme(id: string): Promise<Answer<FetchedProgramme>> {
  const answer = await askServer<unknown>(`/api/programmes/${encodeURIComponent(id)}`);
  if (!answer.ok) return answer;
  const read = savedProgramme.safeParse(answer.reply);
  const parsed = read.success ? parseProgramme(stepKinds, read.data.steps) : undefined;
  if (!read.success || !parsed?.ok) return { ok: false, code: 'programme_invalid' };
  const { title, language, halls } = read.data;
  return { ok: true, reply: { title, language, halls, steps: parsed.programme } };
}

/** @returns the code of the refusal, or null when it is gone */
export async function deleteProgramme(id: string, deleteKey: string): Promise<string | null> {
  const body: DeleteProgrammeBody = { deleteKey };
  const answer = await tellServer(`/api/programmes/${encodeURIComponent(id)}`, sending('DELETE', body));
  return answer.ok || answer.code === 'not_found' ? null : answer.code;
}
