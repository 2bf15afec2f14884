import { parseProgramme } from '../../shared/conference/parse-programme.ts';
import type { Step } from '../../shared/conference/programme.ts';
import {
  type DeleteProgrammeBody,
  type SavedProgrammeReply,
  type SaveProgrammeBody,
  type SaveProgrammeReply,
  savedProgramme,
} from '../../shared/protocol/http.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import { codeOf } from '../live/session.ts';

export interface Refusal {
  readonly refused: string;
}

/** A saved programme as it came from the server and was checked here. */
export interface FetchedProgramme extends Pick<SavedProgrammeReply, 'title' | 'language' | 'halls'> {
  readonly steps: readonly Step[];
}

export async function saveProgramme(body: SaveProgrammeBody): Promise<SaveProgrammeReply | Refusal> {
  const reply = await asked('/api/programmes?role=facilitator', 'POST', body);
  return 'refused' in reply ? reply : ((await reply.response.json()) as SaveProgrammeReply);
}

export async function fetchProgramme(id: string): Promise<FetchedProgramme | Refusal> {
  const reply = await asked(`/api/programmes/${encodeURIComponent(id)}`, 'GET');
  if ('refused' in reply) return reply;
  const read = savedProgramme.safeParse(await reply.response.json().catch(() => null));
  const parsed = read.success ? parseProgramme(stepKinds, read.data.steps) : undefined;
  if (!read.success || !parsed?.ok) return { refused: 'programme_invalid' };
  const { title, language, halls } = read.data;
  return { title, language, halls, steps: parsed.programme };
}

/** @returns the code of the refusal, or null when it is gone */
export async function deleteProgramme(id: string, deleteKey: string): Promise<string | null> {
  const body: DeleteProgrammeBody = { deleteKey };
  const reply = await asked(`/api/programmes/${encodeURIComponent(id)}`, 'DELETE', body);
  return 'refused' in reply && reply.refused !== 'not_found' ? reply.refused : null;
}

async function asked(url: string, method: string, body?: unknown): Promise<{ response: Response } | Refusal> {
  try {
    const response = await fetch(url, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return response.ok ? { response } : { refused: await codeOf(response) };
  } catch {
    return { refused: 'offline' };
  }
}
